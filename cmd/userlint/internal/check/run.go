package check

import (
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// Run checks inputs one after the other. Those that are for one Service are one
// batch.
type Run struct {
	// Service judges the next input.
	Service *Service
	// Report is given every finding, in the order of the input. Its error ends
	// the run.
	Report func(Finding) error
	// Filter, where it is not nil, is given the findings of each record that
	// has some, and returns those that are counted and reported.
	Filter func(Subject, []Finding) []Finding
	// Checked, where it is not nil, is told now and then how many more records
	// have been checked.
	Checked func(records int)
	// Totals is what has been counted so far.
	Totals Totals

	// batch has the place of each record that a service's batch knows.
	batch map[*Service][]Place
}

// Totals counts what a run has seen.
type Totals struct {
	Records, Errors, Warnings int
	// Wrong counts the records with findings.
	Wrong int
	// Unread counts the records that could not be read.
	Unread int
}

// Input checks the records of one input, and returns how many there are. An
// error of the input itself, after which the rest of it is unknown, is a
// [ReadError]; any other error is Report's.
func (r *Run) Input(name string, in io.Reader, format source.Format) (records int, err error) {
	reader := source.NewReader(name, in, format)
	var reporting error
	err = blocks(r.Service, reader, func(b *block) error {
		records += len(b.records)
		reporting = r.block(name, b)
		return reporting
	})
	if err == io.EOF || err == reporting {
		return records, reporting
	}
	return records, &ReadError{err}
}

// ReadError says that an input could not be read to its end.
type ReadError struct{ err error }

// NewReadError returns the ReadError for an error of an input.
func NewReadError(err error) *ReadError { return &ReadError{err} }

// Error returns the error of the input.
func (e *ReadError) Error() string { return e.err.Error() }

// Unwrap returns the error of the input.
func (e *ReadError) Unwrap() error { return e.err }

func (r *Run) block(name string, b *block) error {
	for i := range b.records {
		record := &b.records[i]
		findings := r.findings(placeOf(name, record), record, b.judge, &b.judged[i])
		if len(findings) > 0 && r.Filter != nil {
			findings = r.Filter(Subject{record, b.judge, &b.judged[i]}, findings)
		}
		if err := r.report(findings); err != nil {
			return err
		}
	}
	if r.Checked != nil {
		r.Checked(len(b.records))
	}
	return nil
}

func placeOf(name string, record *source.Record) Place {
	return Place{File: name, Line: record.Start.Line, Column: record.Start.Column, Record: record.Number}
}

// report counts and reports the findings of one record.
func (r *Run) report(findings []Finding) error {
	r.Totals.Records++
	if len(findings) > 0 {
		r.Totals.Wrong++
	}
	unread := false
	for i := range findings {
		f := &findings[i]
		unread = unread || f.Unread()
		if f.Severity == rules.Error {
			r.Totals.Errors++
		} else {
			r.Totals.Warnings++
		}
		if err := r.Report(*f); err != nil {
			return err
		}
	}
	if unread {
		r.Totals.Unread++
	}
	return nil
}

// findings returns what is wrong with a record: its document's faults, the
// violations in the order of the members, and the duplicates.
func (r *Run) findings(place Place, record *source.Record, by judge, j *judgement) []Finding {
	switch {
	case record.TooLarge:
		return r.whole(place, rules.KindTooLarge, nil)
	case record.Broken != "":
		return r.whole(place, rules.KindSyntax, rules.Syntax{Reason: record.Broken})
	}
	var duplicates []rules.Violation
	if j.request != nil && by.remembers() {
		if r.batch == nil {
			r.batch = make(map[*Service][]Place)
		}
		r.batch[r.Service] = append(r.batch[r.Service], place)
		duplicates = by.repeat(j)
	}
	if len(j.faults)+len(j.violations)+len(duplicates) == 0 {
		return nil
	}
	return r.locate(place, record, j, duplicates)
}

// whole returns the finding for a record of which no text is known. A nil
// constraint is that of the rule.
func (r *Run) whole(place Place, kind rules.Kind, constraint rules.Constraint) []Finding {
	rule := r.Service.faults[kind]
	if constraint == nil {
		constraint = rule.Constraint
	}
	return []Finding{{
		Place:     place,
		Service:   r.Service.Name,
		Violation: violationOf(rule, "", constraint),
	}}
}
