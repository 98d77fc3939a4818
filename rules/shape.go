package rules

// Source tells where constraints come from and when they hold.
//
// It is for service packages: see the package comment.
type Source struct {
	Basis Basis
	// Under limits the constraints to payloads under one of these contexts.
	// Zero means that they always hold.
	Under Context
	// Certain turns guidance into an error where one of these contexts is
	// declared.
	Certain Context
	// Advisory makes a violation a warning although its basis is strong.
	Advisory bool
	// Suffix is added to the kinds of the constraints.
	Suffix string
	// Exception is what the service raises; empty means its general one.
	Exception string
}

// String is what a page or a model says of a string member. Its constraints
// are those whose fields are set.
//
// It is for service packages: see the package comment.
type String struct {
	Source  Source
	Length  Length
	Pattern *Pattern
	// Value is a constraint on the value as a whole.
	Value ValueConstraint
}

// Integer is what a page or a model says of an integer member.
//
// It is for service packages: see the package comment.
type Integer struct {
	Source Source
	Range  Range
}

// List is what a page or a model says of the size of a list.
//
// It is for service packages: see the package comment.
type List struct {
	Source Source
	Items  Items
}

// Map is what a page or a model says of a map's size, keys and values.
//
// It is for service packages: see the package comment.
type Map struct {
	Source Source
	Items  Items
	Key    *String
	// AlsoKey holds further constraints on a key, from another source.
	AlsoKey *String
	// Value is nil where the values are documents, which are free.
	Value *String
}
