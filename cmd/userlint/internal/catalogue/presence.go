package catalogue

import (
	"slices"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/rules"
)

// Missing are the members that a request misses which has what is above them
// and nothing else: by the path of what is above, as the members' names.
type Missing map[string][]string

// Missing returns what requests miss under the options, of a severity or worse.
// The options must leave nothing open.
func (s *Service) Missing(o check.Options, least rules.Severity) Missing {
	missing := Missing{}
	s.Tree().structures(func(n *Node, payload string) {
		missing[n.Path] = s.misses(n, payload, o, least)
	}, func(inside string) string { return inside })
	return missing
}

// structures calls visit for the request and for each structure below it, with
// the payload that has that structure and nothing else.
func (n *Node) structures(visit func(n *Node, payload string), around func(inside string) string) {
	open, end := "{", "}"
	if n.Type == rules.TypeList {
		open, end = "[{", "}]"
	}
	visit(n, around(open+end))
	for _, m := range n.Members {
		if m.Type == rules.TypeStructure || m.IsOfStructures() {
			m.structures(visit, func(inside string) string {
				return around(open + `"` + m.Name + `":` + inside + end)
			})
		}
	}
}

// misses returns the names of the members that the structure of a payload
// misses. What a structure misses that is not there, it misses itself.
func (s *Service) misses(n *Node, payload string, o check.Options, least rules.Severity) []string {
	violations, err := s.Inspect([]byte(payload), o)
	if err != nil {
		return nil // the payload is one of this package, and decodes
	}
	var names []string
	for _, v := range violations {
		_, required := v.Constraint.(rules.Required)
		if !required || v.Severity < least {
			continue
		}
		var path []string
		for token := range strings.SplitSeq(strings.TrimPrefix(v.Pointer, "/"), "/") {
			if token != "0" {
				path = append(path, token)
			}
		}
		below, found := strings.CutPrefix(strings.Join(path, "."), prefix(n.Path))
		if name, _, _ := strings.Cut(below, "."); found && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Relieves returns the lists of the request that, where they are not empty,
// make up for a member that the structure n misses.
func (s *Service) Relieves(n *Node, name string, o check.Options) []string {
	var lists []string
	root := s.Tree()
	root.structures(func(at *Node, payload string) {
		if at.Path != n.Path {
			return
		}
		for _, list := range root.Members {
			if !list.IsOfStructures() || list.Name == name || strings.HasPrefix(n.Path+".", list.Name+".") {
				continue
			}
			with := `{"` + list.Name + `":[{}]`
			if payload != "{}" {
				with += ","
			}
			if !slices.Contains(s.misses(n, with+payload[1:], o, rules.Error), name) {
				lists = append(lists, list.Name)
			}
		}
	}, func(inside string) string { return inside })
	return lists
}

// prefix returns what the paths of the members below a path start with.
func prefix(path string) string {
	if path == "" {
		return ""
	}
	return path + "."
}
