package check

import (
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/excerpt"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// locate makes findings of what is wrong with a record. Only here, for a
// record with findings, are lines and columns found out.
func (r *Run) locate(place Place, record *source.Record, j *judgement, duplicates []rules.Violation) []Finding {
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
		findings[i].Verbatim = record.Origins == nil
		findings[i].Place = Place{File: place.File, Line: at.Line, Column: at.Column, Record: place.Record}
	}
	if record.Origins == nil {
		r.quote(service, record.Text, offsets, findings[:len(offsets)])
	}
	return findings
}

// quote adds to the findings at offsets what can be shown of the text around
// them. A record that was made from another format has no text of its own.
func (r *Run) quote(service *Service, text string, offsets []int, findings []Finding) {
	for i := range findings {
		if f := &findings[i]; f.Kind == rules.KindType {
			f.Found = excerpt.Kind(text, offsets[i])
		}
	}
	if !r.Excerpts {
		return
	}
	marks := make([]excerpt.Mark, len(findings))
	for i, offset := range offsets {
		marks[i] = excerpt.Mark{Offset: offset, Pointer: findings[i].Pointer}
	}
	for i, e := range excerpt.Of(text, marks, service.isMember) {
		findings[i].Excerpt = e
	}
}

// duplicate returns the finding for a duplicate. The number of the earlier
// record counts through all inputs, which says nothing to a reader: its place
// stands for it.
func (s *Service) duplicate(v rules.Violation) Finding {
	if d, ok := v.Constraint.(rules.Duplicate); ok && 0 < d.First && d.First <= s.batch.count {
		earlier := s.batch.at(d.First - 1)
		v.Constraint = rules.Duplicate{}
		return Finding{Violation: v, Related: &earlier}
	}
	return Finding{Violation: v}
}
