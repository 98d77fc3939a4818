package rules

import (
	"cmp"
	"strconv"
	"strings"
	"sync"
)

// Uncounted is the Has of a violation of something that is not counted.
const Uncounted = -1

// Violation is one broken constraint of one member, as data. Rule ids,
// pointers and exception names are stable; the wording of messages is not.
type Violation struct {
	// Pointer is the JSON Pointer (RFC 6901) of the member in the payload,
	// also where it is missing; empty for the payload as a whole.
	Pointer string
	// Rule is the id of the broken rule, as in the catalogue.
	Rule string
	// Kind is the last part of the id.
	Kind Kind
	// Constraint is the limit that was broken, with its numbers.
	Constraint Constraint
	// Has is the length in characters or the number of items that was found,
	// or Uncounted.
	Has int
	// Basis tells where the limit comes from.
	Basis Basis
	// Severity tells whether the service would refuse the payload.
	Severity Severity
	// Exception is the name of the exception that the service would raise;
	// empty in a response.
	Exception string
	// Context names the context without which the rule would not hold, such
	// as "SAML"; empty for a rule that always holds.
	Context string

	axis string
	// member is the member's path without indices, where Rule does not say it.
	member string
}

// Message returns a sentence that starts with "Member must", without the
// member's value.
func (v Violation) Message() string {
	return "Member must " + v.Must()
}

// Must returns what completes the sentence "Member must …". A violation that
// nothing but its rule is known of must "keep the rule".
func (v Violation) Must() string {
	if v.Context == "" && v.Constraint != nil {
		return v.Constraint.Must()
	}
	return string(v.appendMust(nil))
}

func (v *Violation) appendMust(b []byte) []byte {
	if v.Constraint == nil {
		b = append(b, "keep the rule"...)
	} else {
		b = appendMust(b, v.Constraint)
	}
	if v.Context == "" {
		return b
	}
	b = append(b, " ("...)
	if v.axis != "" {
		b = append(append(b, v.axis...), ' ')
	}
	return append(append(b, v.Context...), ')')
}

// Location returns the member's path in AWS's own form: lowerCamel names, list
// items counted from 1 with ".member.", as in "emails.1.member.value". An
// entry of a map stands for the map.
func (v Violation) Location() string { return string(v.appendLocation(nil)) }

func (v *Violation) appendLocation(b []byte) []byte {
	names := cmp.Or(v.member, v.Rule)
	first := true
	for token := range strings.SplitSeq(strings.TrimPrefix(v.Pointer, "/"), "/") {
		switch {
		case !first && isMapPart(names):
			return b
		case !first && isIndex(token):
			index, _ := strconv.Atoi(token)
			b = append(strconv.AppendInt(append(b, '.'), int64(index+1), 10), ".member"...)
			continue
		case !first:
			b = append(b, '.')
		}
		first = false
		b = appendLowerCamel(b, token)
		names = following(names, token)
	}
	return b
}

// isIndex reports whether a token of a pointer is an index, and not the name of
// a member, which has no digit in front.
func isIndex(token string) bool { return token != "" && '0' <= token[0] && token[0] <= '9' }

// following returns the names of a rule id behind that of a member, or none.
func following(names, member string) string {
	for names != "" {
		name, rest, _ := strings.Cut(names, ".")
		if name == member {
			return rest
		}
		names = rest
	}
	return ""
}

func isMapPart(names string) bool {
	name, _, _ := strings.Cut(names, ".")
	return name == "key" || name == "value"
}

func appendLowerCamel(b []byte, name string) []byte {
	if name == "" {
		return b
	}
	first := name[0]
	if 'A' <= first && first <= 'Z' {
		first += 'a' - 'A'
	}
	return append(append(b, first), name[1:]...)
}

// appendSentence appends the violation as AWS writes it in an exception's
// message.
func (v *Violation) appendSentence(b []byte) []byte {
	if v.Pointer == "" {
		b = append(b, "The payload"...)
	} else {
		b = append(v.appendLocation(append(b, "Value at '"...)), '\'')
	}
	b = append(b, " failed to satisfy constraint: "...)
	end := "]"
	switch {
	case strings.Contains(v.Rule, ".key."):
		b = append(b, "Map keys must satisfy constraint: ["...)
	case strings.Contains(v.Rule, ".value."):
		b = append(b, "Map value must satisfy constraint: ["...)
	default:
		end = ""
	}
	return append(v.appendMust(append(b, "Member must "...)), end...)
}

// messages are buffers for messages while they are written.
var messages = sync.Pool{New: func() any { return new([]byte) }}

// longMessage is the size of a buffer that is not worth keeping.
const longMessage = 64 << 10

// message joins violations to the message of an exception.
func message(violations []Violation) string {
	buffer := messages.Get().(*[]byte)
	b := strconv.AppendInt((*buffer)[:0], int64(len(violations)), 10)
	if len(violations) == 1 {
		b = append(b, " validation error detected: "...)
	} else {
		b = append(b, " validation errors detected: "...)
	}
	for i := range violations {
		if i > 0 {
			b = append(b, "; "...)
		}
		b = violations[i].appendSentence(b)
	}
	text := string(b)
	if cap(b) < longMessage {
		*buffer = b
		messages.Put(buffer)
	}
	return text
}
