package main

import (
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/bench/pipeline/usage"
)

// contestant is a way to read a list.
type contestant struct {
	name    string
	process process
	// count reads what it writes.
	count func(io.Reader) (tally, error)
	// sees are the faults that it can tell.
	sees []fault
	// missing says why it cannot be run, where it cannot.
	missing error
}

// The contestants that others are compared with, and those of the goals.
const (
	oneCore  = "userlint, duplicates off, one core"
	twoCores = "userlint, duplicates off, two cores"
	bareScan = "go-json-experiment, bare tokens"
)

func check(service string, arguments ...string) []string {
	return append([]string{"check", "--service", service, "--format", "jsonl"}, arguments...)
}

func cores(n int) []string { return []string{"GOMAXPROCS=" + strconv.Itoa(n)} }

func (w *workshop) contestants(service, file string) []contestant {
	command := func(name string, environment []string, arguments ...string) contestant {
		p := process{path: w.program(commandProgram), arguments: check(service, append(arguments, file)...), environment: environment, exit: 1}
		return contestant{name: name, process: p, count: refusals, sees: []fault{value, member}}
	}
	scan := func(name string, sees []fault, arguments ...string) contestant {
		p := process{path: w.program(scanProgram), arguments: append(arguments, file), environment: cores(1)}
		return contestant{name: name, process: p, count: readTally, sees: sees}
	}
	all := []contestant{
		command(oneCore, cores(1), "--duplicates", "off"),
		command(twoCores, cores(2), "--duplicates", "off"),
	}
	if n := runtime.NumCPU(); n > 2 {
		all = append(all, command(fmt.Sprintf("userlint, duplicates off, %d cores", n), nil, "--duplicates", "off"))
	}
	return append(all,
		command("userlint, duplicates on, one core", cores(1)),
		command("userlint, all cores", nil),
		scan("line scan in Go", nil, "lines"),
		outside("wc -l", countOne, "wc", "-l", file),
		scan(bareScan, nil, "tokens"),
		scan("go-json-experiment, strict decoding", []fault{member}, "typed", service),
		outside("jq -c .", countLines, "jq", "-c", ".", file),
		w.ajv(service, file),
	)
}

// outside is a program of the system, which sees no faults.
func outside(name string, count func(io.Reader) (tally, error), program string, arguments ...string) contestant {
	path, err := exec.LookPath(program)
	if err != nil {
		err = fmt.Errorf("%s is not installed", program)
	}
	return contestant{name: name, process: process{path: path, arguments: arguments}, count: count, missing: err}
}

// versions returns those of the programs that are not of the module.
func (w *workshop) versions() (all []string) {
	for _, program := range []string{"jq", "node"} {
		if text, err := w.output(".", nil, program, "--version"); err == nil {
			all = append(all, program+" "+strings.TrimPrefix(strings.TrimSpace(text), program+"-"))
		}
	}
	const decoder = "github.com/go-json-experiment/json" // of the scans
	if text, err := w.output(filepath.Join(w.root, "bench"), []string{"GOWORK=off"}, "go", "list", "-m", decoder); err == nil {
		all = append(all, strings.TrimPrefix(strings.TrimSpace(text), "github.com/"))
	}
	return append(all, "ajv "+ajvVersion())
}

func (w *workshop) ajv(service, file string) contestant {
	c := contestant{name: "node, ajv", count: readTally, sees: []fault{value, member}}
	arguments, err := w.installAJV(service)
	if err != nil {
		c.missing = err
		return c
	}
	c.process.path, c.missing = exec.LookPath("node")
	c.process.arguments = append(arguments, file)
	return c
}

// verify runs a contestant once, and fails where it did not find in the list
// what there is.
func (w *workshop) verify(c contestant, l list) error {
	var found tally
	_, err := w.run(c.process, func(r io.Reader) (err error) {
		found, err = c.count(r)
		return err
	})
	if err != nil {
		return err
	}
	return found.check(tally{Records: l.records, Refused: l.refused(c.sees...)})
}

