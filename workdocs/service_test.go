package workdocs_test

import (
	"testing"

	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
)

var suite = servicetest.Service[workdocs.CreateUserRequest, workdocs.CreateUserResponse]{
	Name:     "workdocs",
	Contexts: []vectors.Context{{}},
	Validate: func(_ vectors.Context, r *workdocs.CreateUserRequest) error {
		return r.Validate()
	},
	Inspect: func(_ vectors.Context, r *workdocs.CreateUserRequest, unread ...string) []rules.Violation {
		return r.Inspect(unread...)
	},
	NewBatch: func(vectors.Context) servicetest.Batch[workdocs.CreateUserRequest] {
		return &workdocs.Batch{}
	},
	Keys:             workdocs.Keys,
	ValidateResponse: (*workdocs.CreateUserResponse).Validate,
	InspectResponse:  (*workdocs.CreateUserResponse).Inspect,
	Rules:            workdocs.Rules,
	Members:          func(vectors.Context) []rules.Member { return workdocs.Members() },
	ResponseMembers:  workdocs.ResponseMembers,
	Bases: map[rules.Basis][]string{
		rules.Documented: {
			"workdocs.Username.required",
			"workdocs.GivenName.required",
			"workdocs.Surname.required",
			"workdocs.Password.required",
			"workdocs.StorageRule.StorageType.enum",
			"workdocs.Username.duplicate",
			"workdocs.response.User.Status.enum",
			"workdocs.response.User.Status.enum-active",
			"workdocs.response.User.Type.enum",
			"workdocs.response.User.Locale.enum",
			"workdocs.response.User.Storage.StorageRule.StorageType.enum",
		},
	},
	Exceptions:     exceptions,
	ListExceptions: workdocs.Exceptions,
}

func TestService(t *testing.T) { suite.Test(t) }

// FuzzValidate checks what must hold of any request.
func FuzzValidate(f *testing.F) { suite.Fuzz(f) }

// FuzzText checks the same of any text in any member.
func FuzzText(f *testing.F) { suite.FuzzText(f) }

// BenchmarkValidate compares a check of the full payload with reading it.
func BenchmarkValidate(b *testing.B) { suite.Benchmark(b) }
