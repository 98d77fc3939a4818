// Package agent has what the examples of the frameworks have in common: a
// struct of one's own with rules on its fields, a validator that knows them,
// and the answer to what it finds.
package agent

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"

	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/examples/problem"
	"github.com/userlint/userlint/rules/tags"
)

// Agent is what a client sends to add an agent to a call centre: members of
// Connect's request under names of its own, beside one that AWS never sees.
type Agent struct {
	Login    string            `json:"login" validate:"required,aws=connect.Username"`
	First    string            `json:"first" validate:"required,aws=connect.IdentityInfo.FirstName"`
	Last     string            `json:"last" validate:"required,aws=connect.IdentityInfo.LastName"`
	Labels   map[string]string `json:"labels" validate:"omitempty,aws=connect.Tags"`
	Profiles []string          `json:"profiles" validate:"required,aws=connect.SecurityProfileIds"`
	Team     string            `json:"team" validate:"required,oneof=red blue"`
}

// declared is what the agents' requests do not say.
var declared = tags.WithInstance(connect.Instance{IdentityManagementType: connect.SAML})

// Teach makes a validator check agents, by their tags and in the names of JSON.
func Teach(v *validator.Validate) error {
	v.RegisterTagNameFunc(tags.JSONName)
	return tags.Register(v, declared)
}

// MaxBytes is how large a body may be.
const MaxBytes = 1 << 20

// Decode reads one value of JSON, up to MaxBytes, and nothing after it. Members
// that it does not have are refused, since a misspelt one would be lost.
// encoding/json lets pass a member that is given twice, of which the last
// counts, and bytes that are not UTF-8, which become U+FFFD.
func Decode(body io.Reader, into any) error {
	decoder := json.NewDecoder(http.MaxBytesReader(nil, io.NopCloser(body), MaxBytes))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the value")
	}
	return nil
}

// NewValidator returns a validator that has been taught.
func NewValidator() (*Validator, error) {
	v := validator.New(validator.WithRequiredStructEnabled())
	return &Validator{v}, Teach(v)
}

// Validator is a validator as echo and fiber take it.
type Validator struct{ validate *validator.Validate }

// Validate returns validator's error for a struct, or nil.
func (v *Validator) Validate(value any) error { return v.validate.Struct(value) }

// Problem returns the answer to a failed binding: what is wrong with the agent,
// or with the body. It holds nothing of what the client sent.
func Problem(err error) problem.Details {
	var all []problem.Error
	for _, f := range tags.Findings(err, declared) {
		all = append(all, problem.NewError(f.Pointer, f.Message, f.Rule))
	}
	if all == nil {
		return problem.OfBody(err)
	}
	return problem.Invalid(http.StatusUnprocessableEntity, all)
}
