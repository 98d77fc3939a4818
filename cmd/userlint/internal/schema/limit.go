package schema

import (
	"reflect"
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/rules"
)

// limit adds a rule to the schema of a member's value. It reports false where
// it cannot be expressed.
func (b *builder) limit(n *catalogue.Node, s *Schema, r rules.Rule) bool {
	text := s
	if n.Type == rules.TypeList && !n.IsOfStructures() {
		// What a list's rules say of text is about its items.
		if s.Items == nil {
			s.Items = &Schema{Type: Types{"string"}}
		}
		text = s.Items
	}
	switch c := r.Constraint.(type) {
	case rules.Forbidden:
		return true // says the member
	case rules.Length:
		tighten(&text.MinLength, &text.MaxLength, c.Min, c.Max)
	case rules.Items:
		if n.Type == rules.TypeMap {
			tighten(&s.MinProperties, &s.MaxProperties, c.Min, c.Max)
		} else {
			tighten(&s.MinItems, &s.MaxItems, c.Min, c.Max)
		}
	case rules.Range:
		if c.Min != rules.NoMin {
			s.Minimum = new(max(c.Min, or(s.Minimum, c.Min)))
		}
		if c.Max != rules.NoMax {
			s.Maximum = new(min(c.Max, or(s.Maximum, c.Max)))
		}
	case rules.Enum:
		text.restrict(c.Values)
	case *rules.Ban:
		text.restrict(c.Permitted)
	case rules.Reserved:
		text.Not = &Schema{Enum: anyOf(c.Names)}
	case *rules.Pattern, *rules.Format:
		pattern, known := expression(r)
		if !known {
			return false
		}
		text.match(pattern)
	case rules.Unique:
		s.UniqueItems = c.By == ""
		return s.UniqueItems
	default:
		return false
	}
	return true
}

// tighten sets the bounds that are given where they are tighter. Zero is no
// bound.
func tighten(low, high **int64, least, most int) {
	if least > 0 {
		*low = new(max(int64(least), or(*low, int64(least))))
	}
	if most > 0 {
		*high = new(min(int64(most), or(*high, int64(most))))
	}
}

func or(bound *int64, value int64) int64 {
	if bound == nil {
		return value
	}
	return *bound
}

// restrict lets only those values stay that are in the list as well.
func (s *Schema) restrict(values []string) {
	allowed := anyOf(values)
	if s.Enum != nil {
		allowed = slices.DeleteFunc(allowed, func(v any) bool { return !slices.Contains(s.Enum, v) })
	}
	s.Enum = allowed
}

func anyOf(values []string) []any {
	var all []any
	for _, v := range values {
		all = append(all, v)
	}
	return all
}

// match adds a pattern to those that a text must match.
func (s *Schema) match(pattern string) {
	if s.Pattern == "" {
		s.Pattern = pattern
		return
	}
	s.AllOf = append(s.AllOf, &Schema{Pattern: pattern})
}

func isEmpty(s *Schema) bool { return reflect.ValueOf(*s).IsZero() }