// throughput writes the table of how fast a list is read.
func (b *bench) throughput(service string) error {
	b.progress("throughput, %s", service)
	l := listOf(service, b.size)
	file := b.path(service + ".jsonl")
	size, err := l.save(file)
	if err != nil {
		return err
	}
	var entries []entry
	var out []string
	for _, c := range b.contestants(service, file) {
		if c.missing == nil && b.without[c.name] {
			c.missing = errAsked
		}
		if c.missing != nil {
			out = append(out, fmt.Sprintf("left out of %s: %s: %v", service, c.name, c.missing))
			continue
		}
		if err := b.verify(c, l); err != nil {
			out = append(out, "left out, which is wrong: "+b.fail("%s: %s: %v", service, c.name, err))
			continue
		}
		entries = append(entries, entry{c.name, func() (usage.Usage, error) { return b.run(c.process, nil) }})
	}
	results, err := measure(entries, b.rounds)
	if err != nil {
		return err
	}
	fmt.Fprintf(b.page, "#### A list of %s\n\n", service)
	fmt.Fprintf(b.page, "%d records, %.1f MB, of which %d records are wrong.\n\n", l.records, float64(size)/1e6, len(l.refused(value, member)))
	if err := writeThroughput(b.page, results, size); err != nil {
		return err
	}
	b.throughputGoals(service, results, size)
	if len(out) > 0 {
		fmt.Fprintln(b.page)
	}
	for _, line := range out {
		fmt.Fprintf(b.page, "- %s\n", line)
	}
	fmt.Fprintln(b.page)
	return nil
}

func writeThroughput(w io.Writer, results []measured, size int64) error {
	rows := [][]string{{"contestant", "ms", "median", "ratio", "median ratio", "user ms", "user ratio", "median user ratio", "MiB", "MB/s"}}
	reference := &results[0]
	wall, user := reference.wall(), reference.series(userOf)
	for i := range results {
		m := &results[i]
		rows = append(rows, []string{
			m.name,
			milliseconds(m.wall().Minimum()), milliseconds(m.wall().Median()),
			ratio(m.wall().MinimumRatio(wall)), ratio(m.wall().MedianRatio(wall)),
			milliseconds(m.series(userOf).Minimum()),
			ratio(m.series(userOf).MinimumRatio(user)), ratio(m.series(userOf).MedianRatio(user)),
			mebibytes(m.peak()),
			fmt.Sprintf("%.0f", speed(size, m.wall().Minimum())),
		})
	}
	return harness.WriteRows(w, rows)
}

// speed returns megabytes a second.
func speed(bytes int64, nanoseconds float64) float64 { return float64(bytes) / nanoseconds * 1e3 }

// throughputGoals compares with the goals, for a busy machine by the time on a
// processor as well.
func (b *bench) throughputGoals(service string, results []measured, size int64) {
	find := func(name string) *measured {
		for i := range results {
			if results[i].name == name {
				return &results[i]
			}
		}
		return nil
	}
	one, two, tokens := find(oneCore), find(twoCores), find(bareScan)
	if one == nil {
		return
	}
	wall, cpu := one.wall(), one.series(usage.Usage.CPU)
	what := fmt.Sprintf("a list of %s: ", service)
	best, median := speed(size, wall.Minimum()), speed(size, wall.Median())
	b.page.Goal(what+"at least 300 MB/s on one core",
		fmt.Sprintf("%.0f, in the median %.0f; by the time on a processor %.0f and %.0f", best, median, speed(size, cpu.Minimum()), speed(size, cpu.Median())),
		best >= 300, median >= 300)
	if two != nil {
		best, median = wall.MinimumRatio(two.wall()), wall.MedianRatio(two.wall())
		b.page.Goal(what+"1.8 times that on two", fmt.Sprintf("%.2f, in the median %.2f", best, median), best >= 1.8, median >= 1.8)
	}
	if tokens != nil {
		scanned := tokens.series(usage.Usage.CPU)
		best, median = tokens.wall().MinimumRatio(wall), tokens.wall().MedianRatio(wall)
		b.page.Goal(what+"at least 0.8 of the speed of the bare tokens, both on one core",
			fmt.Sprintf("%.2f, in the median %.2f; by the time on a processor %.2f and %.2f", best, median, scanned.MinimumRatio(cpu), scanned.MedianRatio(cpu)),
			best >= 0.8, median >= 0.8)
	}
}
