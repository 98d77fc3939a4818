// Package problem shows how to answer with what is wrong with a request, as
// problem details for HTTP (RFC 9457). It is an example: copy it.
package problem

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"slices"

	"github.com/userlint/userlint/rules"
)

// Details is a problem details object with an extension member for each thing
// that is wrong, as in the example of section 3 of the RFC.
type Details struct {
	Type   string  `json:"type"`
	Title  string  `json:"title"`
	Status int     `json:"status"`
	Errors []Error `json:"errors,omitempty"`
}

// Error is one thing that is wrong.
type Error struct {
	Detail string `json:"detail"`
	// Pointer is the JSON Pointer of the member as a URI fragment.
	Pointer string `json:"pointer"`
	// Rule is the id of the rule, for programs. It is stable.
	Rule string `json:"rule,omitempty"`
}

// NewError returns an error at a JSON Pointer that must be as a sentence says.
func NewError(pointer, must, rule string) Error {
	return Error{
		Detail:  "must " + must,
		Pointer: "#" + (&url.URL{Fragment: pointer}).EscapedFragment(),
		Rule:    rule,
	}
}

// Of returns the problem of an error from Validate, or from a client of AWS,
// with a preflight or without: what is wrong with the request, with the status
// that the service would answer with, or that there is such a user already. It
// reports false for any other error, whose text is not meant for the client.
func Of(err error) (Details, bool) {
	var all []Error
	for _, v := range rules.Violations(err) {
		all = append(all, NewError(v.Pointer, v.Must(), v.Rule))
	}
	if exception, ok := errors.AsType[rules.Exception](err); ok && all != nil {
		return Invalid(exception.HTTPStatusCode(), all), true
	}
	if api, ok := errors.AsType[apiError](err); ok && slices.Contains(taken, api.ErrorCode()) {
		return Taken(), true
	}
	return Details{}, false
}

// apiError is an answer of AWS: the SDK's exceptions are of this sort, and so
// are the library's, which a fake of a service may return.
type apiError interface {
	error
	ErrorCode() string
}

// taken are the exceptions for a user that is there already.
var taken = []string{
	"ConflictException", "EntityAlreadyExistsException", "NameAvailabilityException",
	"DuplicateResourceException", "ResourceInUseException",
}

// Invalid returns the problem of a request that was understood and is wrong.
func Invalid(status int, all []Error) Details {
	return Details{
		Type:   "https://example.com/problems/invalid-user",
		Title:  "The user cannot be created",
		Status: status,
		Errors: all,
	}
}

// Taken returns the problem of a user that is there already.
func Taken() Details {
	return Details{
		Type:   "https://example.com/problems/user-exists",
		Title:  "There is such a user already",
		Status: http.StatusConflict,
	}
}

// OfBody returns the problem of a body that could not be read: it is larger
// than http.MaxBytesReader lets pass, or wrong. What the decoder says of it is
// left out, since it may hold what was in the body.
func OfBody(err error) Details {
	if _, isTooLarge := errors.AsType[*http.MaxBytesError](err); isTooLarge {
		return TooLarge()
	}
	return Details{
		Type:   "https://example.com/problems/malformed-body",
		Title:  "The body is not the JSON of a user",
		Status: http.StatusBadRequest,
	}
}

// TooLarge returns the problem of a body with more bytes than are read.
func TooLarge() Details {
	return Details{
		Type:   "https://example.com/problems/large-body",
		Title:  "The body is too large",
		Status: http.StatusRequestEntityTooLarge,
	}
}

// ContentType is the media type of problem details.
const ContentType = "application/problem+json"

// Write answers with the problem.
func (d Details) Write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", ContentType)
	w.WriteHeader(d.Status)
	_ = json.NewEncoder(w).Encode(d) // the client has gone
}
