package payloads_test

import (
	"testing"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// sort is a sort of payload as the tests see it, whatever its type.
type sort struct {
	name string
	// service is the --service of the command, and flags declare the context;
	// there is no service for responses, which the command does not read.
	service string
	flags   []string
	// catalogue are all rules of the service.
	catalogue []rules.Rule
	// holding are the ids of the rules that can be broken.
	holding []rules.Rule
	members []rules.Member
	// response says that the payloads are responses.
	response bool

	valid func(seed uint64) made
	// allocations is how many there are where a valid payload is checked.
	allocations func(seed uint64) float64
	breakRule   func(t testing.TB, rule string, seed uint64) made
	fails       func(rule string) error
	corpus      func(seed uint64) [][]byte
}

// made is a payload and what the library says of it.
type made struct {
	json     []byte
	value    any
	found    []rules.Violation // by Inspect; by the batch for a duplicate
	err      error             // by Validate, or by the batch
	finding  payloads.Finding
	findings []payloads.Finding
	severity rules.Severity
	earlier  []byte
}

// batch is what every service's Batch is.
type batch[R any] interface {
	Add(*R) error
	Inspect(*R, ...string) []rules.Violation
}

func sortOf[R any](
	s sort, g *payloads.Generator[R], inspect func(*R) []rules.Violation, validate func(*R) error, newBatch func() batch[R],
) sort {
	s.holding = g.Rules()
	s.corpus = g.Corpus
	s.valid = func(seed uint64) made {
		p := g.Valid(seed)
		return made{json: p.JSON, value: p.Value, found: inspect(p.Value), err: validate(p.Value)}
	}
	s.allocations = func(seed uint64) float64 {
		p := g.Valid(seed)
		return testing.AllocsPerRun(2, func() { _ = validate(p.Value) })
	}
	s.fails = func(rule string) error {
		_, err := g.Break(rule, 0)
		return err
	}
	s.breakRule = func(t testing.TB, rule string, seed uint64) made {
		b, err := g.Break(rule, seed)
		if err != nil {
			t.Fatal(err)
		}
		m := made{
			json: b.JSON, finding: b.Finding, findings: b.Findings(), severity: b.Severity,
		}
		if b.Value == nil {
			return m
		}
		m.value = b.Value
		m.found, m.err = inspect(b.Value), validate(b.Value)
		if b.Earlier != nil {
			m.earlier = b.Earlier.JSON
			for _, alone := range []*R{b.Earlier.Value, b.Value} {
				if err := validate(alone); err != nil {
					t.Errorf("%s with seed %d: a duplicate must be valid alone: %v", rule, seed, err)
				}
			}
			inspecting, adding := newBatch(), newBatch()
			if found := inspecting.Inspect(b.Earlier.Value); len(found) > 0 {
				t.Errorf("%s with seed %d: the first of a batch is a duplicate", rule, seed)
			}
			_ = adding.Add(b.Earlier.Value)
			m.found, m.err = inspecting.Inspect(b.Value), adding.Add(b.Value)
		}
		return m
	}
	return s
}

// sorts are all sorts of payloads in all contexts.
func sorts() []sort {
	var all []sort
	for _, center := range []bool{false, true} {
		store := identitystore.Store{IdentityCenter: center}
		s := sort{name: "identitystore", service: "identitystore", catalogue: identitystore.Rules(), members: identitystore.Members()}
		if center {
			s.name, s.flags = "identitystore in Identity Center", []string{"--identity-center"}
		}
		all = append(all, sortOf(s, payloads.IdentityStore(store),
			func(r *identitystore.CreateUserRequest) []rules.Violation { return store.Inspect(r) }, store.Validate,
			func() batch[identitystore.CreateUserRequest] { return &identitystore.Batch{Store: store} }))
	}
	all = append(all, sortOf(
		sort{name: "workdocs", service: "workdocs", catalogue: workdocs.Rules(), members: workdocs.Members()}, payloads.WorkDocs(),
		func(r *workdocs.CreateUserRequest) []rules.Violation { return r.Inspect() }, (*workdocs.CreateUserRequest).Validate,
		func() batch[workdocs.CreateUserRequest] { return &workdocs.Batch{} }))
	for _, directory := range []workmail.DirectoryType{workmail.UndeclaredDirectory, workmail.WorkMailDirectory, workmail.OtherDirectory} {
		organization := workmail.Organization{DirectoryType: directory}
		s := sort{name: "workmail " + directory.String(), service: "workmail", catalogue: workmail.Rules(), members: workmail.Members()}
		if directory != workmail.UndeclaredDirectory {
			s.flags = []string{"--directory-type", directory.String()}
		}
		all = append(all, sortOf(s, payloads.WorkMail(organization),
			func(r *workmail.CreateUserRequest) []rules.Violation { return organization.Inspect(r) }, organization.Validate,
			func() batch[workmail.CreateUserRequest] { return &workmail.Batch{} }))
	}
	for _, identities := range []connect.IdentityManagementType{
		connect.UndeclaredType, connect.ConnectManaged, connect.SAML, connect.ExistingDirectory,
	} {
		for _, unreachable := range []bool{false, true} {
			instance := connect.Instance{IdentityManagementType: identities, DirectoryUnreachable: unreachable}
			s := sort{name: "connect " + identities.String(), service: "connect", catalogue: connect.Rules(), members: connect.Members()}
			if identities != connect.UndeclaredType {
				s.flags = []string{"--identity-management-type", identities.String()}
			}
			if unreachable {
				s.name += " unreachable"
				s.flags = append(s.flags, "--directory-unreachable")
			}
			all = append(all, sortOf(s, payloads.Connect(instance),
				func(r *connect.CreateUserRequest) []rules.Violation { return instance.Inspect(r) }, instance.Validate,
				func() batch[connect.CreateUserRequest] { return &connect.Batch{} }))
		}
	}
	all = append(all, sortOf(
		sort{name: "generic", service: "generic", catalogue: generic.Rules(), members: generic.Members()}, payloads.Generic(),
		func(r *generic.CreateUserRequest) []rules.Violation { return r.Inspect() }, (*generic.CreateUserRequest).Validate,
		func() batch[generic.CreateUserRequest] { return &generic.Batch{} }))
	return append(all, responses()...)
}

func responses() []sort {
	return []sort{
		sortOf(sort{name: "identitystore response", response: true, catalogue: identitystore.Rules(), members: identitystore.ResponseMembers()},
			payloads.IdentityStoreResponse(), (*identitystore.CreateUserResponse).Inspect, (*identitystore.CreateUserResponse).Validate, nil),
		sortOf(sort{name: "workdocs response", response: true, catalogue: workdocs.Rules(), members: workdocs.ResponseMembers()},
			payloads.WorkDocsResponse(), (*workdocs.CreateUserResponse).Inspect, (*workdocs.CreateUserResponse).Validate, nil),
		sortOf(sort{name: "workmail response", response: true, catalogue: workmail.Rules(), members: workmail.ResponseMembers()},
			payloads.WorkMailResponse(), (*workmail.CreateUserResponse).Inspect, (*workmail.CreateUserResponse).Validate, nil),
		sortOf(sort{name: "connect response", response: true, catalogue: connect.Rules(), members: connect.ResponseMembers()},
			payloads.ConnectResponse(), (*connect.CreateUserResponse).Inspect, (*connect.CreateUserResponse).Validate, nil),
		sortOf(sort{name: "generic response", response: true, catalogue: generic.Rules(), members: generic.ResponseMembers()},
			payloads.GenericResponse(), (*generic.CreateUserResponse).Inspect, (*generic.CreateUserResponse).Validate, nil),
	}
}
