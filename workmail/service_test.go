package workmail_test

import (
	"testing"

	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

var suite = servicetest.Service[workmail.CreateUserRequest, workmail.CreateUserResponse]{
	Name:     "workmail",
	Contexts: []vectors.Context{{}, {DirectoryType: "WORKMAIL"}, {DirectoryType: "OTHER"}},
	Validate: func(c vectors.Context, r *workmail.CreateUserRequest) error {
		return organizationOf(c).Validate(r)
	},
	Inspect: func(c vectors.Context, r *workmail.CreateUserRequest, unread ...string) []rules.Violation {
		return organizationOf(c).Inspect(r, unread...)
	},
	NewBatch: func(vectors.Context) servicetest.Batch[workmail.CreateUserRequest] {
		return &workmail.Batch{}
	},
	Keys:             workmail.Keys,
	ValidateResponse: (*workmail.CreateUserResponse).Validate,
	InspectResponse:  (*workmail.CreateUserResponse).Inspect,
	Rules:            workmail.Rules,
	Members:          func(c vectors.Context) []rules.Member { return organizationOf(c).Members() },
	ResponseMembers:  workmail.ResponseMembers,
	Bases: map[rules.Basis][]string{
		rules.Documented: {
			"workmail.OrganizationId.required",
			"workmail.Name.required",
			"workmail.Name.length",
			"workmail.Name.length-other-directory",
			"workmail.DisplayName.required",
			"workmail.Role.enum",
			"workmail.Role.enum-create-user",
			"workmail.Name.duplicate",
		},
		rules.Modelled: {"workmail.Name.length"},
		rules.Guidance: {
			"workmail.Password.length-workmail-directory",
			"workmail.Password.strength-workmail-directory",
		},
	},
	Exceptions:     exceptions,
	ListExceptions: workmail.Exceptions,
}

func organizationOf(c vectors.Context) workmail.Organization {
	directory, err := workmail.ParseDirectoryType(c.DirectoryType)
	if err != nil {
		panic(err)
	}
	return workmail.Organization{DirectoryType: directory}
}

func TestService(t *testing.T) { suite.Test(t) }

// FuzzValidate checks what must hold of any request.
func FuzzValidate(f *testing.F) { suite.Fuzz(f) }

// FuzzText checks the same of any text in any member.
func FuzzText(f *testing.F) { suite.FuzzText(f) }

// BenchmarkValidate compares a check of the full payload with reading it.
func BenchmarkValidate(b *testing.B) { suite.Benchmark(b) }
