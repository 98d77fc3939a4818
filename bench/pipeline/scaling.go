package main

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/bench/pipeline/usage"
)

// keysOf is how many keys of a user are remembered: UserName and e-mail address,
// or Username.
var keysOf = map[string]int{"identitystore": 2, "connect": 1}

// growth is what was measured of a service's lists. The first of each is an
// empty one.
type growth struct {
	service string
	records []int
	on, off []measured
}

func (b *bench) scaling() error {
	fmt.Fprintf(b.page, "### Growth\n\nLists come by standard input. Time is that on a processor, without what an empty list takes,"+
		" per record and relative to the smallest list. Rounds: %d, of the largest list with -huge one.\n\n", b.scaleRounds)
	for _, service := range []string{"identitystore", "connect"} {
		b.progress("growth, %s", service)
		g, err := b.grow(service, append([]int{0}, b.scale...), b.scaleRounds)
		if err != nil {
			return err
		}
		if b.huge > 0 && service == "identitystore" {
			b.progress("growth, %s, %d records", service, b.huge)
			more, err := b.grow(service, []int{0, b.huge}, 1)
			if err != nil {
				return err
			}
			g.records = append(g.records, b.huge)
			g.on, g.off = append(g.on, more.on[1]), append(g.off, more.off[1])
		}
		if err := b.writeGrowth(g); err != nil {
			return err
		}
	}
	return nil
}

// grow measures lists of so many records with duplicates on and off.
func (b *bench) grow(service string, records []int, rounds int) (growth, error) {
	var entries []entry
	for _, duplicates := range []string{"on", "off"} {
		for _, n := range records {
			entries = append(entries, b.growing(list{service, n}, duplicates))
		}
	}
	results, err := measure(entries, rounds)
	if err != nil {
		return growth{}, err
	}
	return growth{service, records, results[:len(records)], results[len(records):]}, nil
}

// growing checks a list, and that what there is was found, in each round.
func (b *bench) growing(l list, duplicates string) entry {
	p := process{
		path:      b.program(commandProgram),
		arguments: check(l.service, "--allow-empty", "--input-format", "jsonl", "--duplicates", duplicates),
		stdin:     func(w io.Writer) error { return l.write(w, "\n") },
	}
	if l.records > 0 {
		p.exit = 1
	}
	want := tally{Records: l.records, Refused: l.refused(value, member)}
	return entry{fmt.Sprintf("%d records of %s, duplicates %s", l.records, l.service, duplicates), func() (usage.Usage, error) {
		var found tally
		u, err := b.run(p, func(r io.Reader) (err error) {
			found, err = refusals(r)
			return err
		})
		if err == nil {
			err = found.check(want)
		}
		return u, err
	}}
}

func (b *bench) writeGrowth(g growth) error {
	rows := [][]string{{"records", "off", "median", "MiB", "on", "median", "MiB", "bytes a key"}}
	last := len(g.records) - 1
	var most int64
	for i := 1; i <= last; i++ {
		on, off := g.perRecord(g.on, i), g.perRecord(g.off, i)
		firstOn, firstOff := g.perRecord(g.on, 1), g.perRecord(g.off, 1)
		most = max(most, g.off[i].peak())
		rows = append(rows, []string{
			strconv.Itoa(g.records[i]),
			ratio(off.Minimum() / firstOff.Minimum()), ratio(off.Median() / firstOff.Median()), mebibytes(g.off[i].peak()),
			ratio(on.Minimum() / firstOn.Minimum()), ratio(on.Median() / firstOn.Median()), mebibytes(g.on[i].peak()),
			fmt.Sprintf("%.1f", g.perKey(i)),
		})
	}
	fmt.Fprintf(b.page, "#### Lists of %s\n\n", g.service)
	if err := harness.WriteRows(b.page, rows); err != nil {
		return err
	}
	fmt.Fprintln(b.page)
	const (
		mostBytes = 32  // a key
		mostTimes = 1.1 // of the time for a record of the smallest list
	)
	what := fmt.Sprintf("lists of %s, up to %d records: ", g.service, g.records[last])
	b.page.Goal(what+"at most 64 MiB with --duplicates=off", mebibytes(most)+" MiB", most <= mostMemory, most <= mostMemory)
	perKey := g.perKey(last)
	b.page.Goal(what+"at most 32 bytes an identifying key over that", fmt.Sprintf("%.1f; keys of a record: %d", perKey, keysOf[g.service]),
		perKey <= mostBytes, perKey <= mostBytes)
	on, off := g.perRecord(g.on, last).Minimum(), g.perRecord(g.off, last).Minimum()
	on, off = on/g.perRecord(g.on, 1).Minimum(), off/g.perRecord(g.off, 1).Minimum()
	b.page.Goal(what+"time grows linearly",
		fmt.Sprintf("a record takes %.2f times what it takes in the smallest list, with duplicates on %.2f times", off, on),
		max(on, off) <= mostTimes, max(on, off) <= mostTimes)
	return nil
}

// perRecord returns the time for a record of the list of an index, above what
// an empty list takes in the fastest round.
func (g *growth) perRecord(of []measured, i int) *harness.Result {
	nothing := time.Duration(of[0].series(usage.Usage.CPU).Minimum())
	return of[i].series(func(u usage.Usage) time.Duration {
		return max(u.CPU()-nothing, 1) * 1000 / time.Duration(g.records[i]) // a thousandth of a nanosecond is enough
	})
}

// perKey returns the memory for a key, in bytes.
func (g *growth) perKey(i int) float64 {
	keys := g.records[i] * keysOf[g.service]
	return float64(g.on[i].peak()-g.off[i].peak()) / float64(keys)
}
