package payloads_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// FuzzGenerators checks the same as the tests, of any sort, rule and seed.
func FuzzGenerators(f *testing.F) {
	all := sorts()
	for sort := range all {
		f.Add(uint8(sort), uint8(0), uint64(sort))
	}
	f.Fuzz(func(t *testing.T, sort, rule uint8, seed uint64) {
		s := all[int(sort)%len(all)]
		valid := s.valid(seed)
		assert.Empty(t, findingsOf(valid.found), "%s: %q", s.name, valid.json)
		if len(s.holding) == 0 {
			return
		}
		r := s.holding[int(rule)%len(s.holding)]
		if _, ofDocument := r.Constraint.(rules.Fault); ofDocument {
			return
		}
		m := s.breakRule(t, r.ID, seed)
		assert.ElementsMatch(t, m.findings, findingsOf(m.found), "%s: %s: %q", s.name, r.ID, m.json)
		assert.True(t, slices.Contains(m.findings, m.finding))
	})
}
