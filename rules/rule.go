package rules

import "slices"

// Rule is an entry of a service's catalogue.
type Rule struct {
	// ID is the service, the member's path and the kind, joined by dots.
	// It is stable.
	ID string
	// Service is the service's name.
	Service string
	// Member is the path of the member without indices, such as
	// "Emails.Value" or "Tags.key"; empty for a rule on the whole document.
	Member string
	// Kind is the last part of the id.
	Kind Kind
	// Constraint is the whole limit.
	Constraint Constraint
	// Basis tells where the rule comes from; of several, the strongest.
	Basis Basis
	// Severity is that of a violation where no context is declared.
	Severity Severity
	// Contexts are those under one of which the rule holds; none: it always
	// holds.
	Contexts []string
	// ErrorUnder are the contexts that turn a warning into an error.
	ErrorUnder []string
	// Exception is what the service raises; empty for a response.
	Exception string
	// Page is the address of the API page.
	Page string
}

// Rules returns the rules that a describing visitor was shown, in the order of
// the declaration, each id once.
func (v *Visitor) Rules() []Rule { return v.book.rules }

// DocumentRules adds the rules on documents, which every request has.
func (v *Visitor) DocumentRules() {
	for _, f := range v.service.faults() {
		violation := v.service.Fault("", f)
		v.book.rules = append(v.book.rules, Rule{
			ID:         violation.Rule,
			Service:    v.service.Name,
			Kind:       violation.Kind,
			Constraint: f,
			Basis:      violation.Basis,
			Severity:   violation.Severity,
			Exception:  violation.Exception,
			Page:       v.service.Page,
		})
	}
}

func (v *Visitor) describe(name string, kind Kind, s *Source, limit Constraint) {
	_, id, kind := v.book.path.name(v.service.Name, name, kind, s.Suffix)
	r := Rule{
		ID:         id,
		Service:    v.service.name(),
		Member:     v.book.path.member(name),
		Kind:       kind,
		Constraint: limit,
		Basis:      s.Basis,
		Severity:   v.severity(s),
		Contexts:   v.service.names(s.Under),
		ErrorUnder: v.service.names(s.Certain),
		Exception:  v.service.exception(s),
		Page:       v.service.Page,
	}
	rules := v.book.rules
	at := slices.IndexFunc(rules, func(known Rule) bool { return known.ID == r.ID })
	if at < 0 {
		v.book.rules = append(rules, r)
		return
	}
	rules[at].merge(r)
}

// merge adds another source of the same rule: a bound that the first did not
// have, or a stronger basis.
func (r *Rule) merge(other Rule) {
	if a, ok := r.Constraint.(Length); ok {
		b := other.Constraint.(Length)
		r.Constraint = Length{Min: max(a.Min, b.Min), Max: max(a.Max, b.Max)}
	}
	r.Basis = min(r.Basis, other.Basis)
	r.Severity = max(r.Severity, other.Severity)
}

func (v *Visitor) describeItems(name string, s *Source, limit Items) {
	if limit != (Items{}) {
		v.describe(name, KindItems, s, limit)
	}
}

func (v *Visitor) describeString(name string, s *String) {
	v.note(name, func(m *Member) { m.texts = append(m.texts, s) })
	source := &s.Source
	if s.Length != (Length{}) {
		v.describe(name, KindLength, source, s.Length)
	}
	if s.Pattern != nil {
		v.describe(name, KindPattern, source, s.Pattern)
	}
	if s.Value != nil {
		v.describe(name, s.Value.kind(), source, s.Value)
	}
}
