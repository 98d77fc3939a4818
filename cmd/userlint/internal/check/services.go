package check

import (
	"github.com/userlint/userlint/cmd/userlint/internal/decode/quick"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// Options are what the user says beyond the payloads. Each service reads those
// that are its own.
type Options struct {
	Store        identitystore.Store
	Organization workmail.Organization
	Instance     connect.Instance
	// Duplicates says that records which name the same user are findings.
	Duplicates bool
}

// Services returns the names of the services.
func Services() []string {
	return []string{"identitystore", "workdocs", "workmail", "connect", "generic"}
}

// NewService returns the service of a name, and false for any other name than
// those that Services returns.
func NewService(name string, o Options) (*Service, bool) {
	switch name {
	case "identitystore":
		return newIdentityStore(o), true
	case "workdocs":
		return newWorkDocs(o), true
	case "workmail":
		return newWorkMail(o), true
	case "connect":
		return newConnect(o), true
	case "generic":
		return newGeneric(o), true
	}
	return nil, false
}

// NewServices returns every service, by name.
func NewServices(o Options) map[string]*Service {
	all := make(map[string]*Service)
	for _, name := range Services() {
		all[name], _ = NewService(name, o)
	}
	return all
}

func newIdentityStore(o Options) *Service {
	ask := requests[identitystore.CreateUserRequest]{
		newReader: func() reader[identitystore.CreateUserRequest] { return new(quick.Identitystore) },
		inspect:   o.Store.Inspect,
		keys:      identitystore.Keys,
	}
	if o.Duplicates {
		ask.repeats = (&identitystore.Batch{Store: o.Store}).Inspect
	}
	return serviceOf("identitystore", identitystore.Rules(), identitystore.Members, ask)
}

func newWorkDocs(o Options) *Service {
	ask := requests[workdocs.CreateUserRequest]{
		newReader: func() reader[workdocs.CreateUserRequest] { return new(quick.Workdocs) },
		inspect:   (*workdocs.CreateUserRequest).Inspect,
		keys:      workdocs.Keys,
	}
	if o.Duplicates {
		ask.repeats = new(workdocs.Batch).Inspect
	}
	return serviceOf("workdocs", workdocs.Rules(), workdocs.Members, ask)
}

func newWorkMail(o Options) *Service {
	ask := requests[workmail.CreateUserRequest]{
		newReader: func() reader[workmail.CreateUserRequest] { return new(quick.Workmail) },
		inspect:   o.Organization.Inspect,
		keys:      workmail.Keys,
	}
	if o.Duplicates {
		ask.repeats = new(workmail.Batch).Inspect
	}
	return serviceOf("workmail", workmail.Rules(), workmail.Members, ask)
}

func newConnect(o Options) *Service {
	ask := requests[connect.CreateUserRequest]{
		newReader: func() reader[connect.CreateUserRequest] { return new(quick.Connect) },
		inspect:   o.Instance.Inspect,
		keys:      connect.Keys,
	}
	if o.Duplicates {
		ask.repeats = new(connect.Batch).Inspect
	}
	return serviceOf("connect", connect.Rules(), connect.Members, ask)
}

func newGeneric(o Options) *Service {
	ask := requests[generic.CreateUserRequest]{
		newReader: func() reader[generic.CreateUserRequest] { return new(quick.Generic) },
		inspect:   (*generic.CreateUserRequest).Inspect,
		keys:      generic.Keys,
	}
	if o.Duplicates {
		ask.repeats = new(generic.Batch).Inspect
	}
	return serviceOf("generic", generic.Rules(), generic.Members, ask)
}

// Model returns the date, year and month, of the model that was read for the
// rules of a service.
func Model(name string) string {
	switch name {
	case "identitystore":
		return identitystore.Model
	case "workdocs":
		return workdocs.Model
	case "workmail":
		return workmail.Model
	case "connect":
		return connect.Model
	case "generic":
		return generic.Model
	}
	return ""
}
