package servicetest

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// bases tests that each violation, and each rule of the catalogue, comes from
// the source that it is said to come from. A rule that two sources state, each
// a part of it, has the stronger basis in the catalogue.
func (s *Service[Request, Response]) bases(t *testing.T) {
	want := map[string]map[rules.Basis]bool{}
	for basis, ids := range s.Bases {
		for _, id := range ids {
			add(want, id, basis)
		}
	}
	found := map[string]map[rules.Basis]bool{}
	note := func(violations []rules.Violation) {
		for _, v := range violations {
			add(found, v.Rule, v.Basis)
		}
	}
	for _, v := range vectors.Load(t, Folder, s.Name) {
		if v.Response {
			note(s.InspectResponse(Decode[Response](t, v.Name, v.Payload)))
		} else {
			note(s.Inspect(v.Context, Decode[Request](t, v.Name, v.Payload)))
		}
	}
	for _, v := range vectors.LoadBatches(t, Folder, s.Name) {
		batch := s.NewBatch(v.Context)
		for _, payload := range v.Payloads {
			note(batch.Inspect(Decode[Request](t, v.Name, payload)))
		}
	}
	for _, r := range s.Rules() {
		if r.Member == "" {
			continue
		}
		if want[r.ID] == nil {
			add(want, r.ID, rules.Modelled)
		}
		assert.Equal(t, want[r.ID], found[r.ID], "the bases of the violations of %s", r.ID)
		strongest := rules.Observed
		for basis := range want[r.ID] {
			strongest = min(strongest, basis)
		}
		assert.Equal(t, strongest, r.Basis, r.ID)
		delete(want, r.ID)
	}
	assert.Empty(t, want, "no such rules")
}

func add(bases map[string]map[rules.Basis]bool, id string, basis rules.Basis) {
	if bases[id] == nil {
		bases[id] = map[rules.Basis]bool{}
	}
	bases[id][basis] = true
}
