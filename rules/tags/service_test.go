package tags_test

import (
	"encoding/json"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/rules/tags"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// service is a service package as the tests see it, whatever its requests.
type service struct {
	name     string
	empty    func() any
	decode   func(testing.TB, []byte) any
	validate func(vectors.Context, any) error
	members  func(vectors.Context) []rules.Member
}

var services = []service{
	{
		"connect", empty[connect.CreateUserRequest], decode[connect.CreateUserRequest],
		func(c vectors.Context, r any) error { return instanceOf(c).Validate(r.(*connect.CreateUserRequest)) },
		func(c vectors.Context) []rules.Member { return instanceOf(c).Members() },
	},
	{
		"generic", empty[generic.CreateUserRequest], decode[generic.CreateUserRequest],
		func(_ vectors.Context, r any) error { return r.(*generic.CreateUserRequest).Validate() },
		func(vectors.Context) []rules.Member { return generic.Members() },
	},
	{
		"identitystore", empty[identitystore.CreateUserRequest], decode[identitystore.CreateUserRequest],
		func(c vectors.Context, r any) error { return storeOf(c).Validate(r.(*identitystore.CreateUserRequest)) },
		func(c vectors.Context) []rules.Member { return storeOf(c).Members() },
	},
	{
		"workdocs", empty[workdocs.CreateUserRequest], decode[workdocs.CreateUserRequest],
		func(_ vectors.Context, r any) error { return r.(*workdocs.CreateUserRequest).Validate() },
		func(vectors.Context) []rules.Member { return workdocs.Members() },
	},
	{
		"workmail", empty[workmail.CreateUserRequest], decode[workmail.CreateUserRequest],
		func(c vectors.Context, r any) error {
			return organizationOf(c).Validate(r.(*workmail.CreateUserRequest))
		},
		func(c vectors.Context) []rules.Member { return organizationOf(c).Members() },
	},
}

func storeOf(c vectors.Context) identitystore.Store {
	return identitystore.Store{IdentityCenter: c.IdentityCenter}
}

func organizationOf(c vectors.Context) workmail.Organization {
	directory, err := workmail.ParseDirectoryType(c.DirectoryType)
	if err != nil {
		panic(err)
	}
	return workmail.Organization{DirectoryType: directory}
}

func instanceOf(c vectors.Context) connect.Instance {
	t, err := connect.ParseIdentityManagementType(c.IdentityManagementType)
	if err != nil {
		panic(err)
	}
	return connect.Instance{IdentityManagementType: t, DirectoryUnreachable: c.DirectoryUnreachable}
}

func optionsOf(c vectors.Context) []tags.Option {
	return []tags.Option{
		tags.WithStore(storeOf(c)),
		tags.WithOrganization(organizationOf(c)),
		tags.WithInstance(instanceOf(c)),
	}
}

func empty[R any]() any { return new(R) }

func decode[R any](t testing.TB, payload []byte) any {
	t.Helper()
	request := new(R)
	require.NoError(t, json.Unmarshal(payload, request))
	return request
}

// taught returns a validator that knows the rules.
func taught(t testing.TB, options ...tags.Option) *validator.Validate {
	t.Helper()
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, tags.Register(v, options...))
	return v
}

// fieldErrors returns the field errors of an error, which must have no others.
func fieldErrors(t testing.TB, err error) validator.ValidationErrors {
	t.Helper()
	if err == nil {
		return nil
	}
	var failed validator.ValidationErrors
	require.ErrorAs(t, err, &failed)
	return failed
}
