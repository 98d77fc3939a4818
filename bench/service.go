package main

import (
	"cmp"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/bench/reference"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

// The payloads are those of testdata/vectors/bases.json, and one of each
// service in which a few members are broken.
//
//go:embed payload/*.json
var payloadFiles embed.FS

var payloadKinds = []string{"minimal", "full", "broken"}

// service is the contest over the requests of a service. The first contestant
// is the reference.
type service[R any] struct {
	name, title string
	contestants []contestant[R]
	// inspect and generator are the library's.
	inspect   func(*R) []rules.Violation
	generator *payloads.Generator[R]
	// breaks are changes of a full request of which each breaks one more rule.
	breaks []func(*R)
}

func ofIdentityStore() *service[identitystore.CreateUserRequest] {
	return &service[identitystore.CreateUserRequest]{
		name:      "identitystore",
		title:     "Identity Store",
		inspect:   func(r *identitystore.CreateUserRequest) []rules.Violation { return r.Inspect() },
		generator: payloads.IdentityStore(identitystore.Store{}),
		breaks:    identityStoreBreaks(),
		contestants: []contestant[identitystore.CreateUserRequest]{
			byHand(reference.IdentityStore),
			library((*identitystore.CreateUserRequest).Validate),
			throughTags[identitystore.CreateUserRequest](),
			fieldTagsOfLibrary(),
			fieldTagsWithMatchers(),
			fieldTagsWithRegexps(),
			ozzo(),
			protoValidate(),
			jsonSchema(),
			sdk(),
		},
	}
}

func ofConnect() *service[connect.CreateUserRequest] {
	return &service[connect.CreateUserRequest]{
		name:      "connect",
		title:     "Connect",
		inspect:   func(r *connect.CreateUserRequest) []rules.Violation { return r.Inspect() },
		generator: payloads.Connect(connect.Instance{}),
		breaks:    connectBreaks(),
		contestants: []contestant[connect.CreateUserRequest]{
			byHand(reference.Connect),
			library((*connect.CreateUserRequest).Validate),
			throughTags[connect.CreateUserRequest](),
			connectTagsOfLibrary(),
			connectTagsWithMatchers(),
			connectTagsWithRegexps(),
			ozzoOfConnect(),
			protoValidateOfConnect(),
			jsonSchemaOfConnect(),
			sdkOfConnect(),
		},
	}
}

// payload returns the request of a kind.
func (s *service[R]) payload(kind string) (*R, error) {
	text, err := payloadFiles.ReadFile("payload/" + s.name + "-" + kind + ".json")
	if err != nil {
		return nil, fmt.Errorf("no payload %q: want one of %v", kind, payloadKinds)
	}
	request := new(R)
	if err := json.Unmarshal(text, request); err != nil {
		return nil, fmt.Errorf("read the payload %s of %s: %w", kind, s.name, err)
	}
	return request, nil
}

// The names of the contestants that goals are about.
const (
	handWritten = "hand-written"
	userlint    = "userlint"
)

// contest measures the payload of a kind, and writes the table and the goals.
// All contestants must come to the reference's verdict. One that accepts what
// is broken, and has gaps, is left out and named; agree proves that it is for
// those.
func (s *service[R]) contest(p *harness.Page, kind string, settings harness.Settings) error {
	request, err := s.payload(kind)
	if err != nil {
		return err
	}
	var entries []harness.Entry
	var out, peers []string
	valid := s.contestants[0].prepare(request)()
	for _, c := range s.contestants {
		check := c.prepare(request)
		if accepts := check(); accepts != valid {
			if !accepts || len(c.gaps) == 0 {
				return fmt.Errorf("%s: %s does not agree on the payload %s", s.name, c.name, kind)
			}
			out = append(out, c.name)
			continue
		}
		if c.peer {
			peers = append(peers, c.name)
		}
		entries = append(entries, harness.Entry{Name: c.name, Run: check})
	}
	results := harness.Measure(entries, settings)
	fmt.Fprintf(p, "### %s, %s payload\n\n", s.title, kind)
	if err := harness.WriteTable(p, results, 0); err != nil {
		return err
	}
	for _, name := range out {
		fmt.Fprintf(p, "\nLeft out: %s, which cannot express what is broken here.\n", name)
	}
	fmt.Fprintln(p)
	if valid {
		s.goals(p, kind, results, peers)
	}
	return nil
}

// goals notes what was aimed at for a valid payload.
func (s *service[R]) goals(p *harness.Page, kind string, results []harness.Result, peers []string) {
	const (
		mostToReference = 1.1
		leastToPeer     = 10
	)
	own, hand := named(results, userlint), named(results, handWritten)
	what := fmt.Sprintf("%s, %s payload: ", s.title, kind)
	best, median := own.MinimumRatio(hand), own.MedianRatio(hand)
	p.Goal(what+"at most 1.1 times what hand-written checks take", fmt.Sprintf("%.2f, in the median %.2f", best, median),
		best <= mostToReference, median <= mostToReference)
	p.Goal(what+"no allocation", fmt.Sprintf("%.0f", own.Allocs), own.Allocs == 0, own.Allocs == 0)
	if kind != "full" {
		return
	}
	peer := slices.MinFunc(peers, func(a, b string) int {
		return cmp.Compare(named(results, a).Minimum(), named(results, b).Minimum())
	})
	best, median = named(results, peer).MinimumRatio(own), named(results, peer).MedianRatio(own)
	p.Goal(what+"10 times faster than the best general library", fmt.Sprintf("%.1f, in the median %.1f: %s", best, median, peer),
		best >= leastToPeer, median >= leastToPeer)
}

// library returns the contestant that this is about.
func (s *service[R]) library() *contestant[R] {
	return &s.contestants[slices.IndexFunc(s.contestants, func(c contestant[R]) bool { return c.name == userlint })]
}

// named returns the result of a contestant.
func named(results []harness.Result, name string) *harness.Result {
	return &results[slices.IndexFunc(results, func(r harness.Result) bool { return r.Name == name })]
}

// explain writes which rules which contestant cannot express, and why.
func (s *service[R]) explain(w io.Writer) {
	const few = 9 // rules that are named for a reason
	fmt.Fprintf(w, "%s:\n\n", s.title)
	defer fmt.Fprintln(w)
	for _, c := range s.contestants {
		reasons := make(map[string][]string)
		for rule, reason := range c.gaps {
			reasons[reason] = append(reasons[reason], rule)
		}
		for _, reason := range slices.Sorted(maps.Keys(reasons)) {
			ids := reasons[reason]
			slices.Sort(ids)
			if more := len(ids) - few; more > 0 {
				ids = append(ids[:few], fmt.Sprintf("and %d more", more))
			}
			fmt.Fprintf(w, "- %s: %s: %s\n", c.name, strings.Join(ids, ", "), reason)
		}
	}
}

// ofRequest reports whether a rule of the catalogue is one on a request by
// itself, which all contestants are asked about: not one on the response, on
// the JSON text, or on two requests.
func ofRequest(rule rules.Rule) bool {
	switch rule.Constraint.(type) {
	case rules.UTF8, rules.TooDeep:
		return true
	case rules.Fault, rules.Duplicate:
		return false
	}
	return rule.Exception != ""
}
