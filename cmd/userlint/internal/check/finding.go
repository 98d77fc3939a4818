package check

import (
	"github.com/userlint/userlint/cmd/userlint/internal/excerpt"
	"github.com/userlint/userlint/rules"
)

// Place is where something stands in an input.
type Place struct {
	// File is the name of the input, "-" for standard input.
	File string
	// Line and Column count from 1, columns in characters.
	Line, Column int
	// Record counts the records of the input from 1.
	Record int
}

// Finding is a violation and its place.
type Finding struct {
	Place
	// Service is the name of the service.
	Service string
	// Address names the record where its input does, such as the address of a
	// Terraform resource; otherwise it is empty.
	Address string
	rules.Violation
	// Related is the earlier record of a duplicate, otherwise nil.
	Related *Place
	// Found is the JSON type of the value where that is the wrong one, such as
	// "a string"; otherwise it is empty.
	Found string
	// Fixable says that the record is a payload as it stands in the input, which
	// userlint fix can correct, and not one that was made of a resource.
	Fixable bool
	// Excerpt is the line, where one was asked for and the input has one.
	Excerpt *excerpt.Excerpt
}

// Unread reports whether the finding says that the record could not be read,
// so that nothing else is known of it.
func (f *Finding) Unread() bool {
	switch f.Kind {
	case rules.KindSyntax, rules.KindTooLarge, rules.KindTooDeep:
		return f.Pointer == ""
	}
	return false
}
