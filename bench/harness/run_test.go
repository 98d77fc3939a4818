package harness_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/bench/harness"
)

// TestRatiosAreOfTheSameRound: where the machine is three times slower in one
// round, the ratio of that round is what it is in the others.
func TestRatiosAreOfTheSameRound(t *testing.T) {
	reference := harness.Result{Rounds: []float64{10, 30, 10}}
	other := harness.Result{Rounds: []float64{20, 60, 22}}
	assert.InDelta(t, 2.0, other.MedianRatio(&reference), 1e-9)
	assert.InDelta(t, 2.0, other.MinimumRatio(&reference), 1e-9)
	assert.InDelta(t, 22.0, other.Median(), 1e-9)
	assert.InDelta(t, 20.0, other.Minimum(), 1e-9)
}

func TestMedianOfAnEvenNumber(t *testing.T) {
	result := harness.Result{Rounds: []float64{1, 9, 3, 5}}
	assert.InDelta(t, 4.0, result.Median(), 1e-9)
}

// TestMeasureGivesEachItsTurn in every round, and counts allocations.
func TestMeasureGivesEachItsTurn(t *testing.T) {
	var kept []byte
	results := harness.Measure([]harness.Entry{
		{Name: "nothing", Run: func() bool { return true }},
		{Name: "allocates", Run: func() bool { kept = make([]byte, 64); return true }},
	}, harness.Settings{Rounds: 3, Turn: 10 * time.Microsecond})
	require.Len(t, results, 2)
	for _, r := range results {
		assert.Len(t, r.Rounds, 3, r.Name)
	}
	assert.Zero(t, results[0].Allocs)
	assert.InDelta(t, 1, results[1].Allocs, 0)
	assert.Len(t, kept, 64)
}

func TestTable(t *testing.T) {
	var b strings.Builder
	require.NoError(t, harness.WriteTable(&b, []harness.Result{
		{Name: "first", Rounds: []float64{250, 240}, Allocs: 3},
		{Name: "by hand", Rounds: []float64{100, 120}},
	}, 1))
	assert.Equal(t, strings.Join([]string{
		"| contestant | ns/op | median | ratio | median ratio | allocs/op |",
		"|------------|------:|-------:|------:|-------------:|----------:|",
		"| first      |   240 |    245 |  2.40 |         2.25 |         3 |",
		"| by hand    |   100 |    110 |  1.00 |         1.00 |         0 |",
		"",
	}, "\n"), b.String())
}
