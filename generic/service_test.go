package generic_test

import (
	"testing"

	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

var suite = servicetest.Service[generic.CreateUserRequest, generic.CreateUserResponse]{
	Name:     "generic",
	Contexts: []vectors.Context{{}},
	Validate: func(_ vectors.Context, r *generic.CreateUserRequest) error {
		return r.Validate()
	},
	Inspect: func(_ vectors.Context, r *generic.CreateUserRequest, unread ...string) []rules.Violation {
		return r.Inspect(unread...)
	},
	NewBatch: func(vectors.Context) servicetest.Batch[generic.CreateUserRequest] {
		return &generic.Batch{}
	},
	Keys:             generic.Keys,
	ValidateResponse: (*generic.CreateUserResponse).Validate,
	InspectResponse:  (*generic.CreateUserResponse).Inspect,
	Rules:            generic.Rules,
	Members:          func(vectors.Context) []rules.Member { return generic.Members() },
	ResponseMembers:  generic.ResponseMembers,
	Bases: map[rules.Basis][]string{
		rules.Documented: {
			"generic.ClientRequestToken.length",
			"generic.ClientRequestToken.pattern",
			"generic.Email.length",
			"generic.Email.pattern",
			"generic.FirstName.length",
			"generic.FirstName.pattern",
			"generic.LastName.length",
			"generic.LastName.pattern",
			"generic.UserId.required",
			"generic.UserId.length",
			"generic.UserId.pattern",
			"generic.UserId.duplicate",
			"generic.response.UserArn.pattern",
		},
	},
	Exceptions:     exceptions,
	ListExceptions: generic.Exceptions,
}

func TestService(t *testing.T) { suite.Test(t) }

// FuzzValidate checks what must hold of any request.
func FuzzValidate(f *testing.F) { suite.Fuzz(f) }

// FuzzText checks the same of any text in any member.
func FuzzText(f *testing.F) { suite.FuzzText(f) }

// BenchmarkValidate compares a check of the full payload with reading it.
func BenchmarkValidate(b *testing.B) { suite.Benchmark(b) }
