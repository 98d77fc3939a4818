package conformance

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMatchersAreLinear: each attack of the ledger, and samples with one of
// their characters repeated, grows to a size at which a matcher that tries ways
// in turn would not end, and is decided as by Go's regexp, which is linear.
func TestMatchersAreLinear(t *testing.T) {
	const (
		size = 100_000
		few  = 5 // places in each sample
	)
	w := worldOf(t)
	for _, s := range w.subjects {
		var values []string
		for _, entry := range w.ledger.about(s.published, "regexp2") {
			if entry.Attack != nil {
				values = append(values, entry.Attack.of(size))
			}
		}
		samples := w.cases[s]().samples
		for _, sample := range []string{samples[0], samples[len(samples)-1]} {
			characters := []rune(sample)
			for at := 0; at < len(characters); at += 1 + len(characters)/few {
				long := strings.Repeat(string(characters[at]), size)
				values = append(values, string(characters[:at])+long+string(characters[at:]))
			}
		}
		entries := w.ledger.about(s.published, "go")
		if entries.leavesOut() {
			for _, value := range values {
				s.match(value)
			}
			continue
		}
		stages := entries.stages(s.published)
		program, err := golang{}.compile(stages[len(stages)-1].text)
		require.NoError(t, err)
		want, err := program.match(values)
		require.NoError(t, err)
		for i, value := range values {
			assert.Equal(t, want[i], s.match(value), "%s: %.40s", s.published, value)
		}
	}
}

// TestBacktrackingStepsGrow as is known of two expressions.
func TestBacktrackingStepsGrow(t *testing.T) {
	steps := func(expression string, times int) int {
		count, err := backtrackingSteps(expression, strings.Repeat("a", times)+"!")
		require.NoError(t, err)
		return count
	}
	assert.Greater(t, steps(`(a*a)*b`, 16), 1000*steps(`(a*a)*b`, 4), "exponential")
	assert.Less(t, steps(`a*b`, 16), 20*steps(`a*b`, 4), "not so")
	_, err := backtrackingSteps(`(`, "")
	assert.Error(t, err)
}
