package connect_test

import (
	"testing"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

var suite = servicetest.Service[connect.CreateUserRequest, connect.CreateUserResponse]{
	Name: "connect",
	Contexts: []vectors.Context{{},
		{IdentityManagementType: "CONNECT_MANAGED"},
		{IdentityManagementType: "SAML"},
		{IdentityManagementType: "EXISTING_DIRECTORY"},
		{DirectoryUnreachable: true},
		{IdentityManagementType: "EXISTING_DIRECTORY", DirectoryUnreachable: true},
	},
	Validate: func(c vectors.Context, r *connect.CreateUserRequest) error {
		return instanceOf(c).Validate(r)
	},
	Inspect: func(c vectors.Context, r *connect.CreateUserRequest, unread ...string) []rules.Violation {
		return instanceOf(c).Inspect(r, unread...)
	},
	NewBatch: func(vectors.Context) servicetest.Batch[connect.CreateUserRequest] {
		return &connect.Batch{}
	},
	Accepting: func(c vectors.Context, r *connect.CreateUserRequest) []string {
		var names []string
		for _, accepting := range instanceOf(c).Accepting(r) {
			names = append(names, accepting.String())
		}
		return names
	},
	ValidateResponse: (*connect.CreateUserResponse).Validate,
	InspectResponse:  (*connect.CreateUserResponse).Inspect,
	Rules:            connect.Rules,
	Members:          func(c vectors.Context) []rules.Member { return instanceOf(c).Members() },
	ResponseMembers:  connect.ResponseMembers,
	SeveralMembers:   []string{"connect.PhoneConfig.DeskPhoneNumber.required"},
	Exceptions:       exceptions,
}

func instanceOf(c vectors.Context) connect.Instance {
	identities, err := connect.ParseIdentityManagementType(c.IdentityManagementType)
	if err != nil {
		panic(err)
	}
	return connect.Instance{IdentityManagementType: identities, DirectoryUnreachable: c.DirectoryUnreachable}
}

func TestService(t *testing.T) { suite.Test(t) }

// FuzzValidate checks what must hold of any request.
func FuzzValidate(f *testing.F) { suite.Fuzz(f) }

// FuzzText checks the same of any text in any member.
func FuzzText(f *testing.F) { suite.FuzzText(f) }

// BenchmarkValidate compares a check of the full payload with reading it.
func BenchmarkValidate(b *testing.B) { suite.Benchmark(b) }
