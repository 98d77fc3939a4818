// Package harness times several ways to do the same thing next to each other.
//
// A machine that others use as well, or that changes its clock, is fast in one
// second and slow in the next. So there are many short rounds, in each of
// which all contestants have their turn, and what is compared is what a
// contestant took to what the reference took in the same round.
package harness

import (
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"
)

// Entry is one of the contestants: what it is called and what is timed. That it
// returns its verdict keeps a compiler from leaving out what leads to it.
type Entry struct {
	Name string
	Run  func() bool
}

// Settings say how long to measure.
type Settings struct {
	Rounds int           // how often each contestant has its turn
	Turn   time.Duration // how long a turn takes, about
}

// Result is what was measured of a contestant.
type Result struct {
	Name string
	// Rounds is the time of one operation in each round, in nanoseconds.
	Rounds []float64
	// Allocs is the number of allocations of one operation.
	Allocs float64
}

// Measure gives all entries their turn in each round, and before it a short run
// that is not timed, since that finds nothing in the caches. The order differs
// from round to round, so that none has always the same before it, and is the
// same in every run.
func Measure(entries []Entry, s Settings) []Result {
	results := make([]Result, len(entries))
	times := make([]int, len(entries))
	for i, e := range entries {
		results[i] = Result{Name: e.Name, Allocs: testing.AllocsPerRun(100, func() { e.Run() })}
		times[i] = calibrate(e.Run, s.Turn)
	}
	for i := range Turns(s.Rounds, len(entries)) {
		runtime.GC() // what the one before has left is not this one's to clear
		elapsed(entries[i].Run, 1+times[i]/16)
		took := elapsed(entries[i].Run, times[i])
		perOperation := float64(took.Nanoseconds()) / float64(times[i])
		results[i].Rounds = append(results[i].Rounds, perOperation)
	}
	return results
}

// Turns gives the indexes of a number of entries, each once in every round and
// in an order that differs from round to round.
func Turns(rounds, entries int) iter.Seq[int] {
	return func(yield func(int) bool) {
		order := rand.New(rand.NewPCG(0, 0))
		for range rounds {
			for _, i := range order.Perm(entries) {
				if !yield(i) {
					return
				}
			}
		}
	}
}

// calibrate returns how often run fits into a turn, at least once. Of some
// tries the fastest counts: while one of them is held up by other programs, a
// call seems to take a whole turn, and a turn of few calls measures what it
// takes to begin.
func calibrate(run func() bool, turn time.Duration) int {
	const tries = 5
	for n := 1; ; n *= 2 {
		took := elapsed(run, n)
		for range tries - 1 {
			took = min(took, elapsed(run, n))
		}
		if took >= turn/4 || n >= 1<<30 {
			return max(1, int(float64(n)*float64(turn)/float64(max(took, 1))))
		}
	}
}

func elapsed(run func() bool, times int) time.Duration {
	start := time.Now()
	for range times {
		run()
	}
	return time.Since(start)
}

// Minimum returns the time of an operation in the fastest round, in
// nanoseconds.
func (r *Result) Minimum() float64 { return slices.Min(r.Rounds) }

// Median returns the time of an operation in the middle round, in nanoseconds.
func (r *Result) Median() float64 { return median(r.Rounds) }

// MinimumRatio returns the ratio of the fastest round to the reference's
// fastest round.
func (r *Result) MinimumRatio(reference *Result) float64 {
	return r.Minimum() / reference.Minimum()
}

// MedianRatio returns the median, over all rounds, of the ratio to what the
// reference took in the same round.
func (r *Result) MedianRatio(reference *Result) float64 {
	ratios := make([]float64, len(r.Rounds))
	for i, took := range r.Rounds {
		ratios[i] = took / reference.Rounds[i]
	}
	return median(ratios)
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}
