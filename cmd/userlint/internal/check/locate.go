package check

import (
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/excerpt"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// locator finds the places of what is wrong with the records of an input. Only
// there, for a record with findings, are lines and columns found out.
type locator struct {
	file string
	// excerpts says that findings get an excerpt, of at most so many columns.
	excerpts bool
	columns  int
}

// findings returns what is wrong with a record by itself: its document's
// faults, the violations in the order of the members, and the faults of the
// form that it was written in.
func (l locator) findings(record *source.Record, j *judgement) []Finding {
	service := j.by.service()
	switch {
	case record.TooLarge:
		return l.whole(service, record, rules.KindTooLarge, nil)
	case record.Broken != "":
		return l.whole(service, record, rules.KindSyntax, rules.Syntax{Reason: record.Broken, Format: record.Syntax})
	case len(record.Faults)+len(j.faults)+len(j.violations) == 0:
		return nil
	}
	var findings []Finding
	var offsets []int
	for _, f := range j.faults {
		findings = append(findings, Finding{Violation: service.violation(f)})
		offsets = append(offsets, f.Offset)
	}
	for _, v := range j.violations {
		findings = append(findings, Finding{Violation: v})
	}
	l.locate(service, record, findings, offsets)
	own := len(findings)
	for _, f := range record.Faults {
		findings = append(findings, Finding{
			Place:     l.place(record, f.Position),
			Service:   service.Name,
			Address:   record.Address,
			Violation: service.formFault(f),
		})
	}
	if l.excerpts {
		l.quoteLines(service, record.Lines, findings[own:])
	}
	return findings
}

// locate adds to findings about a record what they say of it beside the
// violation. The first ones are at the given offsets in its text, and the
// others where their pointers lead.
func (l locator) locate(service *Service, record *source.Record, findings []Finding, offsets []int) {
	var pointers []string
	for i := range findings[len(offsets):] {
		pointers = append(pointers, findings[len(offsets)+i].Pointer)
	}
	offsets = append(offsets, decode.Locate(record.Text, pointers)...)
	for i, at := range record.Positions(offsets) {
		findings[i].Place = l.place(record, at)
		findings[i].Service = service.Name
		findings[i].Address = record.Address
		findings[i].Fixable = record.Service == ""
	}
	switch {
	case record.Origins == nil:
		l.quote(service, record.Text, offsets, findings)
	case l.excerpts:
		l.quoteLines(service, record.Lines, findings)
	}
}

func (l locator) place(record *source.Record, at source.Position) Place {
	return Place{File: l.file, Line: at.Line, Column: at.Column, Record: record.Number}
}

// quote adds to the findings at offsets what can be shown of the text around
// them.
func (l locator) quote(service *Service, text string, offsets []int, findings []Finding) {
	for i := range findings {
		if f := &findings[i]; f.Kind == rules.KindType {
			f.Found = excerpt.Kind(text, offsets[i])
		}
	}
	if !l.excerpts {
		return
	}
	marks := make([]excerpt.Mark, len(findings))
	for i, offset := range offsets {
		marks[i] = excerpt.Mark{Offset: offset, Pointer: findings[i].Pointer, Last: findings[i].Unread()}
	}
	for i, e := range excerpt.Of(text, marks, l.columns, service.isMember) {
		findings[i].Excerpt = e
	}
}

// quoteLines adds to findings what can be shown of their lines. What is before
// the lines, which an alias leads to, has no excerpt.
func (l locator) quoteLines(service *Service, lines source.Lines, findings []Finding) {
	order := make([]*Finding, len(findings))
	for i := range findings {
		order[i] = &findings[i]
	}
	slices.SortStableFunc(order, func(a, b *Finding) int { return a.Line - b.Line })
	for _, f := range order {
		if lines = lines.From(f.Line); lines.Text != "" && lines.Number == f.Line {
			f.Excerpt = excerpt.OfLine(lines.First(), f.Column, f.Pointer, service.isMember)
		}
	}
}

// whole returns the finding for a record of which no text is known. A nil
// constraint is that of the rule.
func (l locator) whole(service *Service, record *source.Record, kind rules.Kind, constraint rules.Constraint) []Finding {
	rule := service.faults[kind]
	if constraint == nil {
		constraint = rule.Constraint
	}
	return []Finding{{
		Place:     l.place(record, record.Start),
		Service:   service.Name,
		Address:   record.Address,
		Violation: violationOf(rule, "", constraint),
	}}
}

// duplicates returns the findings for the duplicates that a record is.
func (l locator) duplicates(service *Service, record *source.Record, violations []rules.Violation) []Finding {
	findings := make([]Finding, len(violations))
	for i, v := range violations {
		findings[i] = service.duplicate(v)
	}
	l.locate(service, record, findings, nil)
	return findings
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
