// Package skeleton makes payloads to start from: requests whose members are
// there by name, and whose values are yet to be filled in.
//
// A value that is not filled in is null, which is an absent member. So a
// skeleton as it comes is refused for each member that it needs, whatever the
// member's type, no placeholder is taken for a value, and an optional member
// that stays as it is does no harm.
package skeleton

import (
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/document"
	"github.com/userlint/userlint/rules"
)

// Skeleton is a request without values.
type Skeleton struct {
	tree     *catalogue.Node
	declared string
	full     bool
	// required are the paths of the members without which something is found.
	required []string
}

// Of returns the skeleton of a request to the service under what the options
// declare: of the members without which something is found, be it a warning, or
// the full one of all that may be there.
func Of(s *catalogue.Service, o check.Options, full bool) (*Skeleton, error) {
	of := &Skeleton{tree: s.Tree(), declared: s.Declared(o)}
	for {
		grown, err := of.grow(s, o)
		if err != nil {
			return nil, err
		}
		switch {
		case grown:
		case full && !of.full:
			of.full = true // what is optional requires members, too
		default:
			return of, nil
		}
	}
}

// grow adds the members that the skeleton as it is misses, and reports whether
// there were any.
func (s *Skeleton) grow(of *catalogue.Service, o check.Options) (bool, error) {
	violations, err := of.Inspect(document.Text(s.Document()), o)
	if err != nil {
		return false, err
	}
	before := len(s.required)
	for _, v := range violations {
		path := pathOf(v)
		if _, required := v.Constraint.(rules.Required); required && !slices.Contains(s.required, path) {
			s.required = append(s.required, path)
		}
	}
	return len(s.required) > before, nil
}

// pathOf returns the path of the member that is missing.
func pathOf(v rules.Violation) string {
	var names []string
	for token := range strings.SplitSeq(strings.TrimPrefix(v.Pointer, "/"), "/") {
		if token != "0" { // the only index in a skeleton
			names = append(names, token)
		}
	}
	return strings.Join(names, ".")
}

// Document returns the skeleton as a document.
func (s *Skeleton) Document() *document.Object { return s.object(s.tree) }

func (s *Skeleton) object(n *catalogue.Node) *document.Object {
	o := &document.Object{}
	for _, m := range n.Members {
		if s.has(m) {
			o.Set(m.Name, s.value(m))
		}
	}
	return o
}

func (s *Skeleton) value(n *catalogue.Node) any {
	switch {
	case n.Type == rules.TypeStructure:
		return s.object(n)
	case n.IsOfStructures():
		return &document.List{Items: []any{s.object(n)}}
	case n.Type == rules.TypeList:
		return &document.List{Items: []any{jsontext.Value("null")}}
	}
	return jsontext.Value("null")
}

// has reports whether the skeleton has a member.
func (s *Skeleton) has(n *catalogue.Node) bool {
	for _, path := range s.required {
		if path == n.Path || strings.HasPrefix(path, n.Path+".") {
			return true
		}
	}
	return s.full && !slices.ContainsFunc(n.Rules, func(r rules.Rule) bool {
		_, forbidden := r.Constraint.(rules.Forbidden)
		_, holds := catalogue.Holds(r, s.declared)
		return forbidden && holds && (len(r.Contexts) == 0 || s.declared != "")
	})
}

// hint returns what a value must be, for who fills it in.
func (s *Skeleton) hint(n *catalogue.Node) string {
	var parts []string
	if slices.Contains(s.required, n.Path) {
		parts = append(parts, "required")
	}
	if n.Type != rules.TypeString && n.Type != rules.TypeList {
		parts = append(parts, typeName(n.Type))
	}
	for _, r := range n.Rules {
		switch r.Constraint.(type) {
		case rules.Required, rules.Forbidden, rules.Conflict, rules.Duplicate, rules.Unique:
			continue
		}
		if _, holds := catalogue.Holds(r, s.declared); holds {
			parts = append(parts, catalogue.Limit(r.Constraint))
		}
	}
	return strings.Join(parts, "; ")
}

func typeName(t rules.Type) string {
	switch t {
	case rules.TypeInteger32, rules.TypeInteger64:
		return "integer"
	case rules.TypeBoolean:
		return "true or false"
	}
	return string(t)
}
