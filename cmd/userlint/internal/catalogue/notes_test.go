package catalogue

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// TestNotes tests that each note is one on a rule that there is, and that every
// rule over several records has one.
func TestNotes(t *testing.T) {
	for _, of := range []map[string]string{notes(), presentWhere()} {
		for id := range of {
			r, _ := Find(id)
			assert.Equal(t, id, r.ID)
		}
	}
	for _, r := range Rules() {
		if _, ok := r.Constraint.(rules.Duplicate); ok {
			assert.Contains(t, notes(), r.ID)
		}
	}
}
