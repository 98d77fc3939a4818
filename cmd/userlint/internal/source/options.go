package source

import (
	"errors"

	"github.com/userlint/userlint/rules"
)

// Options are what a Reader is told of the records.
type Options struct {
	// Service is the name of the service that the records are for. It may be empty for inputs that say so themselves,
	// and otherwise selects those of their records that are for it: what is for another service is no record.
	Service string
	// Assumed says that Service is for inputs which do not say it themselves, and selects nothing of others.
	Assumed bool
	// Shape is that of the service's request, nil where Service is empty.
	Shape Shape
	// Shapes returns that of a service which an input says, by its name.
	Shapes func(service string) Shape
	// Lines says that records get their [Record.Lines], which keeps a second copy of their text in memory.
	Lines bool
	// Tokens asks for what is needed to change an input: each record that is made of YAML or CSV has its Material, and
	// its Origins are places of what can be replaced there, names included.
	Tokens bool
	// Meant, where it is not nil, returns the path of the member that is meant by one in whatever case, or "". The
	// columns of a table are then read as what they mean, and so is YAML's plain text.
	Meant func(path string) string
}

// ErrNoService is the error of an input that does not say what service its records are for, where [Options.Service]
// does not say it either.
var ErrNoService = errors.New("the input does not say what service its payloads are for")

// Wants reports whether records for a service are asked for.
func (o Options) Wants(service string) bool {
	return o.Service == "" || o.Assumed || o.Service == service
}

// TypeOf returns the type of the member at a path, "" where nothing is known of it.
func (o Options) TypeOf(path string) rules.Type {
	if o.Shape == nil {
		return ""
	}
	return o.Shape(path)
}

// MeantShape returns the types of members by their paths in whatever case.
func (o Options) MeantShape() Shape {
	if o.Meant == nil {
		return o.Shape
	}
	return func(path string) rules.Type {
		if of := o.TypeOf(path); of != "" {
			return of
		}
		return o.TypeOf(o.Meant(path))
	}
}
