package excerpt

import (
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// OfLine returns an excerpt for a place in a line of YAML. What of such a line
// is a value cannot be told from the line alone, so nothing is shown but dashes
// and a name before the place, and a name at it. The column counts characters
// from 1.
func OfLine(line string, column int, pointer string, public func(name string) bool) *Excerpt {
	pointed := make(map[string]bool)
	addNames(pointed, pointer)
	names := yamlNames{func(name string) bool { return pointed[name] || public(name) }}

	at := 0
	for ; column > 1 && at < len(line); column-- {
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
	}
	front, rest := names.front(line[:at]), strings.TrimRight(line[at:], blanks)
	e := &Excerpt{Text: front, Caret: columns.StringWidth(front), Width: 1}
	name, value, isName := names.first(rest)
	switch {
	case rest == "":
	case !isName:
		e.Text += hidden
		e.Width = len(hidden)
	case value == "":
		e.Text += name
	default:
		e.Text += strings.TrimRight(name, " ") + goesOn
	}
	return e
}

// yamlNames finds the names that may be shown.
type yamlNames struct{ public func(name string) bool }

// front returns what is shown of what stands before a place.
func (n yamlNames) front(text string) string {
	own := strings.TrimLeft(text, " \t-")
	lead := strings.ReplaceAll(text[:len(text)-len(own)], "\t", " ")
	if len(lead) > before {
		lead = ellipsis + " "
	}
	if own == "" {
		return lead
	}
	if name, value, ok := n.first(own); ok && value == "" {
		return lead + name
	}
	// It may be in brackets, behind other values.
	if i := strings.LastIndexAny(own, "{[,"); i >= 0 {
		if name, value, ok := n.first(strings.TrimLeft(own[i+1:], blanks)); ok && value == "" {
			return ellipsis + " " + name
		}
	}
	return ellipsis + " "
}

// first returns what is shown for the name that a text begins with, to the value
// behind it, and that value. It is false where there is no name that may be
// shown.
func (n yamlNames) first(text string) (shown, value string, ok bool) {
	quote, name, rest := "", text, ""
	if strings.HasPrefix(text, `"`) || strings.HasPrefix(text, `'`) {
		quote = text[:1]
		name, rest, _ = strings.Cut(text[1:], quote)
		rest = strings.TrimLeft(rest, blanks)
	} else if end := strings.IndexByte(text, ':'); end >= 0 {
		name, rest = text[:end], text[end:]
	}
	rest, isName := strings.CutPrefix(rest, ":")
	value = strings.TrimLeft(rest, blanks)
	if !isName || rest != "" && rest == value || !n.public(name) {
		return "", "", false
	}
	blank := strings.Repeat(" ", min(len(rest)-len(value), before/2))
	return quote + terminal.Escape(terminal.Shorten(name, longestName)) + quote + ":" + blank, value, true
}
