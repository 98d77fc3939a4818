package decode

import "github.com/userlint/userlint/rules"

// Kind is a kind of fault. Its text is the last part of a rule id.
type Kind string

// The kinds of faults that a document can have.
const (
	// Syntax: the text is not one JSON value. No other fault is returned with it.
	Syntax Kind = "syntax"
	// TooDeep: the text nests deeper than MaxDepth. No other fault is returned with it, and what follows is not read.
	TooDeep Kind = "too-deep"
	// Type: a value of a wrong JSON type, or a number that is not the integer that the member holds.
	Type Kind = "type"
	// UnknownMember: a member that the request does not have. Names are compared exactly.
	UnknownMember Kind = "unknown-member"
	// DuplicateMember: a member, or a key of a map or document, that the same object has had before.
	DuplicateMember Kind = "duplicate-member"
	// UTF8: a string or a name with bytes that are not UTF-8, or with an escaped surrogate that has no partner.
	UTF8 Kind = "utf8"
)

// MaxDepth is the number of brackets that a text may have open at once.
const MaxDepth = rules.MaxDepth

// MaxFaults is the number of faults that are returned for one record. Further ones are found and dropped: a record
// of 16 MiB has room for millions, which nobody reads.
const MaxFaults = 1000

// Fault is one thing that is wrong with a document. It never holds a member's value.
type Fault struct {
	// Kind is the kind of fault.
	Kind Kind
	// Pointer is the JSON Pointer (RFC 6901) of the member, "" for the whole record as well as for Syntax and TooDeep.
	// Broken bytes of a name are shown as U+FFFD. A name of more than MaxName bytes is cut there and ends in "…",
	// and of a Pointer of more than MaxPointer bytes the last names are left out, so that it points to
	// an object or array around the fault.
	Pointer string
	// Offset is a place in the text, in bytes from its start: of the error for Syntax, which can be the end of
	// the text; of the bracket that is one too many for TooDeep; and of the member's value for everything else,
	// of its second value for DuplicateMember.
	Offset int
	// Want says, for Type, what the member holds, such as "a string" or "an integer of 32 bits".
	Want string
	// Nearest is, for UnknownMember, the known name that was probably meant, "" where none is near.
	Nearest string
	// Reason says, for Syntax, what is wrong, in one of the Reason constants' words.
	Reason string
}

// Unread returns the pointers of the members that are there and whose values could not be read, out of the faults
// that Decode returned: those of the Type and UTF8 faults. It is only "", which means all members, where the
// record could not be read at all, and where there are MaxFaults faults, because a dropped one may be about any member.
func Unread(faults []Fault) []string {
	if len(faults) >= MaxFaults {
		return []string{""}
	}
	var unread []string
	for _, f := range faults {
		switch f.Kind {
		case Syntax, TooDeep:
			return []string{""}
		case Type, UTF8:
			unread = append(unread, f.Pointer)
		}
	}
	return unread
}

// What Fault.Want says of a boolean and of integers.
const (
	WantBool  = "a boolean"
	WantInt32 = "an integer of 32 bits"
	WantInt64 = "an integer of 64 bits"
)

// What Fault.Want says of everything else.
const (
	wantString = "a string"
	wantObject = "an object"
	wantArray  = "an array"
)
