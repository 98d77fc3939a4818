package identitystore_test

import (
	"testing"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

var suite = servicetest.Service[identitystore.CreateUserRequest, identitystore.CreateUserResponse]{
	Name:     "identitystore",
	Contexts: []vectors.Context{{}, {IdentityCenter: true}},
	Validate: func(c vectors.Context, r *identitystore.CreateUserRequest) error {
		return storeOf(c).Validate(r)
	},
	Inspect: func(c vectors.Context, r *identitystore.CreateUserRequest, unread ...string) []rules.Violation {
		return storeOf(c).Inspect(r, unread...)
	},
	NewBatch: func(c vectors.Context) servicetest.Batch[identitystore.CreateUserRequest] {
		return &identitystore.Batch{Store: storeOf(c)}
	},
	Keys:             identitystore.Keys,
	ValidateResponse: (*identitystore.CreateUserResponse).Validate,
	InspectResponse:  (*identitystore.CreateUserResponse).Inspect,
	Rules:            identitystore.Rules,
	Members:          func(c vectors.Context) []rules.Member { return storeOf(c).Members() },
	ResponseMembers:  identitystore.ResponseMembers,
	Bases: map[rules.Basis][]string{
		rules.Documented: {
			"identitystore.IdentityStoreId.required",
			"identitystore.UserName.length",
			"identitystore.UserName.duplicate",
			"identitystore.response.UserId.required",
			"identitystore.response.IdentityStoreId.required",
		},
		rules.Modelled: {"identitystore.UserName.length"},
		rules.Guidance: {
			"identitystore.UserName.reserved",
			"identitystore.Photos.unique",
			"identitystore.Birthdate.format",
			"identitystore.Extensions.key.enum",
			"identitystore.Emails.Value.duplicate",
		},
		rules.Observed: {
			"identitystore.UserName.required",
			"identitystore.Name.FamilyName.required",
			"identitystore.Name.GivenName.required",
			"identitystore.DisplayName.required",
		},
	},
	Exceptions:     exceptions,
	ListExceptions: identitystore.Exceptions,
}

func storeOf(c vectors.Context) identitystore.Store {
	return identitystore.Store{IdentityCenter: c.IdentityCenter}
}

func TestService(t *testing.T) { suite.Test(t) }

// FuzzValidate checks what must hold of any request.
func FuzzValidate(f *testing.F) { suite.Fuzz(f) }

// FuzzText checks the same of any text in any member.
func FuzzText(f *testing.F) { suite.FuzzText(f) }

// BenchmarkValidate compares a check of the full payload with reading it.
func BenchmarkValidate(b *testing.B) { suite.Benchmark(b) }
