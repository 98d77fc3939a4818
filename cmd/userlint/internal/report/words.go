package report

import (
	"reflect"
	"strconv"
	"strings"
	"unsafe"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// words are what is said of a finding besides its place, its member and what
// was counted. Many findings have the same ones.
type words struct {
	// must completes the sentence "Member must …", as it came.
	must string
	// hint says what may help, or is empty.
	hint string
	// member is the path of the rule's member, empty for a rule on documents.
	member string
	// byRule and byMember count the findings, where they are known by the rule.
	byRule, byMember *Count
	// middle and tail are the parts of the JSON form.
	middle, tail, hintField []byte
}

// wordsKey is equal for findings with the same words.
type wordsKey struct {
	service, rule, exception, context, found string
	severity                                 rules.Severity
	basis                                    rules.Basis
	wrongCase, fixable                       bool
	// whole says that the finding is about the payload as a whole.
	whole bool
	// constraint is the constraint or, of one that cannot be compared, its kind,
	// with the values that it has.
	constraint any
	values     *string
	count      int
}

// vocabulary keeps words that have been made.
type vocabulary map[wordsKey]*words

// manyWords bounds a vocabulary. Rules are few, and only names and numbers
// within constraints could make more words than that.
const manyWords = 4096

// of returns the words for a finding.
func (v *vocabulary) of(f *check.Finding) *words {
	key := wordsKey{
		service: f.Service, rule: f.Rule, exception: f.Exception, context: f.Context, found: f.Found,
		severity: f.Severity, basis: f.Basis, wrongCase: isWrongCase(f), fixable: f.Fixable, whole: f.Pointer == "",
	}
	switch c := f.Constraint.(type) {
	case rules.Enum:
		key.constraint, key.values, key.count = rules.KindEnum, unsafe.SliceData(c.Values), len(c.Values)
	case rules.Reserved:
		key.constraint, key.values, key.count = rules.KindReserved, unsafe.SliceData(c.Names), len(c.Names)
	default:
		if !reflect.TypeOf(c).Comparable() {
			return newWords(f)
		}
		key.constraint = c
	}
	if known := (*v)[key]; known != nil {
		return known
	}
	if *v == nil || len(*v) >= manyWords {
		*v = make(vocabulary)
	}
	made := newWords(f)
	(*v)[key] = made
	return made
}

func newWords(f *check.Finding) *words {
	w := &words{must: f.Must(), hint: hintFor(f)}
	if rule, known := catalogue.Rule(f.Rule); known {
		w.member = rule.Member
	}
	w.middle = appendField(w.middle, "severity", f.Severity.String())
	w.middle = appendField(w.middle, "exception", f.Exception)
	w.middle = appendField(w.middle, "rule", f.Rule)
	w.middle = appendField(w.middle, "kind", string(f.Kind))
	w.middle = appendField(w.middle, "basis", f.Basis.String())
	w.tail = appendField(w.tail, "message", f.Message())
	if w.hint != "" {
		w.hintField = appendField(w.hintField, "hint", w.hint)
	}
	return w
}

// isWrongCase reports whether a member that is not known would be, were it
// written in other letters.
func isWrongCase(f *check.Finding) bool {
	u, ok := f.Constraint.(rules.UnknownMember)
	return ok && u.Nearest != "" && strings.EqualFold(u.Nearest, f.Pointer[strings.LastIndexByte(f.Pointer, '/')+1:])
}

// longest is the length of the longest pointer that is shown whole, in bytes.
// Only the keys of maps make longer ones, and they can be as long as a payload.
const longest = 300

// subject returns what a finding is about, for people.
func subject(f *check.Finding) string {
	if f.Pointer == "" {
		return "the payload"
	}
	return terminal.Escape(terminal.Shorten(f.Pointer, longest))
}

// has returns what was found, in brackets after a space, or nothing.
func has(f *check.Finding) string {
	switch {
	case f.Found != "":
		return " (is " + f.Found + ")"
	case f.Has != rules.Uncounted:
		return " (has " + strconv.Itoa(f.Has) + ")"
	}
	return ""
}

// sentence returns what is wrong, for people, without the place and the hint.
func sentence(e *entry) string {
	s := subject(e.Finding) + " must " + terminal.Escape(e.must) + has(e.Finding)
	if e.Address != "" {
		s = terminal.Escape(terminal.Shorten(e.Address, longest)) + ": " + s
	}
	return s
}

// earlier returns the place of the record that a duplicate repeats as the end of
// a sentence, or nothing.
func earlier(e *entry) string {
	if e.Related == nil {
		return ""
	}
	return ", the one at " + where(e.Related)
}

// advice returns the hint as the end of a sentence, or nothing.
func advice(e *entry) string {
	switch {
	case e.hint == "":
		return ""
	case e.Kind == rules.KindUnknownMember && strings.HasSuffix(e.must, "?"):
		return " " + terminal.Escape(e.hint)
	}
	return "; " + terminal.Escape(e.hint)
}

// where returns a place as editors and terminals take it.
func where(p *check.Place) string {
	return terminal.Escape(p.File) + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// memberOf returns the path of the member that a finding is about, without
// indices and keys.
func memberOf(e *entry) string {
	switch {
	case e.member != "":
		return e.member
	case e.Pointer == "":
		return wholePayload
	}
	var names []string
	for token := range strings.SplitSeq(terminal.Shorten(e.Pointer, longest)[1:], "/") {
		if strings.Trim(token, "0123456789") != "" {
			names = append(names, token)
		}
	}
	return strings.Join(names, ".")
}

// wholePayload stands for the member where there is none.
const wholePayload = "(payload)"
