package main

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/bench/pipeline/usage"
)

// worstTable is the table of the worst cases.
type worstTable struct {
	// ordinary is the time for a MB of an ordinary list.
	ordinary *harness.Result
	// nothing is the time for an empty list.
	nothing time.Duration
	// growth is the most of all cases, and grown the case. peak is the most
	// memory for JSON and JSON Lines, and peaked the case.
	growth float64
	grown  string
	peak   int64
	peaked string
}

// perMegabyte returns the time for a MB in each round, above what an empty list
// takes.
func perMegabyte(m *measured, bytes int64, nothing time.Duration) *harness.Result {
	r := m.series(func(u usage.Usage) time.Duration { return u.CPU() - nothing })
	for i := range r.Rounds {
		r.Rounds[i] *= 1e6 / float64(bytes)
	}
	return r
}

// tells reports whether a case took long enough that its time says something:
// as long again as an empty list.
func (w *worstTable) tells(m *measured) bool {
	return time.Duration(m.series(usage.Usage.CPU).Minimum()) >= 2*w.nothing
}

// write writes the table of the inputs, of which those of a case follow each
// other from the smallest to the largest.
func (w *worstTable) write(b *bench, inputs []sized, results []measured) error {
	rows := [][]string{{"case", "MB", "exit", "errors", "warnings", "time a MB", "median", "growth", "MiB"}}
	smallest := 0
	for i, in := range inputs {
		// With duplicates found, users must be remembered.
		if peak := results[i].peak(); peak > w.peak && !in.other && !slices.Contains(in.arguments, "--duplicates") {
			w.peak, w.peaked = peak, in.title()
		}
		if i+1 < len(inputs) && inputs[i+1].worstCase == in.worstCase {
			continue
		}
		row := []string{
			in.title(), fmt.Sprintf("%.1f", float64(in.bytes)/1e6),
			strconv.Itoa(in.outcome.exit), strconv.Itoa(in.outcome.errors), strconv.Itoa(in.outcome.warnings),
		}
		row = append(row, w.times(&in, &results[i], &inputs[smallest], &results[smallest])...)
		rows = append(rows, append(row, mebibytes(results[i].peak())))
		smallest = i + 1
	}
	if err := harness.WriteRows(b.page, rows); err != nil {
		return err
	}
	if w.grown != "" {
		const most = 2 // of four times as much; were it quadratic, it would be 4
		b.page.Goal("worst cases: time grows linearly", fmt.Sprintf("a MB of the largest takes at most %.2f times what one of the smallest takes: %s", w.growth, w.grown),
			w.growth <= most, w.growth <= most)
	}
	w.withinMemory(b)
	return nil
}

// withinMemory notes whether no JSON takes more memory than was aimed at.
func (w *worstTable) withinMemory(b *bench) {
	if w.peaked == "" {
		return
	}
	b.page.Goal("worst cases: at most 64 MiB for JSON and JSON Lines", fmt.Sprintf("%s MiB: %s", mebibytes(w.peak), w.peaked),
		w.peak <= mostMemory, w.peak <= mostMemory)
}

// times returns the cells of a case's times.
func (w *worstTable) times(large *sized, took *measured, small *sized, before *measured) []string {
	cells := []string{"-", "-", "-"}
	if !w.tells(took) {
		return cells
	}
	last := perMegabyte(took, large.bytes, w.nothing)
	cells[0], cells[1] = ratio(last.MinimumRatio(w.ordinary)), ratio(last.MedianRatio(w.ordinary))
	if w.tells(before) {
		growth := last.Minimum() / perMegabyte(before, small.bytes, w.nothing).Minimum()
		cells[2] = ratio(growth)
		if growth > w.growth {
			w.growth, w.grown = growth, large.title()
		}
	}
	return cells
}
