package drift

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/model"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// Report is what came out of comparing one model with the catalogue.
type Report struct {
	// Service is the name of the service.
	Service string
	// Dated is the day of the model that was declared, or one that fits best
	// with what the model has.
	Dated Day
	// Older says that the day was not declared, and that the model looks like
	// one from before the last change that the ledger knows.
	Older bool
	// Findings are the differences, in the order of the page.
	Findings []Finding
}

// Finding is a difference between a model and the catalogue, or between a model
// and what the ledger says of models of its day.
type Finding struct {
	Fact
	// Entry explains the difference, where it is not nil. Where Missing is
	// true, it is the entry that should have held and does not.
	Entry   *Entry
	Missing bool
}

// IsExplained reports whether the ledger explains the difference.
func (f *Finding) IsExplained() bool { return f.Entry != nil && !f.Missing }

// Service returns the name of the service that a model is for, and false where
// there is no catalogue for it.
func Service(m *model.Model) (name string, known bool) {
	s, known := serviceOf(m)
	if !known {
		return "", false
	}
	return s.Name, true
}

// Compare compares a model with the catalogue of its service. The day is that
// of the model; where it is empty, it is taken to be one with which the ledger
// leaves the least unexplained, and of several the latest. A model therefore
// has to fit one day as a whole: a member that AWS added in 2023 is not missed
// in a model that has what AWS added in 2025.
func Compare(m *model.Model, day Day) (*Report, error) {
	s, known := serviceOf(m)
	if !known {
		return nil, fmt.Errorf("is the model of %q, for which there is no catalogue", m.Service)
	}
	entries, err := Ledger()
	if err != nil {
		return nil, err
	}
	return judge(s.Name, s.facts(m), of(entries, s.Name), day), nil
}

// judge holds facts against the entries of the ledger.
func judge(service string, facts []Fact, entries []Entry, day Day) *Report {
	if day != "" {
		return judgeAt(service, facts, entries, day)
	}
	var best *Report
	all := days(entries)
	for _, d := range slices.Backward(all) {
		r := judgeAt(service, facts, entries, d)
		if best == nil || r.Unexplained() < best.Unexplained() {
			best = r
		}
	}
	best.Older = best.Dated != all[len(all)-1]
	return best
}

// days returns days that stand for all days: between two of them, no entry
// starts or stops to hold.
func days(entries []Entry) []Day {
	var all []Day
	for _, e := range entries {
		if e.changed != (moment{}) {
			all = append(all, e.changed.first.before(), e.changed.first, e.changed.last)
		}
	}
	if all == nil {
		return []Day{""}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func judgeAt(service string, facts []Fact, entries []Entry, day Day) *Report {
	r := &Report{Service: service, Dated: day}
	for _, f := range facts {
		i := slices.IndexFunc(entries, func(e Entry) bool { return e.ID == f.ID })
		var entry *Entry
		var must, can bool
		if i >= 0 {
			entry = &entries[i]
			must, can = entry.holds(day)
		}
		switch {
		case f.Differs() && can && entry.explains(&f):
			r.Findings = append(r.Findings, Finding{f, entry, false})
		case f.Differs():
			r.Findings = append(r.Findings, Finding{f, nil, false})
		case must:
			r.Findings = append(r.Findings, Finding{f, entry, true})
		}
	}
	return r
}

// Unexplained returns how many findings the ledger does not explain.
func (r *Report) Unexplained() int {
	n := 0
	for i := range r.Findings {
		if !r.Findings[i].IsExplained() {
			n++
		}
	}
	return n
}

// String returns the finding as a sentence with the id at its end.
func (f *Finding) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: ", cmp.Or(f.Place, "request"))
	switch {
	case f.Missing && f.Model == Present:
		fmt.Fprintf(&b, "%s: the model has it, as the catalogue does, but not, the ledger says, %s", f.What, f.Entry.When())
	case f.Missing:
		fmt.Fprintf(&b, "%s: the model has %s, as the catalogue does, but %s have %s, the ledger says",
			f.What, terminal.Shorten(f.Model, longest), f.Entry.When(), f.Entry.Model)
	case f.Model == Present:
		fmt.Fprintf(&b, "%s: the model has it, the catalogue does not", f.What)
	case f.Model == Absent:
		fmt.Fprintf(&b, "%s: the catalogue has it, the model does not", f.What)
	default:
		fmt.Fprintf(&b, "%s: the model has %s, the catalogue %s", f.What, terminal.Shorten(f.Model, longest), f.Catalogue)
	}
	fmt.Fprintf(&b, " [%s]", f.ID)
	return b.String()
}

// longest is the length of the longest side that is shown whole, in bytes. No
// published pattern comes near it.
const longest = 2000
