package rules

import (
	"cmp"
	"strconv"
	"strings"
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

// Must returns what completes the sentence "Member must …".
func (v Violation) Must() string {
	must := v.Constraint.Must()
	if v.Context == "" {
		return must
	}
	return must + " (" + strings.TrimSpace(v.axis+" "+v.Context) + ")"
}

// Location returns the member's path in AWS's own form: lowerCamel names, list
// items counted from 1 with ".member.", as in "emails.1.member.value". An
// entry of a map stands for the map.
func (v Violation) Location() string {
	var b strings.Builder
	names := strings.Split(cmp.Or(v.member, v.Rule), ".")
	for i, token := range strings.Split(strings.TrimPrefix(v.Pointer, "/"), "/") {
		index, err := strconv.Atoi(token)
		switch {
		case i > 0 && isMapPart(names):
			return b.String()
		case err == nil && i > 0:
			b.WriteString("." + strconv.Itoa(index+1) + ".member")
			continue
		case i > 0:
			b.WriteByte('.')
		}
		b.WriteString(lowerCamel(token))
		names = following(names, token)
	}
	return b.String()
}

// following returns the names of a rule id behind that of a member, or none.
func following(names []string, member string) []string {
	for i, name := range names {
		if name == member {
			return names[i+1:]
		}
	}
	return nil
}

func isMapPart(names []string) bool {
	return len(names) > 0 && (names[0] == "key" || names[0] == "value")
}

func lowerCamel(name string) string {
	if name == "" {
		return name
	}
	return strings.ToLower(name[:1]) + name[1:]
}

// sentence returns the violation as AWS writes it in an exception's message.
func (v Violation) sentence() string {
	place := "Value at '" + v.Location() + "'"
	if v.Pointer == "" {
		place = "The payload"
	}
	must := "Member must " + v.Must()
	switch {
	case strings.Contains(v.Rule, ".key."):
		must = "Map keys must satisfy constraint: [" + must + "]"
	case strings.Contains(v.Rule, ".value."):
		must = "Map value must satisfy constraint: [" + must + "]"
	}
	return place + " failed to satisfy constraint: " + must
}

// message joins violations to the message of an exception.
func message(violations []Violation) string {
	var b strings.Builder
	b.WriteString(strconv.Itoa(len(violations)))
	if len(violations) == 1 {
		b.WriteString(" validation error detected: ")
	} else {
		b.WriteString(" validation errors detected: ")
	}
	for i, v := range violations {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(v.sentence())
	}
	return b.String()
}
