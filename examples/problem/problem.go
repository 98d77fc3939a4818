// Package problem shows how to answer with what is wrong with a request, as
// problem details for HTTP (RFC 9457). It is an example: copy it.
package problem

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"

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

// Of returns the problem of an error of this library, from Validate or from a
// client of AWS with a preflight. The status is that which the service would
// answer with. It reports false for any other error, whose text is not meant
// for the client.
func Of(err error) (Details, bool) {
	var all []Error
	for _, v := range rules.Violations(err) {
		all = append(all, NewError(v.Pointer, v.Must(), v.Rule))
	}
	exception, ok := errors.AsType[rules.Exception](err)
	if !ok || all == nil {
		return Details{}, false
	}
	return Invalid(exception.HTTPStatusCode(), all), true
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

// Malformed returns the problem of a body that could not be read. What the
// decoder says of it is left out: it may hold what was in the body.
func Malformed() Details {
	return Details{
		Type:   "https://example.com/problems/malformed-body",
		Title:  "The body is not the JSON of a user",
		Status: http.StatusBadRequest,
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
