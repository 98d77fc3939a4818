package rules

import (
	"cmp"
	"strconv"
)

// Fault is a constraint on a document as a whole: what it gets wrong beyond
// the members' own rules. Its rule id is the service and the kind.
type Fault interface {
	Constraint
	Kind() Kind
}

// Syntax says that a record must be one JSON value, or that a document must be
// valid in the Format that it is in, such as "YAML"; empty is "JSON". Reason is
// a fixed phrase, never a part of the record.
type Syntax struct{ Reason, Format string }

// TooLarge says that a record is at most Max bytes long.
type TooLarge struct{ Max int }

// TooDeep says that a record is nested at most Max levels deep.
type TooDeep struct{ Max int }

// WrongType says which JSON type a member has, such as "a string".
type WrongType struct{ Want string }

// UnknownMember says that the request has no member of that name. Nearest is a
// name that it has and that may have been meant, or empty; Model is the date
// of the model that was read, since AWS adds members.
type UnknownMember struct{ Nearest, Model string }

// DuplicateMember says that an object names each member once.
type DuplicateMember struct{}

// UTF8 says that text must be valid UTF-8, without lone surrogates.
type UTF8 struct{}

// Kind returns KindSyntax.
func (Syntax) Kind() Kind { return KindSyntax }

// Kind returns KindTooLarge.
func (TooLarge) Kind() Kind { return KindTooLarge }

// Kind returns KindTooDeep.
func (TooDeep) Kind() Kind { return KindTooDeep }

// Kind returns KindType.
func (WrongType) Kind() Kind { return KindType }

// Kind returns KindUnknownMember.
func (UnknownMember) Kind() Kind { return KindUnknownMember }

// Kind returns KindDuplicateMember.
func (DuplicateMember) Kind() Kind { return KindDuplicateMember }

// Kind returns KindUTF8.
func (UTF8) Kind() Kind { return KindUTF8 }

// Must returns the sentence, with the reason.
func (s Syntax) Must() string {
	sentence := "be valid " + cmp.Or(s.Format, "JSON")
	if s.Reason != "" {
		sentence += ": " + s.Reason
	}
	return sentence
}

// Must returns the sentence.
func (t TooLarge) Must() string {
	return "have at most " + strconv.Itoa(t.Max) + " bytes"
}

// Must returns the sentence.
func (t TooDeep) Must() string {
	return "be nested at most " + strconv.Itoa(t.Max) + " levels deep"
}

// Must returns the sentence.
func (t WrongType) Must() string {
	if t.Want == "" {
		return "have the JSON type of the model"
	}
	return "be " + t.Want
}

// Must returns the sentence, with the nearest name and the date of the model.
func (u UnknownMember) Must() string {
	sentence := "be a member of the request"
	if u.Model != "" {
		sentence += " (the model of " + u.Model + " does not have it)"
	}
	if u.Nearest != "" {
		sentence += ": did you mean " + u.Nearest + "?"
	}
	return sentence
}

// Must returns the sentence.
func (DuplicateMember) Must() string { return "be given once" }

// Must returns the sentence.
func (UTF8) Must() string { return "be valid UTF-8" }

// Fault returns the violation for a fault of a document at a place in it.
func (s *Service) Fault(pointer string, f Fault) Violation {
	return Violation{
		Pointer:    pointer,
		Rule:       s.Name + "." + string(f.Kind()),
		Kind:       f.Kind(),
		Constraint: f,
		Has:        Uncounted,
		Basis:      Modelled,
		Severity:   Error,
		Exception:  s.General,
	}
}

// faults are the document rules that every service's catalogue has.
func (s *Service) faults() []Fault {
	return []Fault{
		Syntax{}, TooLarge{MaxBytes}, TooDeep{MaxDepth}, WrongType{},
		UnknownMember{Model: s.Model}, DuplicateMember{}, UTF8{},
	}
}
