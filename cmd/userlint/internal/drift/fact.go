package drift

import (
	"strings"
)

// Fact is one thing that both a model and the catalogue say something of.
type Fact struct {
	// ID is stable: the service, the member's path and What, joined by dots.
	ID string
	// Place is where in the request, the response or the list of exceptions
	// it is, for people.
	Place string
	// What is the sort of thing: member, type, required, min, max, pattern,
	// enum or exception.
	What string
	// Model and Catalogue are what the two say; see the constants for those
	// that are neither numbers, names nor patterns.
	Model, Catalogue string

	// anchored says that patterns in the model stand between "^" and "$".
	anchored bool
}

// What the sides of a fact say.
const (
	Present  = "present"
	Absent   = "absent"
	Required = "required"
	Optional = "optional"
	None     = "none" // no such constraint
)

// The sorts of facts.
const (
	whatMember    = "member"
	whatType      = "type"
	whatRequired  = "required"
	whatMin       = "min"
	whatMax       = "max"
	whatPattern   = "pattern"
	whatEnum      = "enum"
	whatException = "exception"
)

// Differs reports whether the model says something else than the catalogue.
func (f *Fact) Differs() bool { return !f.modelSays(f.Catalogue) }

// modelSays reports whether the model's side is a certain one.
func (f *Fact) modelSays(side string) bool {
	if f.Model == side {
		return true
	}
	return f.What == whatPattern && f.anchored && side != None && f.Model == anchor(side)
}

// anchor returns a pattern as Smithy has it, which matches it anywhere in a
// value: with "^" and "$", where it has them not.
func anchor(pattern string) string {
	if !strings.HasPrefix(pattern, "^") {
		pattern = "^" + pattern
	}
	if !strings.HasSuffix(pattern, "$") {
		pattern += "$"
	}
	return pattern
}
