package main

import (
	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/rules/tags"
)

// contestant is a way to check the requests of a service.
type contestant[R any] struct {
	name string
	// prepare turns a request into what the contestant takes, and returns its
	// check, which reports whether the request is valid. Only the check is
	// timed.
	prepare func(*R) func() bool
	// gaps are the rules that the contestant cannot express, by id, with the
	// reason.
	gaps map[string]string
	// peer says that it is a general library, with which requests can be
	// checked that have nothing to do with this one.
	peer bool
}

// byHand is the reference that all others are compared with.
func byHand[R any](check func(*R) bool) contestant[R] {
	return contestant[R]{name: handWritten, prepare: func(r *R) func() bool {
		return func() bool { return check(r) }
	}}
}

// library is what the project offers: all violations, as an error.
func library[R any](validate func(*R) error) contestant[R] {
	return contestant[R]{name: userlint, prepare: func(r *R) func() bool {
		return func() bool { return validate(r) == nil }
	}}
}

// throughTags is the same declaration by way of validator.
func throughTags[R any]() contestant[R] {
	v := validator.New()
	if err := tags.Register(v); err != nil {
		panic(err)
	}
	return contestant[R]{name: "validator, rules/tags", prepare: func(r *R) func() bool {
		return func() bool { return v.Struct(r) == nil }
	}}
}
