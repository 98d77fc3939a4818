package catalogue

import (
	"strings"

	"github.com/userlint/userlint/rules"
)

// Node is a member of a request with the rules on it, and what is below it.
type Node struct {
	// Name is the last part of the member's path; empty for the request.
	Name string
	Path string
	Type rules.Type
	// Rules are those on the member, in the order of the catalogue.
	Rules []rules.Rule
	// Members are those of a structure, or of the structures in a list. A list
	// without any is one of strings.
	Members []*Node
	// Key and Value are those of a map.
	Key, Value *Node
}

// Tree returns the request of the service with its members.
func (s *Service) Tree() *Node {
	root := &Node{Type: rules.TypeStructure}
	byPath := map[string]*Node{"": root}
	for _, m := range s.Members() {
		n := &Node{Name: m.Path, Path: m.Path, Type: m.Type}
		above := root
		if dot := strings.LastIndexByte(m.Path, '.'); dot >= 0 {
			above, n.Name = byPath[m.Path[:dot]], m.Path[dot+1:]
		}
		byPath[m.Path] = n
		switch {
		case above.Type != rules.TypeMap:
			above.Members = append(above.Members, n)
		case n.Name == "key":
			above.Key = n
		default:
			above.Value = n
		}
	}
	for _, r := range s.Rules() {
		if !OfResponse(r) && r.Member != "" {
			byPath[r.Member].Rules = append(byPath[r.Member].Rules, r)
		}
	}
	return root
}

// IsOfStructures reports whether the node is a list of structures.
func (n *Node) IsOfStructures() bool { return n.Type == rules.TypeList && len(n.Members) > 0 }

// Constraint returns the constraint of a rule of the kind on the node, nil
// where there is none.
func (n *Node) Constraint(kind rules.Kind) rules.Constraint {
	for _, r := range n.Rules {
		if r.Kind == kind {
			return r.Constraint
		}
	}
	return nil
}
