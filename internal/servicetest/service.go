// Package servicetest holds what the tests of the five service packages have in
// common. A service describes itself once, as a [Service], and each of its
// tests is then a line: what differs between the services is data.
package servicetest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// Folder is where the vectors are, seen from a service package.
const Folder = "../testdata/vectors"

// Service is a service package as its tests see it.
type Service[Request, Response any] struct {
	Name string
	// Contexts are all that a caller can declare, the one that declares nothing
	// first.
	Contexts []vectors.Context

	Validate func(vectors.Context, *Request) error
	Inspect  func(c vectors.Context, r *Request, unread ...string) []rules.Violation
	NewBatch func(vectors.Context) Batch[Request]
	// Keys returns what a batch compares.
	Keys func(r *Request, unread ...string) []string
	// Accepting is nil for a service that has no such thing.
	Accepting func(vectors.Context, *Request) []string

	ValidateResponse func(*Response) error
	InspectResponse  func(*Response) []rules.Violation

	Rules           func() []rules.Rule
	Members         func(vectors.Context) []rules.Member
	ResponseMembers func() []rules.Member

	// SeveralMembers are the ids of rules over several members, other than
	// conflicts: they come behind those on one member.
	SeveralMembers []string
	// Bases are the ids of rules by basis. A rule that is not listed is modelled;
	// one that is listed twice has two sources.
	Bases map[rules.Basis][]string
	// Exceptions are those of the page, and the common one if it has none for
	// a request that is wrong.
	Exceptions []Exception
	// ListExceptions returns those of the page.
	ListExceptions func() []rules.Exception
}

// Batch is what every service's Batch is.
type Batch[Request any] interface {
	Add(r *Request) error
	Inspect(r *Request, unread ...string) []rules.Violation
}

// Exception is an exception type with what its page says of it.
type Exception struct {
	Zero   rules.Exception // a pointer to the zero value of the type
	Code   string
	Status int
	// Members are the names of its documented members.
	Members []string
	// Common says that the exception is not on the page.
	Common bool
}

// decode reads a payload as strictly as encoding/json can.
func decode[T any](payload []byte) (*T, error) {
	decoder := json.NewDecoder(bytes.NewReader(payload))
	decoder.DisallowUnknownFields()
	into := new(T)
	if err := decoder.Decode(into); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one JSON value")
	}
	return into, nil
}

// Decode reads a payload, or fails the test.
func Decode[T any](t testing.TB, name string, payload []byte) *T {
	t.Helper()
	decoded, err := decode[T](payload)
	require.NoError(t, err, name)
	return decoded
}

// errorsOf returns those of the violations that make the service refuse a
// request.
func errorsOf(violations []rules.Violation) []rules.Violation {
	var found []rules.Violation
	for _, v := range violations {
		if v.Severity == rules.Error {
			found = append(found, v)
		}
	}
	return found
}

// Documented returns an exception with what its page says of it.
func Documented(zero rules.Exception, code string, status int, members ...string) Exception {
	return Exception{Zero: zero, Code: code, Status: status, Members: members}
}

// Common returns an exception that is common to all of AWS and that the page
// does not list.
func Common(zero rules.Exception, code string, status int, members ...string) Exception {
	e := Documented(zero, code, status, members...)
	e.Common = true
	return e
}

// RulesOf returns the id of each violation's rule.
func RulesOf(violations []rules.Violation) []string {
	var ids []string
	for _, v := range violations {
		ids = append(ids, v.Rule)
	}
	return ids
}
