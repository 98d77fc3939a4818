package catalogue

import (
	"strings"

	"github.com/userlint/userlint/rules"
)

// Entry is a rule as data. The names of its JSON members, and what they hold,
// are stable, but for the wording of Limit and Says.
type Entry struct {
	ID      string `json:"id"`
	Service string `json:"service"`
	// Of is "request" or "response".
	Of string `json:"of"`
	// Member is empty for a rule on the whole document.
	Member string `json:"member"`
	Kind   string `json:"kind"`
	// Limit is the constraint in few words, and Says in a sentence.
	Limit string `json:"limit"`
	Says  string `json:"says"`
	// Min and Max are the bounds of a length, of a number of items or of an
	// integer, where they are set.
	Min *int64 `json:"min,omitzero"`
	Max *int64 `json:"max,omitzero"`
	// Pattern is the published text.
	Pattern string `json:"pattern,omitzero"`
	// Values are those that a member can have, and Refused those that it
	// cannot.
	Values  []string `json:"values,omitzero"`
	Refused []string `json:"refused,omitzero"`
	// With is the other member of a conflict, and Only the one value of it
	// that the member goes with.
	With string `json:"with,omitzero"`
	Only string `json:"only,omitzero"`

	Basis    string `json:"basis"`
	Severity string `json:"severity"`
	// Contexts are those under one of which the rule holds; none: always.
	Contexts []string `json:"contexts"`
	// ErrorUnder are the contexts that turn a warning into an error.
	ErrorUnder []string `json:"errorUnder"`
	// Exception is empty for a response.
	Exception string `json:"exception"`
	Page      string `json:"page"`
}

// EntryOf returns a rule as data.
func EntryOf(r rules.Rule) Entry {
	e := Entry{
		ID:         r.ID,
		Service:    r.Service,
		Of:         "request",
		Member:     r.Member,
		Kind:       string(r.Kind),
		Limit:      Limit(r.Constraint),
		Says:       strings.ReplaceAll(Says(r), "`", ""),
		Basis:      r.Basis.String(),
		Severity:   r.Severity.String(),
		Contexts:   append([]string{}, r.Contexts...),
		ErrorUnder: append([]string{}, r.ErrorUnder...),
		Exception:  r.Exception,
		Page:       r.Page,
	}
	if OfResponse(r) {
		e.Of = "response"
	}
	switch c := r.Constraint.(type) {
	case rules.Length:
		e.bounds(int64(c.Min), int64(c.Max), 0, 0)
	case rules.Items:
		e.bounds(int64(c.Min), int64(c.Max), 0, 0)
	case rules.Range:
		e.bounds(c.Min, c.Max, rules.NoMin, rules.NoMax)
	case rules.TooLarge:
		e.bounds(0, int64(c.Max), 0, 0)
	case rules.TooDeep:
		e.bounds(0, int64(c.Max), 0, 0)
	case *rules.Pattern:
		e.Pattern = c.Published
	case rules.Enum:
		e.Values = c.Values
	case *rules.Ban:
		e.Values, e.Refused = c.Permitted, c.Values
	case rules.Reserved:
		e.Refused = c.Names
	case rules.Conflict:
		e.With, e.Only = c.With, c.Only
	}
	return e
}

// OfResponse reports whether a rule is one on responses.
func OfResponse(r rules.Rule) bool { return strings.HasPrefix(r.ID, r.Service+".response.") }

func (e *Entry) bounds(low, high, noLow, noHigh int64) {
	if low != noLow {
		e.Min = new(low)
	}
	if high != noHigh {
		e.Max = new(high)
	}
}
