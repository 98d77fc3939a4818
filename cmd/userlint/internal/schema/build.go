package schema

import (
	"slices"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/rules"
)

// hypothesis is what holds where nothing is left open.
type hypothesis struct {
	name    string
	rules   []rules.Rule
	missing catalogue.Missing
}

func (h *hypothesis) holds(r rules.Rule) bool {
	return slices.ContainsFunc(h.rules, func(other rules.Rule) bool { return other.ID == r.ID })
}

// Of returns the schema of the requests of a service under what the options
// declare, and the rules whose breach is an error and which it cannot express.
func Of(s *catalogue.Service, o check.Options) (*Schema, []rules.Rule) {
	var all []hypothesis
	alternatives := s.Alternatives(o)
	for _, with := range alternatives {
		all = append(all, suppose(s, with, len(alternatives) > 1))
	}
	b := builder{service: s, options: alternatives[0], complete: true, declared: s.Declared(o) != ""}
	common := hypothesis{missing: catalogue.Missing{}}
	for _, r := range all[0].rules {
		if !slices.ContainsFunc(all, func(h hypothesis) bool { return !h.holds(r) }) {
			common.rules = append(common.rules, r)
		}
	}
	for path, names := range all[0].missing {
		for _, name := range names {
			if !slices.ContainsFunc(all, func(h hypothesis) bool { return !slices.Contains(h.missing[path], name) }) {
				common.missing[path] = append(common.missing[path], name)
			}
		}
	}
	tree := s.Tree()
	b.hypothesis = common
	root := b.request(tree)
	for i, h := range all {
		if len(all) == 1 {
			break
		}
		special := h.without(common)
		branch := builder{service: s, options: alternatives[i], declared: true, hypothesis: special}
		object := branch.object(tree)
		object.Title, object.Type = h.name, Types{"object"}
		root.AnyOf = append(root.AnyOf, object)
		b.left = append(b.left, branch.left...)
	}
	b.left = append(b.left, unsaid(s, tree)...)
	root.Dialect = Dialect
	root.Title = "CreateUser of " + s.Title
	root.Description = "A CreateUser request as JSON, after " + s.Page + "."
	root.Comment = b.comment(o)
	return root, b.left
}

// suppose returns what holds under options. Where they are only one of several
// possibilities, guidance does not count.
func suppose(s *catalogue.Service, o check.Options, possible bool) hypothesis {
	h := hypothesis{name: s.Declared(o), missing: s.Missing(o, rules.Error)}
	for _, r := range s.Rules() {
		severity, holds := catalogue.Holds(r, h.name)
		if possible {
			severity = r.Severity
		}
		if _, required := r.Constraint.(rules.Required); holds && severity == rules.Error &&
			!catalogue.OfResponse(r) && r.Member != "" && !required {
			h.rules = append(h.rules, r)
		}
	}
	return h
}

// without returns what holds beyond what is common.
func (h hypothesis) without(common hypothesis) hypothesis {
	special := hypothesis{name: h.name, missing: catalogue.Missing{}}
	for _, r := range h.rules {
		if !common.holds(r) {
			special.rules = append(special.rules, r)
		}
	}
	for path, names := range h.missing {
		for _, name := range names {
			if !slices.Contains(common.missing[path], name) {
				special.missing[path] = append(special.missing[path], name)
			}
		}
	}
	return special
}

// unsaid returns the rules on documents and batches that no schema can express:
// what reading a document hides, and what is beyond one payload.
func unsaid(s *catalogue.Service, tree *catalogue.Node) []rules.Rule {
	var left []rules.Rule
	for _, r := range s.Rules() {
		switch r.Constraint.(type) {
		case rules.Syntax, rules.TooLarge, rules.DuplicateMember, rules.UTF8:
			left = append(left, r)
		case rules.TooDeep:
			if holdsDocuments(tree) { // all else is as deep as the request
				left = append(left, r)
			}
		}
	}
	return left
}

func holdsDocuments(n *catalogue.Node) bool {
	return n.Value != nil && n.Value.Type == rules.TypeDocument || slices.ContainsFunc(n.Members, holdsDocuments)
}

func (b *builder) comment(o check.Options) string {
	var parts []string
	switch declared := b.service.Declared(o); {
	case declared != "":
		parts = append(parts, "For the context "+declared+".")
	case len(b.service.Contexts) > 0:
		parts = append(parts, "Nothing is declared.")
	}
	var ids []string
	for _, r := range b.left {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	return strings.Join(append(parts,
		"Made by userlint from its rules. Errors are in the schema, warnings in descriptions only.",
		"Patterns are of ECMA-262 with the flag u.",
		"JSON Schema cannot express: "+strings.Join(slices.Compact(ids), ", ")+".",
		"It takes 1.0 and 1e0 for integers, which userlint does not."), " ")
}
