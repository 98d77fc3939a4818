package catalogue

import (
	"slices"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// Services returns the services, in the order in which the command lists them.
func Services() []*Service { return services() }

// ServiceOf returns the service of a name, and false for any other.
func ServiceOf(name string) (*Service, bool) {
	i := slices.IndexFunc(services(), func(s *Service) bool { return s.Name == name })
	if i < 0 {
		return nil, false
	}
	return services()[i], true
}

// Rules returns the rules of all services.
func Rules() []rules.Rule {
	var all []rules.Rule
	for _, s := range services() {
		all = append(all, s.Rules()...)
	}
	return all
}

var services = sync.OnceValue(func() []*Service {
	return []*Service{identityStore(), workDocs(), workMail(), connectService(), genericService()}
})

func identityStore() *Service {
	return of(Service{
		Name: "identitystore", Title: "Identity Store", Contexts: storeContexts(),
		Rules: identitystore.Rules, Members: identitystore.Members,
		ResponseMembers: identitystore.ResponseMembers, Exceptions: identitystore.Exceptions,
	}, asked[identitystore.CreateUserRequest, identitystore.CreateUserResponse]{
		inspect: func(o check.Options, r *identitystore.CreateUserRequest) []rules.Violation {
			return o.Store.Inspect(r)
		},
		inspectResponse: (*identitystore.CreateUserResponse).Inspect,
		requests: func(o check.Options) *payloads.Generator[identitystore.CreateUserRequest] {
			return payloads.IdentityStore(o.Store)
		},
		responses: payloads.IdentityStoreResponse(),
	})
}

func workDocs() *Service {
	return of(Service{
		Name: "workdocs", Title: "WorkDocs",
		Rules: workdocs.Rules, Members: workdocs.Members,
		ResponseMembers: workdocs.ResponseMembers, Exceptions: workdocs.Exceptions,
	}, asked[workdocs.CreateUserRequest, workdocs.CreateUserResponse]{
		inspect: func(_ check.Options, r *workdocs.CreateUserRequest) []rules.Violation {
			return r.Inspect()
		},
		inspectResponse: (*workdocs.CreateUserResponse).Inspect,
		requests: func(check.Options) *payloads.Generator[workdocs.CreateUserRequest] {
			return payloads.WorkDocs()
		},
		responses: payloads.WorkDocsResponse(),
	})
}

func workMail() *Service {
	return of(Service{
		Name: "workmail", Title: "WorkMail", Contexts: organizationContexts(),
		Rules: workmail.Rules, Members: workmail.Members,
		ResponseMembers: workmail.ResponseMembers, Exceptions: workmail.Exceptions,
	}, asked[workmail.CreateUserRequest, workmail.CreateUserResponse]{
		inspect: func(o check.Options, r *workmail.CreateUserRequest) []rules.Violation {
			return o.Organization.Inspect(r)
		},
		inspectResponse: (*workmail.CreateUserResponse).Inspect,
		requests: func(o check.Options) *payloads.Generator[workmail.CreateUserRequest] {
			return payloads.WorkMail(o.Organization)
		},
		responses: payloads.WorkMailResponse(),
	})
}

func connectService() *Service {
	return of(Service{
		Name: "connect", Title: "Connect", Contexts: instanceContexts(),
		Rules: connect.Rules, Members: connect.Members,
		ResponseMembers: connect.ResponseMembers, Exceptions: connect.Exceptions,
	}, asked[connect.CreateUserRequest, connect.CreateUserResponse]{
		inspect: func(o check.Options, r *connect.CreateUserRequest) []rules.Violation {
			return o.Instance.Inspect(r)
		},
		inspectResponse: (*connect.CreateUserResponse).Inspect,
		requests: func(o check.Options) *payloads.Generator[connect.CreateUserRequest] {
			return payloads.Connect(o.Instance)
		},
		responses: payloads.ConnectResponse(),
	})
}

func genericService() *Service {
	return of(Service{
		Name: "generic", Title: "Alexa for Business",
		Rules: generic.Rules, Members: generic.Members,
		ResponseMembers: generic.ResponseMembers, Exceptions: generic.Exceptions,
	}, asked[generic.CreateUserRequest, generic.CreateUserResponse]{
		inspect: func(_ check.Options, r *generic.CreateUserRequest) []rules.Violation {
			return r.Inspect()
		},
		inspectResponse: (*generic.CreateUserResponse).Inspect,
		requests: func(check.Options) *payloads.Generator[generic.CreateUserRequest] {
			return payloads.Generic()
		},
		responses: payloads.GenericResponse(),
	})
}
