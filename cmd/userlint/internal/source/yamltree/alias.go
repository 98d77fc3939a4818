package yamltree

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// Aliases follow the aliases of YAML documents, within limits: what an input's aliases stand for may not be larger
// by far than the input, since a few lines can stand for more than any memory holds.
type Aliases struct {
	text *text
	// budget is the number of bytes that may still be written by way of aliases.
	budget int
	// open are the anchored nodes that are being written by way of an alias.
	open []*yaml.Node
	// outer is the alias by way of which they are all written, nil where it has been left.
	outer *yaml.Node
}

// What an input's aliases may stand for: so many bytes, and so many more for each byte of the input.
const (
	firstBudget = source.Limit / 4
	budgetRate  = 8
)

// Pair is a member of a mapping.
type Pair struct {
	Key, Value *yaml.Node
	// Aliased says that it came by way of an alias.
	Aliased bool
}

// NewAliases returns those of an input.
func NewAliases() Aliases { return Aliases{budget: firstBudget} }

// Parse returns the documents of a chunk, and what is wrong with it after them. The nodes that are followed from now on
// are those of this chunk.
func (a *Aliases) Parse(chunk Chunk) ([]*yaml.Node, *Error) {
	a.text = newText(chunk.Text, chunk.Start)
	a.budget += budgetRate * len(chunk.Text)
	return a.text.parse()
}

// Placed has nodes followed from now on that have the positions of the input and were not parsed here.
func (a *Aliases) Placed(chunk Chunk) {
	a.text = &text{start: source.Position{Line: 1, Column: 1}, end: chunk.Start.Advance(chunk.Text)}
}

// At returns the position of a node.
func (a *Aliases) At(n *yaml.Node) source.Position { return a.text.at(n.Line, n.Column) }

// Wrong returns the error that a node is.
func (a *Aliases) Wrong(n *yaml.Node, reason string) error {
	return &Error{At: a.At(n), Reason: reason}
}

// Within reports whether what is being written is by way of an alias.
func (a *Aliases) Within() bool { return len(a.open) > 0 }

// Count calls a function, and counts what it writes where it is aliased, also where the alias has been left.
func (a *Aliases) Count(aliased bool, write func() error) error {
	if aliased {
		if len(a.open) == 0 {
			a.outer = nil
		}
		a.open = append(a.open, nil)
		defer a.leave()
	}
	return write()
}

// enter follows an alias. Leave it again after what it stands for.
func (a *Aliases) enter(n *yaml.Node) (*yaml.Node, error) {
	switch {
	case n.Alias == nil:
		return nil, a.Wrong(n, ReasonAnchor)
	case slices.Contains(a.open, n.Alias):
		return nil, a.Wrong(n, ReasonCycle)
	case len(a.open) > rules.MaxDepth:
		return nil, a.Wrong(n, ReasonExpansion)
	}
	if len(a.open) == 0 {
		a.outer = n
	}
	a.open = append(a.open, n.Alias)
	return n.Alias, nil
}

// Follow calls a function with what a node is or, for an alias, with what that stands for.
func (a *Aliases) Follow(n *yaml.Node, with func(*yaml.Node) error) error {
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

func (a *Aliases) leave() { a.open = a.open[:len(a.open)-1] }

// Spend counts a node that is written.
func (a *Aliases) Spend(n *yaml.Node) error {
	if len(a.open) == 0 {
		return nil
	}
	if a.budget -= 1 + len(n.Value); a.budget >= 0 {
		return nil
	}
	if a.outer != nil {
		n = a.outer // and not the innermost of what it stands for
	}
	return a.Wrong(n, ReasonExpansion)
}

// Members returns the members of a mapping: its own, also those that are there twice, and those of the mappings that
// are merged into it and that no earlier one has.
func (a *Aliases) Members(n *yaml.Node) ([]Pair, error) {
	own := make([]Pair, 0, len(n.Content)/2)
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
		own = append(own, Pair{Key: key, Value: n.Content[i+1]})
	}
	if merged == nil {
		return own, nil
	}
	known := make(map[string]bool, len(own))
	for _, p := range own {
		known[p.Key.Value] = true
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
func (a *Aliases) key(n *yaml.Node) (*yaml.Node, error) {
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
		return nil, a.Wrong(at, reasonKey)
	}
	return n, a.Spend(n)
}

// HasMerge reports whether something is merged into a mapping.
func HasMerge(n *yaml.Node) bool {
	for i := 0; i < len(n.Content); i += 2 {
		if key := n.Content[i]; key.Kind == yaml.AliasNode || isMerge(key) {
			return true // what an alias stands for may be the key of a merge
		}
	}
	return false
}

// isMerge reports whether a key is that of a merge.
func isMerge(key *yaml.Node) bool {
	return key.Value == "<<" && (IsPlain(key) || key.Tag == "!!merge")
}

// merge adds the members of a mapping, of an alias of one, or of a list of such.
func (a *Aliases) merge(to []Pair, known map[string]bool, source *yaml.Node, listed bool) ([]Pair, error) {
	if source.Kind == yaml.AliasNode {
		target, err := a.enter(source)
		if err != nil {
			return nil, err
		}
		defer a.leave()
		source = target
	}
	if err := a.Spend(source); err != nil {
		return nil, err
	}
	switch {
	case source.Kind == yaml.MappingNode:
		members, err := a.Members(source)
		if err != nil {
			return nil, err
		}
		for _, p := range members {
			if !known[p.Key.Value] {
				known[p.Key.Value] = true
				to = append(to, Pair{p.Key, p.Value, p.Aliased || len(a.open) > 0})
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
	return nil, a.Wrong(source, reasonMerge)
}
