package payloads

import (
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// IdentityStore returns a generator of requests to Identity Store, for a store
// of which that is declared.
func IdentityStore(store identitystore.Store) *Generator[identitystore.CreateUserRequest] {
	var names []string
	if store.IdentityCenter {
		names = []string{"IdentityCenter"}
	}
	return of[identitystore.CreateUserRequest](newSchema("identitystore", store.Members(), identitystore.Rules(), names, several{
		users: map[string][]string{
			"identitystore.UserName.duplicate":     {"IdentityStoreId", "UserName"},
			"identitystore.Emails.Value.duplicate": {"IdentityStoreId", "Emails.Value"},
		},
		absent:    map[string]string{"identitystore.UserName.duplicate": "Emails"},
		differing: map[string]string{"identitystore.Emails.Value.duplicate": "UserName"},
	}))
}

// IdentityStoreResponse returns a generator of responses of Identity Store.
func IdentityStoreResponse() *Generator[identitystore.CreateUserResponse] {
	return response[identitystore.CreateUserResponse]("identitystore", identitystore.ResponseMembers(), identitystore.Rules())
}

// WorkDocs returns a generator of requests to WorkDocs.
func WorkDocs() *Generator[workdocs.CreateUserRequest] {
	return of[workdocs.CreateUserRequest](newSchema("workdocs", workdocs.Members(), workdocs.Rules(), nil, several{
		users: map[string][]string{"workdocs.Username.duplicate": {"OrganizationId", "Username"}},
	}))
}

// WorkDocsResponse returns a generator of responses of WorkDocs.
func WorkDocsResponse() *Generator[workdocs.CreateUserResponse] {
	return response[workdocs.CreateUserResponse]("workdocs", workdocs.ResponseMembers(), workdocs.Rules())
}

// WorkMail returns a generator of requests to WorkMail, for an organization of
// which that is declared.
func WorkMail(organization workmail.Organization) *Generator[workmail.CreateUserRequest] {
	var names []string
	if name := organization.DirectoryType.String(); name != "" {
		names = []string{name}
	}
	return of[workmail.CreateUserRequest](newSchema("workmail", organization.Members(), workmail.Rules(), names, several{
		users: map[string][]string{"workmail.Name.duplicate": {"OrganizationId", "Name"}},
	}))
}

// WorkMailResponse returns a generator of responses of WorkMail.
func WorkMailResponse() *Generator[workmail.CreateUserResponse] {
	return response[workmail.CreateUserResponse]("workmail", workmail.ResponseMembers(), workmail.Rules())
}

// Connect returns a generator of requests to Connect, for an instance of which
// that is declared. Where the identity management type is not, each valid
// request is one that some type accepts, and each broken one breaks a rule of
// all types and is closest to what CONNECT_MANAGED accepts.
func Connect(instance connect.Instance) *Generator[connect.CreateUserRequest] {
	types := []connect.IdentityManagementType{instance.IdentityManagementType}
	if instance.IdentityManagementType.String() == "" {
		types = []connect.IdentityManagementType{connect.ConnectManaged, connect.SAML, connect.ExistingDirectory}
	}
	var schemas []*schema
	for _, t := range types {
		declared := connect.Instance{IdentityManagementType: t, DirectoryUnreachable: instance.DirectoryUnreachable}
		s := newSchema("connect", declared.Members(), connectRules(declared), []string{t.String()}, severalOfConnect())
		s.assumed = len(types) > 1
		schemas = append(schemas, s)
	}
	return of[connect.CreateUserRequest](schemas...)
}

// ConnectResponse returns a generator of responses of Connect.
func ConnectResponse() *Generator[connect.CreateUserResponse] {
	return response[connect.CreateUserResponse]("connect", connect.ResponseMembers(), connect.Rules())
}

// Generic returns a generator of requests to the generic service.
func Generic() *Generator[generic.CreateUserRequest] {
	return of[generic.CreateUserRequest](newSchema("generic", generic.Members(), generic.Rules(), nil, several{
		users:  map[string][]string{"generic.UserId.duplicate": {"UserId"}},
		absent: map[string]string{"generic.UserId.duplicate": "ClientRequestToken"}, // or it may be a replay
	}))
}

// GenericResponse returns a generator of responses of the generic service.
func GenericResponse() *Generator[generic.CreateUserResponse] {
	return response[generic.CreateUserResponse]("generic", generic.ResponseMembers(), generic.Rules())
}

func of[R any](schemas ...*schema) *Generator[R] { return &Generator[R]{schemas} }

func response[R any](service string, members []rules.Member, catalogue []rules.Rule) *Generator[R] {
	return of[R](newSchema(service+".response", members, catalogue, nil, several{}))
}
