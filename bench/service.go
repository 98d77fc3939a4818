package main

import (
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
	name        string
	contestants []contestant[R]
}

func ofIdentityStore() *service[identitystore.CreateUserRequest] {
	return &service[identitystore.CreateUserRequest]{
		name: "identitystore",
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
		name: "connect",
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

// contest measures the payload of a kind and writes the table. All contestants
// must come to the reference's verdict. One that accepts what is broken, and
// has gaps, is left out and named; agree_test.go proves that it is for those.
func (s *service[R]) contest(w io.Writer, kind string, settings harness.Settings) error {
	request, err := s.payload(kind)
	if err != nil {
		return err
	}
	var entries []harness.Entry
	var out []string
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
		entries = append(entries, harness.Entry{Name: c.name, Run: func() { check() }})
	}
	fmt.Fprintf(w, "%s, %s payload\n\n", s.name, kind)
	if err := harness.WriteTable(w, harness.Measure(entries, settings), 0); err != nil {
		return err
	}
	for _, name := range out {
		fmt.Fprintf(w, "\nleft out: %s, which cannot express what is broken here\n", name)
	}
	fmt.Fprintln(w)
	return nil
}

// explain writes which rules which contestant cannot express, and why.
func (s *service[R]) explain(w io.Writer) {
	const few = 6 // rules that are named for a reason
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
			fmt.Fprintf(w, "- %s (%s): %s: %s\n", c.name, s.name, strings.Join(ids, ", "), reason)
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
