package source

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/rules"
)

// yamlComposer writes the JSON that nodes of a YAML document stand for.
type yamlComposer struct {
	Composer
	aliases
	shape Shape
}

// member is what is known of the place of a value.
type member struct {
	// path is its path without indices, as [Shape] has it. It means nothing where the type is none.
	path string
	// typ is its type, that of the structure for an item of a list, and none where nothing is known of it.
	typ rules.Type
}

// payload is the member that a payload as a whole is.
var payload = member{typ: rules.TypeStructure}

// child returns the member of a name.
func (m member) child(name string, shape Shape) member {
	path := name
	switch {
	case shape == nil:
		return member{}
	case m.typ == rules.TypeMap:
		path = m.path + ".value"
	case m.typ != rules.TypeStructure:
		return member{}
	case m.path != "":
		path = m.path + "." + name
	}
	return member{path, shape(path)}
}

// item returns what the items of a list are. Those of a list of strings are taken for structures without members.
func (m member) item() member {
	if m.typ == rules.TypeList {
		return member{m.path, rules.TypeStructure}
	}
	return member{}
}

// value writes a value.
func (y *yamlComposer) value(n *yaml.Node, m member) error {
	at := y.at(n)
	return y.follow(n, func(target *yaml.Node) error { return y.target(target, at, m) })
}

// target writes a value that is no alias, at the place of the alias that stands for it.
func (y *yamlComposer) target(n *yaml.Node, at Position, m member) error {
	switch {
	case y.Full():
		return nil
	case isForeign(n):
		return y.wrong(n, reasonTag)
	}
	if err := y.spend(n); err != nil {
		return err
	}
	switch n.Kind {
	case yaml.MappingNode:
		return y.object(n, at, m)
	case yaml.SequenceNode:
		y.BeginArray(at)
		for _, item := range n.Content {
			if err := y.value(item, m.item()); err != nil {
				return err
			}
		}
		y.EndArray()
	default:
		y.scalar(n, at, m.typ)
	}
	return nil
}

func (y *yamlComposer) object(n *yaml.Node, at Position, m member) error {
	members, err := y.members(n)
	if err != nil {
		return err
	}
	y.BeginObject(at)
	for _, p := range members {
		if err := y.member(p, m.child(p.key.Value, y.shape)); err != nil {
			return err
		}
	}
	y.EndObject()
	return nil
}

// member writes a member of an object.
func (y *yamlComposer) member(p pair, m member) error {
	y.Name(p.key.Value)
	if p.aliased {
		y.open = append(y.open, nil) // what comes by way of an alias counts, also where the alias is left
		defer y.leave()
	}
	return y.value(p.value, m)
}

// isForeign reports whether a node has a tag of another program's making.
func isForeign(n *yaml.Node) bool {
	return n.Style&yaml.TaggedStyle != 0 && !strings.HasPrefix(n.Tag, "!!")
}
