package main

import (
	"fmt"
	"io"
	"time"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/bench/pipeline/usage"
)

// startup writes the table of what it costs to start the command.
func (b *bench) startup() error {
	b.progress("start-up")
	entries := []entry{
		b.started("a Go program that is empty", process{path: b.program(emptyProgram)}),
		b.started("userlint version", process{path: b.program(commandProgram), arguments: []string{"version"}}),
		b.started("userlint version, built without cgo", process{path: b.program(pureProgram), arguments: []string{"version"}}),
		b.started("userlint check of one payload", process{
			path:      b.program(commandProgram),
			arguments: check("identitystore"),
			stdin: func(w io.Writer) error {
				_, err := w.Write(append(identityStoreUser(nil, 1), '\n'))
				return err
			},
		}),
	}
	results, err := measure(entries, b.startupRounds)
	if err != nil {
		return err
	}
	rows := [][]string{{"program", "ms", "median", "ratio", "median ratio", "CPU ratio", "median CPU ratio", "MiB"}}
	wall, cpu := results[0].wall(), results[0].series(usage.Usage.CPU)
	for i := range results {
		m := &results[i]
		spent := m.series(usage.Usage.CPU)
		rows = append(rows, []string{
			m.name,
			hundredths(m.wall().Minimum()), hundredths(m.wall().Median()),
			ratio(m.wall().MinimumRatio(wall)), ratio(m.wall().MedianRatio(wall)),
			ratio(spent.MinimumRatio(cpu)), ratio(spent.MedianRatio(cpu)),
			mebibytes(m.peak()),
		})
	}
	fmt.Fprintf(b.page, "### Start-up\n\nRounds: %d.\n\n", b.startupRounds)
	if err := harness.WriteRows(b.page, rows); err != nil {
		return err
	}
	fmt.Fprintln(b.page)
	const most = 1.5
	for _, i := range []int{1, 2} {
		best, median := results[i].wall().MinimumRatio(wall), results[i].wall().MedianRatio(wall)
		b.page.Goal(results[i].name+" at most 1.5 times an empty program", fmt.Sprintf("%.2f, in the median %.2f", best, median),
			best <= most, median <= most)
	}
	return nil
}

func (b *bench) started(name string, p process) entry {
	return entry{name, func() (usage.Usage, error) { return b.run(p, nil) }}
}

func hundredths(nanoseconds float64) string {
	return fmt.Sprintf("%.2f", nanoseconds/float64(time.Millisecond))
}
