package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/bench/pipeline/usage"
)

// entry is something that is measured.
type entry struct {
	name string
	// run does it once, and fails where what it did is not what it should.
	run func() (usage.Usage, error)
}

// measured is what an entry took in each round.
type measured struct {
	name   string
	rounds []usage.Usage
}

// measure gives all entries their turn in each round.
func measure(entries []entry, rounds int) ([]measured, error) {
	results := make([]measured, len(entries))
	for i, e := range entries {
		results[i].name = e.name
	}
	for i := range harness.Turns(rounds, len(entries)) {
		u, err := entries[i].run()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", entries[i].name, err)
		}
		results[i].rounds = append(results[i].rounds, u)
	}
	return results, nil
}

// series returns a time of each round.
func (m *measured) series(of func(usage.Usage) time.Duration) *harness.Result {
	r := harness.Result{Name: m.name}
	for _, u := range m.rounds {
		// A system may count time in ticks, and a short process has none.
		r.Rounds = append(r.Rounds, float64(max(of(u), 1)))
	}
	return &r
}

func (m *measured) wall() *harness.Result { return m.series(wallOf) }

func wallOf(u usage.Usage) time.Duration { return u.Wall }
func userOf(u usage.Usage) time.Duration { return u.User }

// peak returns the most memory of all rounds, in bytes.
func (m *measured) peak() int64 {
	most := slices.MaxFunc(m.rounds, func(a, b usage.Usage) int { return int(a.Peak - b.Peak) })
	return most.Peak
}

func milliseconds(nanoseconds float64) string { return fmt.Sprintf("%.1f", nanoseconds/1e6) }
func ratio(r float64) string                  { return fmt.Sprintf("%.2f", r) }
func mebibytes(bytes int64) string            { return fmt.Sprintf("%.1f", float64(bytes)/(1<<20)) }
