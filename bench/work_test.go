package main

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestViolationsCostFewAllocations: what a broken request costs grows with the
// number of violations and no faster.
func TestViolationsCostFewAllocations(t *testing.T) {
	fewAllocations(t, ofIdentityStore())
	fewAllocations(t, ofConnect())
}

func fewAllocations[R any](t *testing.T, s *service[R]) {
	t.Run(s.name, func(t *testing.T) {
		const first, each = 10, 3 // more than any has today
		for n := 1; n <= len(s.breaks); n *= 2 {
			request, err := s.payload("full")
			assert.NoError(t, err)
			for _, change := range s.breaks[:n] {
				change(request)
			}
			assert.Len(t, s.sample("", request).broken, n, "each change breaks one rule")
			check := s.library().prepare(request)
			assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { check() }), float64(first+each*n), "%d violations", n)
		}
	})
}

// TestLongStringsAreNotCopied: as much is allocated for a string of a megabyte
// as for a short one, whether it is taken or not.
func TestLongStringsAreNotCopied(t *testing.T) {
	for _, r := range readers {
		for script, piece := range map[string]string{"ASCII": "Jane Doe", "composed": "Zoë", "decomposed": "Zoe\u0308"} {
			t.Run(r.name+"/"+script, func(t *testing.T) {
				short := allocated(r.of(strings.Repeat(piece, 1<<10)))
				long := allocated(r.of(strings.Repeat(piece, 1<<17)))
				assert.InDelta(t, short, long, 1<<10)
			})
		}
	}
}

// allocated returns how many bytes one call of a function allocates.
func allocated(run func() bool) float64 {
	const calls = 10
	run() // what is made once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range calls {
		run()
	}
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc-before.TotalAlloc) / calls
}
