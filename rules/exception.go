package rules

import (
	"errors"
	"slices"
)

// Exception is an error that a service documents for its operation. The
// services' exception types implement it. The errors of the AWS SDK do not:
// they have ErrorCode and ErrorMessage, but the status is in their response.
type Exception interface {
	error
	// ErrorCode is the exception's name, such as "ValidationException".
	ErrorCode() string
	// ErrorMessage is the message that the service sends with it.
	ErrorMessage() string
	// HTTPStatusCode is the status of the answer that carries it.
	HTTPStatusCode() int
}

// carrier is an error that was made of violations.
type carrier interface{ Violations() []Violation }

// Violations returns the violations that an error holds, anywhere in its tree
// of wrapped errors, in the order of the payload's members. It returns nil for
// an error that holds none. The caller must not change them.
func Violations(err error) []Violation {
	var all []Violation
	switch e := err.(type) {
	case nil:
	case carrier:
		return e.Violations()
	case interface{ Unwrap() error }:
		return Violations(e.Unwrap())
	case interface{ Unwrap() []error }:
		for _, wrapped := range e.Unwrap() {
			all = append(all, Violations(wrapped)...)
		}
	}
	return all
}

// Raise turns the errors among violations into an error, or nil where there
// are none: the exception that they raise, or, where there are several, an
// error that unwraps to each of them. Build returns the exception of a name,
// with its message and violations.
//
// It is for service packages: see the package comment.
func Raise(violations []Violation, build func(exception, message string, violations []Violation) error) error {
	if len(violations) == 0 {
		return nil
	}
	return raise(violations, build)
}

func raise(violations []Violation, build func(exception, message string, violations []Violation) error) error {
	if one := violations[0].Exception; !slices.ContainsFunc(violations, func(v Violation) bool {
		return v.Severity != Error || v.Exception != one
	}) {
		return build(one, message(violations), violations)
	}
	return raiseSeveral(violations, build)
}

func raiseSeveral(violations []Violation, build func(exception, message string, violations []Violation) error) error {
	groups := make(map[string][]Violation)
	var order []string
	var wrong []Violation
	for _, v := range violations {
		if v.Severity != Error {
			continue
		}
		if groups[v.Exception] == nil {
			order = append(order, v.Exception)
		}
		groups[v.Exception] = append(groups[v.Exception], v)
		wrong = append(wrong, v)
	}
	var exceptions []error
	for _, exception := range order {
		group := groups[exception]
		exceptions = append(exceptions, build(exception, message(group), group))
	}
	switch len(exceptions) {
	case 0:
		return nil
	case 1:
		return exceptions[0]
	}
	return &severalExceptions{exceptions, wrong}
}

// severalExceptions is a payload that is wrong in ways for which the service
// has different exceptions.
type severalExceptions struct {
	exceptions []error
	violations []Violation
}

func (s *severalExceptions) Error() string           { return errors.Join(s.exceptions...).Error() }
func (s *severalExceptions) Unwrap() []error         { return s.exceptions }
func (s *severalExceptions) Violations() []Violation { return s.violations }

// Text returns the text that p points to, or "" for nil.
//
// It is for service packages: see the package comment.
func Text(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

// ErrorText returns what the services' exceptions return from Error: the code
// and, where there is one, the message.
//
// It is for service packages: see the package comment.
func ErrorText(e Exception) string {
	if text := e.ErrorMessage(); text != "" {
		return e.ErrorCode() + ": " + text
	}
	return e.ErrorCode()
}

// ResponseError is the error of a response that breaks the rules of its page
// or model. It is no exception of the service: the fault is with whatever made
// the response.
type ResponseError struct {
	service    string
	violations []Violation
}

// NewResponseError returns an error for the errors among violations, or nil.
//
// It is for service packages: see the package comment.
func NewResponseError(service string, violations []Violation) error {
	e := ResponseError{service: service}
	for _, v := range violations {
		if v.Severity == Error {
			e.violations = append(e.violations, v)
		}
	}
	if e.violations == nil {
		return nil
	}
	return &e
}

// Error returns the service and every violation.
func (e *ResponseError) Error() string {
	return e.service + ": malformed response: " + message(e.violations)
}

// Violations returns what is wrong, in the order of the members.
func (e *ResponseError) Violations() []Violation { return e.violations }
