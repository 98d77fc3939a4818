package config

import (
	"strings"
	"time"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/rules"
)

// Exemption says of one rule that its findings are ignored or are warnings.
type Exemption struct {
	place
	rule    string
	ignore  bool
	files   patterns
	expires time.Time
	expired bool

	// inScope says that an input was checked that the exemption is about, and
	// used that it had effect there.
	inScope, used bool
}

// Begin says which input is checked next, and for which service, "" where that
// is not known.
func (f *File) Begin(name, service string) {
	if f == nil {
		return
	}
	f.name, f.active = name, make(map[string]*Exemption)
	below, inside := f.below(name)
	for _, e := range f.exemptions {
		of, _, _ := strings.Cut(e.rule, ".")
		if e.expired || service != "" && of != service || !e.files.match(below, inside) {
			continue
		}
		e.inScope = true
		if f.active[e.rule] == nil { // of two the first counts
			f.active[e.rule] = e
		}
	}
}

// Apply leaves out the findings that are ignored, and makes warnings of those
// that are to be warnings. What says that a record has not been checked at all
// stays what it is.
func (f *File) Apply(findings []check.Finding) []check.Finding {
	if f == nil || len(f.active) == 0 {
		return findings
	}
	kept := findings[:0]
	for _, finding := range findings {
		e := f.active[finding.Rule]
		switch {
		case e == nil || finding.NotChecked():
		case e.ignore:
			e.used = true
			f.Ignored++
			continue
		default:
			e.used = true
			finding.Severity = rules.Warning
		}
		kept = append(kept, finding)
	}
	return kept
}

// Ignores reports whether findings of a rule are left out of the input.
func (f *File) Ignores(rule string) bool {
	if f == nil {
		return false
	}
	e := f.active[rule]
	return e != nil && e.ignore
}

// Expired returns the entries that no longer have effect.
func (f *File) Expired() []Problem {
	return f.problems(func(e *Exemption) string {
		if !e.expired {
			return ""
		}
		return "the entry for " + e.rule + " expired with " + e.expires.Format(time.DateOnly) + ": mend the payloads, or decide again"
	})
}

// Unused returns the entries that are about inputs which were checked and that
// had no effect.
func (f *File) Unused() []Problem {
	return f.problems(func(e *Exemption) string {
		if !e.inScope || e.used {
			return ""
		}
		return "the entry for " + e.rule + " was not needed for what was checked: remove it, or say with files what it is for"
	})
}

func (f *File) problems(of func(*Exemption) string) []Problem {
	if f == nil {
		return nil
	}
	var all []Problem
	for _, e := range f.exemptions {
		if text := of(e); text != "" {
			all = append(all, Problem{e.line, e.column, text})
		}
	}
	sortProblems(all)
	return all
}
