package source

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/rules"
)

// aliases follow the aliases of YAML documents, within limits: what an input's aliases stand for may not be larger
// by far than the input, since a few lines can stand for more than any memory holds.
type aliases struct {
	text *yamlText
	// budget is the number of bytes that may still be written by way of aliases.
	budget int
	// open are the anchored nodes that are being written by way of an alias.
	open []*yaml.Node
}

// What an input's aliases may stand for: so many bytes, and so many more for each byte of the input.
const (
	firstBudget = Limit / 4
	budgetRate  = 8
)

// pair is a member of a mapping. Aliased says that it came by way of an alias.
type pair struct {
	key, value *yaml.Node
	aliased    bool
}

// at returns the position of a node.
func (a *aliases) at(n *yaml.Node) Position { return a.text.at(n.Line, n.Column) }

func (a *aliases) wrong(n *yaml.Node, reason string) error {
	return &yamlError{at: a.at(n), reason: reason}
}

// enter follows an alias. Leave it again after what it stands for.
func (a *aliases) enter(n *yaml.Node) (*yaml.Node, error) {
	switch {
	case n.Alias == nil:
		return nil, a.wrong(n, reasonAnchor)
	case slices.Contains(a.open, n.Alias):
		return nil, a.wrong(n, reasonCycle)
	case len(a.open) > rules.MaxDepth:
		return nil, a.wrong(n, reasonExpansion)
	}
	a.open = append(a.open, n.Alias)
	return n.Alias, nil
}

// follow calls a function with what a node is or, for an alias, with what that stands for.
func (a *aliases) follow(n *yaml.Node, with func(*yaml.Node) error) error {
	if n.Kind == yaml.AliasNode {
		target, err := a.enter(n)
		if err != nil {
			return err
		}
		defer a.leave()
		n = target
	}
	return with(n)
}

func (a *aliases) leave() { a.open = a.open[:len(a.open)-1] }

// spend counts a node that is written.
func (a *aliases) spend(n *yaml.Node) error {
	if len(a.open) == 0 {
		return nil
	}
	if a.budget -= 1 + len(n.Value); a.budget < 0 {
		return a.wrong(n, reasonExpansion)
	}
	return nil
}

// members returns the members of a mapping: its own, also those that are there twice, and those of the mappings that
// are merged into it and that no earlier one has.
func (a *aliases) members(n *yaml.Node) ([]pair, error) {
	own := make([]pair, 0, len(n.Content)/2)
	var merged []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, err := a.key(n.Content[i])
		if err != nil {
			return nil, err
		}
		if isMerge(key) {
			merged = append(merged, n.Content[i+1])
			continue
		}
		own = append(own, pair{key: key, value: n.Content[i+1]})
	}
	if merged == nil {
		return own, nil
	}
	known := make(map[string]bool, len(own))
	for _, p := range own {
		known[p.key.Value] = true
	}
	for _, source := range merged {
		var err error
		if own, err = a.merge(own, known, source, true); err != nil {
			return nil, err
		}
	}
	return own, nil
}

// key returns the scalar that a key is.
func (a *aliases) key(n *yaml.Node) (*yaml.Node, error) {
	at := n
	if n.Kind == yaml.AliasNode {
		target, err := a.enter(n)
		if err != nil {
			return nil, err
		}
		defer a.leave()
		n = target
	}
	if n.Kind != yaml.ScalarNode {
		return nil, a.wrong(at, reasonKey)
	}
	return n, a.spend(n)
}

// isMerge reports whether a key is that of a merge.
func isMerge(key *yaml.Node) bool {
	return key.Value == "<<" && (isPlain(key) || key.Tag == "!!merge")
}

// merge adds the members of a mapping, of an alias of one, or of a list of such.
func (a *aliases) merge(to []pair, known map[string]bool, source *yaml.Node, listed bool) ([]pair, error) {
	if source.Kind == yaml.AliasNode {
		target, err := a.enter(source)
		if err != nil {
			return nil, err
		}
		defer a.leave()
		source = target
	}
	if err := a.spend(source); err != nil {
		return nil, err
	}
	switch {
	case source.Kind == yaml.MappingNode:
		members, err := a.members(source)
		if err != nil {
			return nil, err
		}
		for _, p := range members {
			if !known[p.key.Value] {
				known[p.key.Value] = true
				to = append(to, pair{p.key, p.value, p.aliased || len(a.open) > 0})
			}
		}
		return to, nil
	case source.Kind == yaml.SequenceNode && listed:
		for _, item := range source.Content {
			var err error
			if to, err = a.merge(to, known, item, false); err != nil {
				return nil, err
			}
		}
		return to, nil
	}
	return nil, a.wrong(source, reasonMerge)
}
