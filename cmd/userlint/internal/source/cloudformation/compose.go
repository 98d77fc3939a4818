package cloudformation

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/compose"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
	"github.com/userlint/userlint/rules"
)

// composer writes the request that a resource of a template stands for. What only CloudFormation can tell is
// unknown: the values of functions and of dynamic references.
type composer struct {
	compose.Composer
	yamltree.Aliases
	shape source.Shape
	// variables are those of loops, as they are written in text.
	variables []string
}

// properties writes the request that the properties of a user stand for.
func (t *composer) properties(n *yaml.Node) error {
	at := t.At(n)
	return t.Follow(n, func(n *yaml.Node) error {
		if unknown, err := t.isUnknown(n); unknown || err != nil {
			t.UnknownRecord(at) // any member may be there
			return err
		}
		if n.Kind != yaml.MappingNode {
			return t.value(n, source.Payload, "")
		}
		members, err := t.Members(n)
		if err != nil {
			return err
		}
		t.BeginObject(at)
		for _, p := range members {
			if err := t.Count(p.Aliased, func() error { return t.property(p) }); err != nil {
				return err
			}
		}
		t.EndObject()
		return nil
	})
}

// property writes the member that a property stands for.
func (t *composer) property(p yamltree.Pair) error {
	name := p.Key.Value
	as, known := propertyOf(name)
	if !known {
		t.Fault(source.Fault{Pointer: "/" + rules.EscapeToken(name), Position: t.At(p.Value), Nearest: nearestProperty(name)})
		return nil
	}
	if as.member == "" {
		return nil
	}
	member := source.Payload.Child(as.member, t.shape)
	pointer := "/" + as.member
	t.Name(as.member)
	switch {
	case as.tags:
		return t.tags(p.Value, member, pointer)
	case as.arn:
		return t.arns(p.Value, member, pointer)
	}
	return t.value(p.Value, member, pointer)
}

// value writes a value at a pointer.
func (t *composer) value(n *yaml.Node, m source.Member, pointer string) error {
	return t.written(n, pointer, func(n *yaml.Node, at source.Position) error {
		switch n.Kind {
		case yaml.MappingNode:
			return t.object(n, at, m, pointer)
		case yaml.SequenceNode:
			return t.list(n, at, pointer, func(item *yaml.Node, pointer string) error {
				return t.value(item, m.Item(), pointer)
			})
		}
		t.primitive(n, at, m.Type)
		return nil
	})
}

// written writes a value by a function, unless it is unknown or absent.
func (t *composer) written(n *yaml.Node, pointer string, write func(*yaml.Node, source.Position) error) error {
	at := t.At(n)
	return t.Follow(n, func(n *yaml.Node) error {
		if t.Full() {
			return nil
		}
		if err := t.Spend(n); err != nil {
			return err
		}
		if isNoValue(n) {
			t.Null(at)
			return nil
		}
		unknown, err := t.isUnknown(n)
		switch {
		case err != nil:
			return err
		case unknown:
			t.Unknown(pointer, at)
			return nil
		}
		return write(n, at)
	})
}

func (t *composer) object(n *yaml.Node, at source.Position, m source.Member, pointer string) error {
	members, err := t.Members(n)
	if err != nil {
		return err
	}
	t.BeginObject(at)
	for _, p := range members {
		name := p.Key.Value
		t.Name(name)
		err := t.Count(p.Aliased, func() error {
			return t.value(p.Value, m.Child(name, t.shape), pointer+"/"+rules.EscapeToken(name))
		})
		if err != nil {
			return err
		}
	}
	t.EndObject()
	return nil
}

// list writes a list. An item that is no value is none, and where it depends whether one is, the list is unknown.
func (t *composer) list(n *yaml.Node, at source.Position, pointer string, write func(*yaml.Node, string) error) error {
	for _, item := range n.Content {
		if !isNoValue(item) && mentionsNoValue(item) {
			t.Unknown(pointer, at)
			return nil
		}
	}
	t.BeginArray(at)
	i := 0
	for _, item := range n.Content {
		if isNoValue(item) {
			continue
		}
		if err := write(item, pointer+"/"+strconv.Itoa(i)); err != nil {
			return err
		}
		i++
	}
	t.EndArray()
	return nil
}

// arns writes an ARN as the id at its end, or a list of them.
func (t *composer) arns(n *yaml.Node, m source.Member, pointer string) error {
	return t.written(n, pointer, func(n *yaml.Node, at source.Position) error {
		switch {
		case n.Kind == yaml.SequenceNode:
			return t.list(n, at, pointer, func(item *yaml.Node, pointer string) error {
				return t.arns(item, m.Item(), pointer)
			})
		case n.Kind == yaml.ScalarNode && m.Type != rules.TypeList && !(yamltree.IsPlain(n) && yamltree.IsNull(n.Value)):
			t.String(idOf(n.Value), at)
			return nil
		}
		return t.value(n, m, pointer)
	})
}

// tags writes a list of tags as a map.
func (t *composer) tags(n *yaml.Node, m source.Member, pointer string) error {
	return t.written(n, pointer, func(n *yaml.Node, at source.Position) error {
		tags, known, err := t.tagsOf(n, at, pointer)
		if err != nil {
			return err
		}
		if !known {
			t.Unknown(pointer, at)
			return nil
		}
		t.BeginObject(at)
		for _, tag := range tags {
			t.Name(tag.Key.Value)
			if err := t.Count(tag.Aliased, func() error { return t.tagValue(tag, m, pointer) }); err != nil {
				return err
			}
		}
		t.EndObject()
		return nil
	})
}

// tagValue writes the value of a tag. An unknown one is written as empty, which no rule forbids: were it unknown, so
// would be its key, since both have one pointer.
func (t *composer) tagValue(tag yamltree.Pair, m source.Member, pointer string) error {
	unknown := false
	err := t.Follow(tag.Value, func(n *yaml.Node) (err error) {
		unknown, err = t.isUnknown(n)
		unknown = unknown && !isNoValue(n)
		return err
	})
	switch {
	case err != nil:
		return err
	case unknown:
		t.String("", t.At(tag.Value))
		return nil
	}
	name := tag.Key.Value
	return t.value(tag.Value, m.Child(name, t.shape), pointer+"/"+rules.EscapeToken(name))
}

// primitive writes a scalar, in the type of its member where it has the form of one: CloudFormation converts them.
func (t *composer) primitive(n *yaml.Node, at source.Position, typ rules.Type) {
	if n.Style&yaml.TaggedStyle != 0 || yamltree.IsPlain(n) && yamltree.IsNull(n.Value) {
		yamltree.Scalar(&t.Composer, n, at, typ)
		return
	}
	switch typ {
	case rules.TypeBoolean:
		switch strings.ToLower(n.Value) {
		case "true", "yes", "on":
			t.Bool(true, at)
			return
		case "false", "no", "off":
			t.Bool(false, at)
			return
		}
	case rules.TypeInteger32, rules.TypeInteger64:
		if literal, ok := yamltree.Integer(n.Value); ok {
			t.Number(literal, at)
			return
		}
	}
	t.String(n.Value, at)
}
