package yaml

import (
	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/compose"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
)

// composer writes the JSON that nodes of a YAML document stand for.
type composer struct {
	compose.Composer
	yamltree.Aliases
	shape source.Shape
	// tokens says that names have places, and that nothing has which other places of the input share.
	tokens bool
	// shared says that what is being written has an anchor, or comes by way of an alias.
	shared bool
}

// value writes a value.
func (y *composer) value(n *yaml.Node, m source.Member) error {
	if y.tokens && !y.shared && (isShared(n) || y.Within()) {
		y.shared = true
		defer func() { y.shared = false }()
	}
	at := y.place(n)
	return y.Follow(n, func(target *yaml.Node) error { return y.target(target, at, m) })
}

// target writes a value that is no alias, at the place of the alias that stands for it.
func (y *composer) target(n *yaml.Node, at source.Position, m source.Member) error {
	switch {
	case y.Full():
		return nil
	case yamltree.IsForeign(n):
		return y.Wrong(n, yamltree.ReasonTag)
	}
	if err := y.Spend(n); err != nil {
		return err
	}
	switch n.Kind {
	case yaml.MappingNode:
		return y.object(n, at, m)
	case yaml.SequenceNode:
		y.BeginArray(at)
		for _, item := range n.Content {
			if err := y.value(item, m.Item()); err != nil {
				return err
			}
		}
		y.EndArray()
	default:
		yamltree.Scalar(&y.Composer, n, at, m.Type)
	}
	return nil
}

func (y *composer) object(n *yaml.Node, at source.Position, m source.Member) error {
	members, err := y.Members(n)
	if err != nil {
		return err
	}
	y.BeginObject(at)
	// Another name can show a member that is merged in, or hide it.
	alone := y.tokens && !yamltree.HasMerge(n)
	for _, p := range members {
		if alone && !isShared(p.Key) {
			y.NameAt(p.Key.Value, y.place(p.Key))
		} else {
			y.Name(p.Key.Value)
		}
		if err := y.member(p, m.Child(p.Key.Value, y.shape)); err != nil {
			return err
		}
	}
	y.EndObject()
	return nil
}

// isShared reports whether a node can stand in several places.
func isShared(n *yaml.Node) bool { return n.Kind == yaml.AliasNode || n.Anchor != "" }

// place returns the place of a node.
func (y *composer) place(n *yaml.Node) source.Position {
	if y.tokens && y.shared {
		return source.Position{}
	}
	return y.At(n)
}

// member writes the value of a member of an object.
func (y *composer) member(p yamltree.Pair, m source.Member) error {
	return y.Count(p.Aliased, func() error { return y.value(p.Value, m) })
}
