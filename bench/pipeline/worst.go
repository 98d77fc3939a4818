package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/userlint/userlint/bench/pipeline/usage"
)

// sized is a worst case in one of its sizes.
type sized struct {
	*worstCase
	size    int
	bytes   int64
	outcome outcome
}

// process is the command that checks the input.
func (v *sized) process(program string) process {
	format := v.format
	if format == "" {
		format = "jsonl"
	}
	// The last of two values of a flag counts.
	arguments := []string{"check", "--format", format, "--duplicates", "off"}
	if v.service != "" {
		arguments = append(arguments, "--service", v.service)
	}
	arguments = append(arguments, v.arguments...)
	return process{path: program, arguments: arguments, stdin: v.input(v.size), exit: v.outcome.exit}
}

// worstCases writes the table of the worst cases.
func (b *bench) worstCases() error {
	formats, lacking := b.knownFormats()
	cases := slices.DeleteFunc(allCases(formats), func(c worstCase) bool { return !strings.Contains(c.title(), b.having) })
	var entries []entry
	var inputs []sized
	var wrong []string
	for i := range cases {
		c := &cases[i]
		b.progress("worst cases, %d of %d: %s", i+1, len(cases), c.title())
		variants, err := b.variants(c)
		if err != nil {
			wrong = append(wrong, b.fail("%s: %v", c.title(), err))
			continue
		}
		for _, v := range variants {
			p := v.process(b.program(commandProgram))
			inputs = append(inputs, v)
			entries = append(entries, entry{c.name, func() (usage.Usage, error) { return b.run(p, nil) }})
		}
	}
	b.progress("worst cases, %d inputs in %d rounds", len(entries), b.worstRounds)
	ordinary := listOf("identitystore", b.size/4)
	entries = append(entries, b.growing(list{"identitystore", 0}, "off"), b.growing(ordinary, "off"))
	results, err := measure(entries, b.worstRounds)
	if err != nil {
		return err
	}
	bytes, err := sizeOf(func(w io.Writer) error { return ordinary.write(w, "\n") })
	if err != nil {
		return err
	}
	last := len(results) - 1
	nothing := time.Duration(results[last-1].series(usage.Usage.CPU).Minimum())
	fmt.Fprintf(b.page, "### Worst cases\n\nEach in three sizes, of which one is twice the one before; the name has the largest."+
		" Time is that on a processor, for a MB of the largest, without what an empty list takes and relative to an ordinary list of identitystore."+
		" Growth is the time for a MB of the largest to that of the smallest: 1 is linear. A hyphen stands for what was too short to tell."+
		" Duplicates are off. Rounds: %d.\n\n", b.worstRounds)
	w := worstTable{ordinary: perMegabyte(&results[last], bytes, nothing), nothing: nothing}
	if err := w.write(b, inputs, results); err != nil {
		return err
	}
	if len(lacking)+len(wrong) > 0 {
		fmt.Fprintln(b.page)
	}
	for _, format := range lacking {
		fmt.Fprintf(b.page, "- left out: --format %s, which the command does not have\n", format)
	}
	for _, failure := range wrong {
		fmt.Fprintf(b.page, "- left out, which is wrong: %s\n", failure)
	}
	fmt.Fprintln(b.page)
	return nil
}

// allCases returns the worst cases, with findings in the given formats.
func allCases(formats []string) []worstCase {
	return slices.Concat(stringCases(), addressCases(), partCases(), depthCases(), formatCases(formats), listCases(), recordCases(), otherCases())
}

// variants are the sizes of a case, each checked for what the command finds.
func (b *bench) variants(c *worstCase) ([]sized, error) {
	var all []sized
	for _, size := range c.sizes {
		v := sized{worstCase: c, size: max(size/b.worst, 1)}
		v.outcome = c.want(v.size)
		var err error
		if v.bytes, err = sizeOf(c.input(v.size)); err != nil {
			return nil, err
		}
		if _, err = b.run(v.process(b.program(commandProgram)), func(r io.Reader) error { return c.verify(r, v.outcome) }); err != nil {
			return nil, fmt.Errorf("size %d: %w", v.size, err)
		}
		all = append(all, v)
	}
	return all, nil
}

// verify reads what the command writes, and fails where it is not what is wrong
// with the input.
func (c *worstCase) verify(r io.Reader, want outcome) error {
	if c.format != "" {
		named, err := count(r, ruleOfLists)
		shown := want.errors
		if most, limited := mostShown[c.format]; limited {
			shown = min(shown, most)
		}
		// A format may list its rules apart from the findings.
		if err == nil && named < shown {
			err = fmt.Errorf("the rule is named %d times, and broken %d times", named, want.errors)
		}
		return err
	}
	got := outcome{exit: want.exit} // which has been compared already
	err := findings(r, func(_ int, isError bool) {
		if isError {
			got.errors++
		} else {
			got.warnings++
		}
	})
	if err == nil && got != want {
		err = fmt.Errorf("found %v, and there are %v", got, want)
	}
	return err
}

// count returns how often a text occurs that does not end as it begins.
func count(r io.Reader, text string) (n int, err error) {
	kept := make([]byte, 0, 1<<20)
	for {
		k, err := r.Read(kept[len(kept):cap(kept)])
		kept = kept[:len(kept)+k]
		n += bytes.Count(kept, []byte(text))
		// An end that may begin the text is kept, and is too short to hold it.
		kept = append(kept[:0], kept[max(len(kept)-len(text)+1, 0):]...)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// sizeOf returns how many bytes a function writes.
func sizeOf(write func(io.Writer) error) (int64, error) {
	var c counter
	err := write(&c)
	return int64(c), err
}

type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// knownFormats returns those of the formats that the command has, and those
// that it does not.
func (b *bench) knownFormats() (known, lacking []string) {
	for _, format := range b.formats {
		probe := process{
			path:      b.program(commandProgram),
			arguments: []string{"check", "--service", "generic", "--allow-empty", "--format", format},
		}
		const usage = 2
		if u, err := b.run(probe, nil); err != nil && u.Exit == usage {
			lacking = append(lacking, format)
			continue
		}
		known = append(known, format)
	}
	return known, lacking
}
