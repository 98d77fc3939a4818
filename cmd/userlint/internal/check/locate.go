package check

import (
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// locate makes findings of what is wrong with a record. Only here, for a
// record with findings, are lines and columns found out.
func locate(place Place, record *source.Record, j *judgement, duplicates []rules.Violation) []Finding {
	var (
		service  = j.by.service()
		findings []Finding
		offsets  []int
		pointers []string
	)
	for _, f := range j.faults {
		findings = append(findings, Finding{Violation: service.violation(f)})
		offsets = append(offsets, f.Offset)
	}
	for _, v := range j.violations {
		findings = append(findings, Finding{Violation: v})
		pointers = append(pointers, v.Pointer)
	}
	for _, v := range duplicates {
		findings = append(findings, service.duplicate(v))
		pointers = append(pointers, v.Pointer)
	}
	offsets = append(offsets, decode.Locate([]byte(record.Text), pointers)...)
	places := record.Positions(offsets)
	for _, f := range record.Faults {
		findings = append(findings, Finding{Violation: service.formFault(f)})
		places = append(places, f.Position)
	}
	for i, at := range places {
		findings[i].Service = service.Name
		findings[i].Address = record.Address
		findings[i].Place = Place{File: place.File, Line: at.Line, Column: at.Column, Record: place.Record}
	}
	return findings
}

// duplicate returns the finding for a duplicate. The number of the earlier
// record counts through all inputs, which says nothing to a reader: its place
// stands for it.
func (s *Service) duplicate(v rules.Violation) Finding {
	if d, ok := v.Constraint.(rules.Duplicate); ok && 0 < d.First && d.First <= len(s.batch) {
		earlier := s.batch[d.First-1]
		v.Constraint = rules.Duplicate{}
		return Finding{Violation: v, Related: &earlier}
	}
	return Finding{Violation: v}
}
