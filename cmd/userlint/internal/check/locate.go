package check

import (
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// locate makes findings of what is wrong with a record. Only here, for a
// record with findings, are lines and columns found out.
func (r *Run) locate(place Place, record *source.Record, j *judgement, duplicates []rules.Violation) []Finding {
	var (
		findings []Finding
		offsets  []int
		pointers []string
	)
	for _, f := range j.faults {
		findings = append(findings, Finding{Violation: r.Service.violation(f)})
		offsets = append(offsets, f.Offset)
	}
	for _, v := range j.violations {
		findings = append(findings, Finding{Violation: v})
		pointers = append(pointers, v.Pointer)
	}
	for _, v := range duplicates {
		findings = append(findings, r.duplicate(v))
		pointers = append(pointers, v.Pointer)
	}
	offsets = append(offsets, decode.Locate([]byte(record.Text), pointers)...)

	for i, at := range record.Positions(offsets) {
		findings[i].Service = r.Service.Name
		findings[i].Address = record.Address
		findings[i].Place = Place{File: place.File, Line: at.Line, Column: at.Column, Record: place.Record}
	}
	return findings
}

// duplicate returns the finding for a duplicate. The number of the earlier
// record counts through all inputs, which says nothing to a reader: its place
// stands for it.
func (r *Run) duplicate(v rules.Violation) Finding {
	batch := r.batch[r.Service]
	if d, ok := v.Constraint.(rules.Duplicate); ok && 0 < d.First && d.First <= len(batch) {
		earlier := batch[d.First-1]
		v.Constraint = rules.Duplicate{}
		return Finding{Violation: v, Related: &earlier}
	}
	return Finding{Violation: v}
}
