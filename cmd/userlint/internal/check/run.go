package check

import (
	"io"
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/formats"
	"github.com/userlint/userlint/rules"
)

// Run checks inputs one after the other. Those that are for one Service are one
// batch.
type Run struct {
	// Service judges all records of the next input. It may be nil for one that
	// says itself what service each record is for.
	Service *Service
	// Services judge the records of an input that says what service each is
	// for. Without them, only those for Service are records.
	Services map[string]*Service
	// Report is given every finding, in the order of the input. Its error ends
	// the run.
	Report func(Finding) error
	// Excerpts says that findings get an excerpt, of about so many Columns at
	// most, 0 for as many as are of use.
	Excerpts bool
	Columns  int
	// Filter, where it is not nil, is given the findings of each record that
	// has some, and returns those that are counted and reported.
	Filter func(Subject, []Finding) []Finding
	// Checked, where it is not nil, is told now and then how many more records
	// have been checked.
	Checked func(records int)
	// Totals is what has been counted so far.
	Totals Totals
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
	reader := formats.NewReader(name, in, format, r.options())
	var reporting error
	spendMemory()
	to := locator{file: name, excerpts: r.Excerpts, columns: r.Columns}
	err = blocks(r.newJudges, to, reader, func(b *block) error {
		records += len(b.records)
		reporting = r.block(to, b)
		return reporting
	})
	if err == io.EOF || err == reporting {
		return records, reporting
	}
	return records, &ReadError{err}
}

// options returns what readers are told.
func (r *Run) options() source.Options {
	var o source.Options
	if r.Service != nil {
		o = r.Service.Options()
	}
	o.Lines = r.Excerpts
	if r.Services != nil {
		o.Assumed = true
		o.Shapes = func(name string) source.Shape { return r.Services[name].shape }
	}
	return o
}

// ReadError says that an input could not be read to its end.
type ReadError struct{ err error }

// NewReadError returns the ReadError for an error of an input.
func NewReadError(err error) *ReadError { return &ReadError{err} }

// Error returns the error of the input.
func (e *ReadError) Error() string { return e.err.Error() }

// Unwrap returns the error of the input.
func (e *ReadError) Unwrap() error { return e.err }

func (r *Run) block(to locator, b *block) error {
	for i := range b.records {
		record := &b.records[i]
		findings := to.remember(record, &b.judged[i])
		if len(findings) > 0 && r.Filter != nil {
			findings = r.Filter(Subject{record, b.judged[i].by, &b.judged[i]}, findings)
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

// remember returns what is wrong with a record that has been judged, now that
// it is clear whether an earlier one names the same user.
func (l locator) remember(record *source.Record, j *judgement) []Finding {
	if j.request == nil || !j.by.remembers() {
		return j.findings
	}
	service := j.by.service()
	service.batch.add(l.place(record, record.Start))
	saveMemory(service.batch.count)
	duplicates := j.by.repeat(j)
	if len(duplicates) == 0 {
		return j.findings
	}
	// Faults of the form come last.
	return slices.Insert(j.findings, len(j.findings)-len(record.Faults), l.duplicates(service, record, duplicates)...)
}
