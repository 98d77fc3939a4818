package schema

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/rules"
)

// builder makes schemas of members. A complete one says of every member what it
// is; one that is not says only what is special.
type builder struct {
	service  *catalogue.Service
	options  check.Options
	complete bool
	// declared says that the options leave nothing open.
	declared bool
	hypothesis
	// left are the rules that were not expressed.
	left []rules.Rule
	// relieved are members that are missed only where something else is missed
	// as well.
	relieved []*Schema
}

// request returns the schema of the whole request.
func (b *builder) request(tree *catalogue.Node) *Schema {
	root := b.object(tree)
	root.Type = Types{"object"}
	root.AllOf = b.relieved
	return root
}

// object returns the schema of an object with the members of a structure.
func (b *builder) object(n *catalogue.Node) *Schema {
	s := &Schema{}
	if b.complete {
		s.AdditionalProperties = false
	}
	for _, m := range n.Members {
		required := slices.Contains(b.missing[n.Path], m.Name)
		if required && b.complete {
			if lists := b.service.Relieves(n, m.Name, b.options); len(lists) > 0 {
				b.relieve(n, m, lists)
				required = false
			}
		}
		property := b.member(m, required)
		if required {
			s.Required = append(s.Required, m.Name)
		}
		if property != nil {
			s.Properties = append(s.Properties, Property{m.Name, property})
		}
	}
	return s
}

// relieve says that a member is missed unless one of the lists is not empty.
func (b *builder) relieve(n, m *catalogue.Node, lists []string) {
	present := &Schema{
		Required:   []string{m.Name},
		Properties: Properties{{m.Name, &Schema{Not: &Schema{Type: Types{"null"}}}}},
	}
	for _, name := range slices.Backward(split(n.Path)) {
		present.Type = Types{"object", "null"}
		present = &Schema{Properties: Properties{{name, present}}}
	}
	present.Type = Types{"object"}
	either := &Schema{AnyOf: []*Schema{present}}
	for _, list := range lists {
		either.AnyOf = append(either.AnyOf, &Schema{
			Type:       Types{"object"},
			Required:   []string{list},
			Properties: Properties{{list, &Schema{Type: Types{"array"}, MinItems: new(int64(1))}}},
		})
	}
	b.relieved = append(b.relieved, either)
}

func split(path string) []string {
	if path == "" {
		return nil
	}
	return strings.Split(path, ".")
}

// member returns the schema of a member, nil where there is nothing to say.
func (b *builder) member(n *catalogue.Node, required bool) *Schema {
	s := b.value(n)
	forbidden := b.forbidden(n)
	switch {
	case forbidden:
		s = &Schema{Type: Types{"null"}} // needs no more
	case required:
		s.Type = Types{typeOf(n)}
	case isEmpty(s):
		return nil
	default:
		s.Type = append(s.Type, "null")
		if s.Enum != nil {
			s.Enum = append(s.Enum, nil)
		}
	}
	if b.complete || forbidden {
		s.Title, s.Description = n.Path, b.describe(n)
	}
	return s
}

func (b *builder) forbidden(n *catalogue.Node) bool {
	return slices.ContainsFunc(n.Rules, func(r rules.Rule) bool {
		_, forbidden := r.Constraint.(rules.Forbidden)
		return forbidden && b.holds(r)
	})
}

// value returns the schema of a value that is there.
func (b *builder) value(n *catalogue.Node) *Schema {
	s := &Schema{}
	switch n.Type {
	case rules.TypeStructure:
		s = b.object(n)
	case rules.TypeList:
		if b.complete {
			s.Items = &Schema{Type: Types{"string"}}
		}
		if n.IsOfStructures() {
			if s.Items = b.object(n); isEmpty(s.Items) {
				s.Items = nil
			} else {
				s.Items.Type = Types{"object"}
			}
		}
	case rules.TypeMap:
		b.entries(n, s)
	case rules.TypeInteger32:
		s.Minimum, s.Maximum = new(int64(math.MinInt32)), new(int64(math.MaxInt32))
	case rules.TypeInteger64:
		s.Minimum, s.Maximum = new(int64(math.MinInt64)), new(int64(math.MaxInt64))
	}
	if !b.complete {
		s.Minimum, s.Maximum = nil, nil
	}
	for _, r := range n.Rules {
		if b.holds(r) && !b.limit(n, s, r) {
			b.left = append(b.left, r)
		}
	}
	if n.Type != rules.TypeDocument && (b.complete || !isEmpty(s)) {
		s.Type = Types{typeOf(n)}
	}
	return s
}

// entries says what the entries of a map are.
func (b *builder) entries(n *catalogue.Node, s *Schema) {
	if key := b.value(n.Key); !isEmpty(key) {
		key.Type = nil // names are strings
		s.PropertyNames = key
	}
	if value := b.value(n.Value); b.complete || !isEmpty(value) {
		s.AdditionalProperties = value
	}
}

// describe says what every rule on a member says, warnings included, and where
// nothing is declared also rules that hold under some context.
func (b *builder) describe(n *catalogue.Node) string {
	rulesOn := n.Rules
	for _, part := range []*catalogue.Node{n.Key, n.Value} {
		if part != nil {
			rulesOn = append(slices.Clip(rulesOn), part.Rules...)
		}
	}
	forbidden := b.forbidden(n)
	var lines []string
	for _, r := range rulesOn {
		if forbidden && r.Kind != rules.KindForbidden {
			continue // what else is said of it does not matter
		}
		kind := r.Severity.String()
		switch {
		case b.declared && !b.service.Makes(b.options, r):
			continue
		case b.declared:
			severity, _ := catalogue.Holds(r, b.service.Declared(b.options))
			kind = severity.String()
		case len(r.Contexts) > 0:
			kind += " under " + strings.Join(r.Contexts, " or ")
		case len(r.ErrorUnder) > 0:
			kind += ", error under " + strings.Join(r.ErrorUnder, " or ")
		}
		lines = append(lines, fmt.Sprintf("%s (%s, %s)", strings.ReplaceAll(catalogue.Says(r), "`", ""), r.ID, kind))
	}
	return strings.Join(lines, "\n")
}

func typeOf(n *catalogue.Node) string {
	switch n.Type {
	case rules.TypeList:
		return "array"
	case rules.TypeStructure, rules.TypeMap:
		return "object"
	case rules.TypeInteger32, rules.TypeInteger64:
		return "integer"
	case rules.TypeTimestamp:
		return "number"
	}
	return string(n.Type)
}
