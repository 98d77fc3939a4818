package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
)

// results are the outcomes of all mutants, by service.
type results struct {
	counts []count
	// survivors are those that no test noticed and no entry explains.
	survivors []string
	// unbuilt are those that do not compile.
	unbuilt []string
	// equivalent are the reasons of the list, by mutant.
	equivalent map[string]string
	used       []string
	// partial says that only some mutants of the services were tried.
	partial bool
}

type count struct {
	service                               string
	killed, survived, equivalent, unbuilt int
}

func (r *results) add(service string, mutants []mutant, outcomes []outcome) {
	c := count{service: service}
	for i, m := range mutants {
		switch {
		case outcomes[i].state == killed:
			c.killed++
		case outcomes[i].state == unbuilt:
			c.unbuilt++
			r.unbuilt = append(r.unbuilt, m.name)
		case r.equivalent[m.name] != "":
			c.equivalent++
			r.used = append(r.used, m.name)
		default:
			c.survived++
			r.survivors = append(r.survivors, m.name)
		}
	}
	r.counts = append(r.counts, c)
}

// stale returns the entries of the services that were not needed.
func (r *results) stale() []string {
	var stale []string
	for _, c := range r.counts {
		for _, name := range slices.Sorted(maps.Keys(r.equivalent)) {
			if !r.partial && strings.HasPrefix(name, c.service+"/") && !slices.Contains(r.used, name) {
				stale = append(stale, name)
			}
		}
	}
	return stale
}

// print writes the table and what is wrong, and reports whether something is.
func (r *results) print(w io.Writer) (failed bool) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "service\tmutants\tkilled\tequivalent\tsurvived\tdo not compile")
	var all count
	for _, c := range r.counts {
		c.print(table)
		all.killed += c.killed
		all.survived += c.survived
		all.equivalent += c.equivalent
		all.unbuilt += c.unbuilt
	}
	all.service = "all"
	all.print(table)
	table.Flush()
	for _, name := range r.unbuilt {
		fmt.Fprintln(w, "does not compile:", name)
	}
	for _, name := range r.survivors {
		fmt.Fprintln(w, "survived:", name)
	}
	stale := r.stale()
	for _, name := range stale {
		fmt.Fprintln(w, "not needed in equivalent.jsonl:", name)
	}
	return len(r.survivors)+len(stale) > 0
}

func (c count) print(w io.Writer) {
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\n",
		c.service, c.killed+c.equivalent+c.survived, c.killed, c.equivalent, c.survived, c.unbuilt)
}
