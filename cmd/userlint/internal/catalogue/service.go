package catalogue

import (
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

// Service is a service with its catalogue.
type Service struct {
	// Name starts the ids of its rules, and Title is what people call it.
	Name, Title string
	// Page is the address of the API page.
	Page string
	// Contexts are what can be declared of it.
	Contexts []Context
	// Rules, Members, ResponseMembers and Exceptions are those of its package.
	// Callers must not change what Rules returns.
	Rules           func() []rules.Rule
	Members         func() []rules.Member
	ResponseMembers func() []rules.Member
	Exceptions      func() []rules.Exception

	// Inspect returns every violation of a request, which must be JSON that
	// decodes, under what the options declare; InspectResponse is the same for
	// a response.
	Inspect         func(payload []byte, o check.Options) ([]rules.Violation, error)
	InspectResponse func(payload []byte) ([]rules.Violation, error)

	requests  func(check.Options) maker
	responses maker
}

// maker makes payloads of one sort.
type maker interface {
	rules() []rules.Rule
	valid(seed uint64) []byte
	// drafts returns some valid payloads, the plainest first.
	drafts() [][]byte
	broken(rule string, seed uint64) (breach, error)
}

// breach is a payload that breaks a rule.
type breach struct {
	json, earlier []byte
	pointer       string
	implied       []payloads.Finding
}

// asked is how a service is asked about requests and responses of its types.
type asked[Request, Response any] struct {
	inspect         func(check.Options, *Request) []rules.Violation
	inspectResponse func(*Response) []rules.Violation
	requests        func(check.Options) *payloads.Generator[Request]
	responses       *payloads.Generator[Response]
}

// of completes a service.
func of[Request, Response any](s Service, ask asked[Request, Response]) *Service {
	s.Inspect = func(payload []byte, o check.Options) ([]rules.Violation, error) {
		request := new(Request)
		if err := json.Unmarshal(payload, request); err != nil {
			return nil, fmt.Errorf("decode request: %w", err)
		}
		return ask.inspect(o, request), nil
	}
	s.InspectResponse = func(payload []byte) ([]rules.Violation, error) {
		response := new(Response)
		if err := json.Unmarshal(payload, response); err != nil {
			return nil, fmt.Errorf("decode response: %w", err)
		}
		return ask.inspectResponse(response), nil
	}
	var known sync.Map
	s.requests = func(o check.Options) maker {
		m, ok := known.Load(o)
		if !ok {
			m, _ = known.LoadOrStore(o, newMaker(ask.requests(o)))
		}
		return m.(maker)
	}
	s.Rules = sync.OnceValue(s.Rules)
	s.responses = newMaker(ask.responses)
	s.Page = s.Rules()[0].Page
	return &s
}

type makerOf[R any] struct {
	generator *payloads.Generator[R]
	drawn     func() [][]byte
}

func newMaker[R any](g *payloads.Generator[R]) maker {
	m := makerOf[R]{generator: g}
	m.drawn = sync.OnceValue(func() [][]byte { return draftsOf(m.valid) })
	return m
}

func (m makerOf[R]) rules() []rules.Rule      { return m.generator.Rules() }
func (m makerOf[R]) valid(seed uint64) []byte { return m.generator.Valid(seed).JSON }
func (m makerOf[R]) drafts() [][]byte         { return m.drawn() }

func (m makerOf[R]) broken(rule string, seed uint64) (breach, error) {
	b, err := m.generator.Break(rule, seed)
	if err != nil {
		return breach{}, err
	}
	made := breach{json: b.JSON, pointer: b.Pointer, implied: b.Implied}
	if b.Earlier != nil {
		made.earlier = b.Earlier.JSON
	}
	return made, nil
}

// Makes reports whether the rule can be broken under the options.
func (s *Service) Makes(o check.Options, r rules.Rule) bool {
	return slices.ContainsFunc(s.requests(o).rules(), func(other rules.Rule) bool { return other.ID == r.ID })
}

// Valid returns a request in which nothing is found.
func (s *Service) Valid(o check.Options, seed uint64) []byte { return s.requests(o).valid(seed) }

// Broken returns the rules that Break can break under the options.
func (s *Service) Broken(o check.Options) []rules.Rule { return s.requests(o).rules() }

// Breach is a finding in a payload that was broken on purpose.
type Breach struct {
	payloads.Finding
	Severity rules.Severity
}

// Break returns a request that breaks a rule of those of Broken, and all that
// is to be found in it.
func (s *Service) Break(r rules.Rule, o check.Options, seed uint64) ([]byte, []Breach) {
	b, err := s.requests(o).broken(r.ID, seed)
	if err != nil {
		return nil, nil
	}
	var findings []Breach
	for _, f := range append(slices.Clip(b.implied), payloads.Finding{Pointer: b.pointer, Rule: r.ID}) {
		findings = append(findings, Breach{f, s.severity(f.Rule, o)})
	}
	return b.json, findings
}

// severity returns that of a rule under the options.
func (s *Service) severity(id string, o check.Options) rules.Severity {
	for _, r := range s.Rules() {
		if r.ID == id {
			severity, _ := Holds(r, s.Declared(o))
			return max(severity, r.Severity)
		}
	}
	return 0
}
