package fix

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/rules"
)

// candidates returns the edits that may be right for the findings, sorted.
func candidates(text string, findings []check.Finding) []edit {
	w := walker{text: text, names: make(map[string]*check.Finding), values: make(map[string]*check.Finding)}
	for i := range findings {
		f := &findings[i]
		switch c := f.Constraint.(type) {
		case rules.UnknownMember:
			if c.Nearest != "" {
				w.names[f.Pointer] = f
			}
		case rules.WrongType:
			if c.Want == decode.WantBool || c.Want == decode.WantInt32 || c.Want == decode.WantInt64 {
				w.values[f.Pointer] = f
			}
		case rules.NFC:
			w.values[f.Pointer] = f
		}
	}
	if len(w.names)+len(w.values) == 0 {
		return nil
	}
	w.walk()
	return unambiguous(w.edits)
}

// unambiguous leaves out names of one object that are to be the same name.
func unambiguous(edits []edit) []edit {
	target := func(e edit) string {
		if !e.renames() {
			return ""
		}
		return e.of.pointer[:strings.LastIndexByte(e.of.pointer, '/')+1] + e.with
	}
	times := make(map[string]int)
	for _, e := range edits {
		times[target(e)]++
	}
	kept := edits[:0]
	for _, e := range edits {
		if t := target(e); t == "" || times[t] == 1 {
			kept = append(kept, e)
		}
	}
	return kept
}

func (e *edit) renames() bool {
	return strings.HasSuffix(e.of.rule, "."+string(rules.KindUnknownMember))
}

// walker goes through a text and makes an edit where a finding has a right
// answer. Of members with the same name only the first is looked at, as in
// package decode.
type walker struct {
	text          string
	names, values map[string]*check.Finding
	edits         []edit
}

func (w *walker) walk() {
	// The text has been read before: what is wrong with it beyond syntax is
	// not in the way here.
	d := jsontext.NewDecoder(strings.NewReader(w.text), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	for len(w.names)+len(w.values) > 0 {
		before := int(d.InputOffset())
		token, err := d.ReadToken()
		if err != nil {
			return
		}
		kind := token.Kind()
		if kind == jsontext.KindEndObject || kind == jsontext.KindEndArray {
			continue
		}
		pointer := string(d.StackPointer())
		holder, n := d.StackIndex(d.StackDepth())
		if isName := holder == jsontext.KindBeginObject && n%2 == 1; isName {
			if f := take(w.names, pointer); f != nil {
				w.add(f, before, int(d.InputOffset()), renamed)
			}
			continue
		}
		f := take(w.values, pointer)
		if f != nil && kind == jsontext.KindString {
			w.add(f, before, int(d.InputOffset()), answer)
		}
	}
}

func take(from map[string]*check.Finding, pointer string) *check.Finding {
	f := from[pointer]
	if f != nil {
		delete(from, pointer)
	}
	return f
}

// add adds the edit of the string literal that ends at an offset, if there is
// a right answer. It begins behind what separates it from the token before.
func (w *walker) add(f *check.Finding, before, end int, answer func(*check.Finding, string) (with, what string)) {
	start := before + strings.IndexByte(w.text[before:end], '"')
	with, what := answer(f, w.text[start:end])
	if what != "" && with != w.text[start:end] {
		w.edits = append(w.edits, edit{start: start, end: end, with: with, what: what, of: subjectOf(f)})
	}
}
