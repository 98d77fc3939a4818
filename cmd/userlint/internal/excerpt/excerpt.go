package excerpt

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// Excerpt is a line of a text, or the part of it around a place.
type Excerpt struct {
	// Text is safe to print on a terminal. It holds no value of the text but
	// null, only structure, and names that may be shown.
	Text string
	// Caret is the number of columns before the place, as terminals show them,
	// and Width that of the columns which the place takes.
	Caret, Width int
}

// Mark is a place to show.
type Mark struct {
	// Offset is that of the value in the text, in bytes.
	Offset int
	// Pointer is the JSON Pointer of the member. The names in the pointers of all
	// marks may be shown.
	Pointer string
	// Last says that the text is no JSON from the place on. Nothing behind it is
	// shown: a bracket there may be a part of a value.
	Last bool
}

// Limits of what is shown.
const (
	// before and after bound the columns on both sides of the place, and
	// narrowest those of an excerpt.
	before, after = 48, 60
	narrowest     = 40
	// longestName bounds the bytes of a name.
	longestName = 40
	// reach bounds the tokens on each side of a place, which bounds the work.
	reach = 64
)

// masked stands for a string, and hidden for any other value.
const (
	masked   = `"***"`
	hidden   = "***"
	ellipsis = "…"
)

// columns counts columns the same way whatever the language of the terminal.
var columns = runewidth.Condition{}

// Of returns an excerpt for each mark, which takes about so many columns at
// most, 0 for as many as are of use. It reads the text once. Public tells of a
// name whether it may be shown, besides those in the pointers.
func Of(text string, marks []Mark, width int, public func(name string) bool) []*Excerpt {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return marks[a].Offset - marks[b].Offset })

	pointed := make(map[string]bool)
	for _, m := range marks {
		addNames(pointed, m.Pointer)
	}
	shown := func(name string) bool { return pointed[name] || public(name) }

	excerpts := make([]*Excerpt, len(marks))
	l := lexer{text: text}
	var line []token // the current line up to the current token, the last ones of it
	at, more := l.next()
	for _, i := range order {
		for more && at.end <= marks[i].Offset {
			switch {
			case at.kind == newline:
				line = line[:0]
			case len(line) == reach:
				line = append(line[:0], line[reach/2:]...)
				fallthrough
			default:
				line = append(line, at)
			}
			at, more = l.next()
		}
		v := view{l, shown, width}
		excerpts[i] = v.around(line, at, more, marks[i].Last)
	}
	return excerpts
}

// view makes one excerpt.
type view struct {
	lexer  // behind the token of the place
	public func(string) bool
	width  int
}

// around returns the excerpt for a token, which is there unless the text has
// ended, with the tokens before it in its line and, unless it is the last, with
// those behind it.
func (v *view) around(line []token, at token, there, last bool) *Excerpt {
	front := v.left(line)
	e := &Excerpt{Caret: columns.StringWidth(front), Width: 1}
	if !there || at.kind == newline {
		e.Text = front
		return e
	}
	place := v.show(at)
	if at.kind == quoted || at.kind == bare {
		e.Width = columns.StringWidth(place)
	}
	e.Text = front + place
	if last {
		e.Text += v.rest()
	} else {
		e.Text += v.right(columns.StringWidth(e.Text))
	}
	e.Text = strings.TrimRight(e.Text, " ")
	e.Caret = min(e.Caret, columns.StringWidth(e.Text)) // of a place in white space at the end
	return e
}

// left returns what is before the place in its line. Where that is too much, it
// begins with a whole member or item.
func (v *view) left(line []token) string {
	first, used, most := len(line), 0, before
	if v.width > 0 {
		most = min(before, max(narrowest, v.width)*2/3) // where the names of what is around are
	}
	for ; first > 0; first-- {
		if used += columns.StringWidth(v.show(line[first-1])); used > most {
			break
		}
	}
	var b strings.Builder
	if len(line) > 0 && (first > 0 || !v.startsLine(line[0])) {
		for first < len(line) && !v.isBeginning(line[first]) {
			first++
		}
		b.WriteString(ellipsis + " ")
	}
	for _, t := range line[first:] {
		b.WriteString(v.show(t))
	}
	return b.String()
}

// isBeginning reports whether something can begin with a token.
func (v *view) isBeginning(t token) bool {
	return t.kind == quoted && v.isName(t) || t.kind == mark && strings.IndexByte("{[", v.text[t.start]) >= 0
}

// startsLine reports whether a token is the first of its line.
func (v *view) startsLine(t token) bool { return t.start == 0 || v.text[t.start-1] == '\n' }

// goesOn stands for what follows and is not shown.
const goesOn = " " + ellipsis

// right returns what follows the place in its line, of which so many columns
// are taken.
func (v *view) right(taken int) string {
	var b strings.Builder
	used, most := 0, after
	if v.width > 0 {
		most = min(after, max(narrowest, v.width)-taken-len(" ."))
	}
	for range reach {
		t, there := v.next()
		if !there || t.kind == newline {
			return b.String()
		}
		shown := v.show(t)
		if used += columns.StringWidth(shown); used > most {
			break
		}
		b.WriteString(shown)
	}
	return strings.TrimRight(b.String(), " ") + goesOn
}

// rest returns what stands for the rest of the line, if there is any.
func (v *view) rest() string {
	if t, there := v.next(); there && t.kind != newline {
		return goesOn
	}
	return ""
}

// show returns what is shown for a token.
func (v *view) show(t token) string {
	text := v.text[t.start:t.end]
	switch t.kind {
	case space:
		return strings.Repeat(" ", min(len(text), before/2))
	case mark:
		return text
	case quoted:
		if name, ok := v.name(t, text); ok {
			return `"` + terminal.Escape(terminal.Shorten(name, longestName)) + `"`
		}
		return masked
	case bare:
		if text == "null" {
			return text
		}
		return hidden
	}
	return ""
}

// name returns the name that a token is, if it may be shown.
func (v *view) name(t token, text string) (name string, ok bool) {
	const longest = 8 << 10 // no name in a pointer is longer, escaped or not
	if len(text) > longest || !v.isName(t) || json.Unmarshal([]byte(text), &name) != nil {
		return "", false
	}
	return name, v.public(name)
}

// addNames adds the names in a JSON Pointer.
func addNames(to map[string]bool, pointer string) {
	if pointer == "" {
		return
	}
	for token := range strings.SplitSeq(pointer[1:], "/") {
		to[strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")] = true
	}
}

// Kind returns what JSON type the value at an offset of a text has, such as
// "a string", or nothing where there is none.
func Kind(text string, offset int) string {
	if offset < 0 || offset >= len(text) {
		return ""
	}
	switch c := text[offset]; {
	case c == '"':
		return "a string"
	case c == '{':
		return "an object"
	case c == '[':
		return "an array"
	case c == '-' || '0' <= c && c <= '9':
		return "a number"
	case c == 't' || c == 'f':
		return "a boolean"
	case c == 'n':
		return "null"
	}
	return ""
}
