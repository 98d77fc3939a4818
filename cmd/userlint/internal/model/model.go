// Package model reads published service models, as much of them as describes
// CreateUser: botocore's service-2.json and Smithy's JSON models.
package model

import (
	"slices"

	"github.com/userlint/userlint/rules"
)

// Operation is the operation that is read.
const Operation = "CreateUser"

// Model is what a service model says of CreateUser.
type Model struct {
	// Service is what the model calls the service: the id that the SDKs know
	// it by, such as "Alexa For Business", or, where the model has none, the
	// name in its endpoints, ARNs or signatures.
	Service string
	// Request and Response are structures.
	Request, Response *Shape
	// Exceptions are the names of those that the operation can raise, sorted.
	Exceptions []string
	// Anchored says that patterns stand between "^" and "$", as Smithy's do:
	// botocore has the same patterns without them.
	Anchored bool
}

// Shape is a type with its constraints. Shapes can hold themselves.
type Shape struct {
	// Type is one of the types of members, or what the model calls one that no
	// member of the catalogue has.
	Type   rules.Type
	Limits Limits
	// Members are those of a structure.
	Members []*Member
	// Item is what a list holds, Key and Value what a map does.
	Item, Key, Value *Ref
}

// Member is a member of a structure.
type Member struct {
	Name     string
	Required bool
	Ref
}

// Ref refers to a shape, with constraints of its own.
type Ref struct {
	Shape *Shape
	// Own are constraints that replace the shape's, each where it is set.
	Own Limits
	// Sparse says that a list or a map may hold null here.
	Sparse bool
}

// Limits are the constraints on a value. Empty ones are not set.
type Limits struct {
	// Bounds are those of a length in characters, of a number of items or
	// entries, or of a number, by the type.
	Bounds Bounds
	// Pattern is a regular expression.
	Pattern string
	// Enum are the values that are allowed, sorted.
	Enum []string
}

// Bounds are a minimum and a maximum, in decimal, both included.
type Bounds struct{ Min, Max string }

// Limits returns the constraints that hold for the value. A minimum of 0 is
// none for a length or a size.
func (r *Ref) Limits() Limits {
	limits := r.Shape.Limits
	if r.Own.Bounds != (Bounds{}) {
		limits.Bounds = r.Own.Bounds
	}
	if r.Own.Pattern != "" {
		limits.Pattern = r.Own.Pattern
	}
	if r.Own.Enum != nil {
		limits.Enum = r.Own.Enum
	}
	switch r.Shape.Type {
	case rules.TypeString, rules.TypeList, rules.TypeMap:
		if limits.Bounds.Min == "0" {
			limits.Bounds.Min = ""
		}
	}
	return limits
}

// Member returns the member of a name, or nil.
func (s *Shape) Member(name string) *Member {
	if i := slices.IndexFunc(s.Members, func(m *Member) bool { return m.Name == name }); i >= 0 {
		return s.Members[i]
	}
	return nil
}

// distinct sorts names and drops those that are repeated.
func distinct(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}
