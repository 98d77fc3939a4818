package source

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/rules"
)

// templateComposer writes the request that a resource of a template stands for. What only CloudFormation can tell is
// unknown: the values of functions and of dynamic references.
type templateComposer struct {
	yamlComposer
	// variables are those of loops, as they are written in text.
	variables []string
}

// properties writes the request that the properties of a user stand for.
func (t *templateComposer) properties(n *yaml.Node) error {
	at := t.at(n)
	return t.follow(n, func(n *yaml.Node) error {
		if unknown, err := t.isUnknown(n); unknown || err != nil {
			t.BeginObject(at)
			t.EndObject()
			t.unknown = append(t.unknown, "") // any member may be there
			return err
		}
		if n.Kind != yaml.MappingNode {
			return t.value(n, payload, "")
		}
		members, err := t.members(n)
		if err != nil {
			return err
		}
		t.BeginObject(at)
		for _, p := range members {
			if err := t.aliased(p, func() error { return t.property(p) }); err != nil {
				return err
			}
		}
		t.EndObject()
		return nil
	})
}

// aliased writes a member, which counts where it came by way of an alias.
func (t *templateComposer) aliased(p pair, write func() error) error {
	if p.aliased {
		t.open = append(t.open, nil)
		defer t.leave()
	}
	return write()
}

// property writes the member that a property stands for.
func (t *templateComposer) property(p pair) error {
	name := p.key.Value
	as, known := userProperties[name]
	if !known {
		t.Fault(Fault{Pointer: "/" + rules.EscapeToken(name), Position: t.at(p.value), Nearest: nearestProperty(name)})
		return nil
	}
	if as.member == "" {
		return nil
	}
	member := payload.child(as.member, t.shape)
	pointer := "/" + as.member
	t.Name(as.member)
	switch {
	case as.tags:
		return t.tags(p.value, member, pointer)
	case as.arn:
		return t.arns(p.value, member, pointer)
	}
	return t.value(p.value, member, pointer)
}

// value writes a value at a pointer.
func (t *templateComposer) value(n *yaml.Node, m member, pointer string) error {
	return t.written(n, pointer, func(n *yaml.Node, at Position) error {
		switch n.Kind {
		case yaml.MappingNode:
			return t.object(n, at, m, pointer)
		case yaml.SequenceNode:
			return t.list(n, at, pointer, func(item *yaml.Node, pointer string) error {
				return t.value(item, m.item(), pointer)
			})
		}
		t.primitive(n, at, m.typ)
		return nil
	})
}

// written writes a value by a function, unless it is unknown or absent.
func (t *templateComposer) written(n *yaml.Node, pointer string, write func(*yaml.Node, Position) error) error {
	at := t.at(n)
	return t.follow(n, func(n *yaml.Node) error {
		if t.Full() {
			return nil
		}
		if err := t.spend(n); err != nil {
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

func (t *templateComposer) object(n *yaml.Node, at Position, m member, pointer string) error {
	members, err := t.members(n)
	if err != nil {
		return err
	}
	t.BeginObject(at)
	for _, p := range members {
		name := p.key.Value
		t.Name(name)
		err := t.aliased(p, func() error {
			return t.value(p.value, m.child(name, t.shape), pointer+"/"+rules.EscapeToken(name))
		})
		if err != nil {
			return err
		}
	}
	t.EndObject()
	return nil
}

// list writes a list. An item that is no value is none, and where it depends whether one is, the list is unknown.
func (t *templateComposer) list(n *yaml.Node, at Position, pointer string, write func(*yaml.Node, string) error) error {
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
func (t *templateComposer) arns(n *yaml.Node, m member, pointer string) error {
	return t.written(n, pointer, func(n *yaml.Node, at Position) error {
		switch {
		case n.Kind == yaml.SequenceNode:
			return t.list(n, at, pointer, func(item *yaml.Node, pointer string) error {
				return t.arns(item, m.item(), pointer)
			})
		case n.Kind == yaml.ScalarNode && m.typ != rules.TypeList && !(isPlain(n) && isNull(n.Value)):
			t.String(idOf(n.Value), at)
			return nil
		}
		return t.value(n, m, pointer)
	})
}

// tags writes a list of tags as a map.
func (t *templateComposer) tags(n *yaml.Node, m member, pointer string) error {
	return t.written(n, pointer, func(n *yaml.Node, at Position) error {
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
			t.Name(tag.key.Value)
			if err := t.aliased(tag, func() error { return t.tagValue(tag, m, pointer) }); err != nil {
				return err
			}
		}
		t.EndObject()
		return nil
	})
}

// tagValue writes the value of a tag. An unknown one is written as empty, which no rule forbids: were it unknown, so
// would be its key, since both have one pointer.
func (t *templateComposer) tagValue(tag pair, m member, pointer string) error {
	unknown := false
	err := t.follow(tag.value, func(n *yaml.Node) (err error) {
		unknown, err = t.isUnknown(n)
		unknown = unknown && !isNoValue(n)
		return err
	})
	switch {
	case err != nil:
		return err
	case unknown:
		t.String("", t.at(tag.value))
		return nil
	}
	name := tag.key.Value
	return t.value(tag.value, m.child(name, t.shape), pointer+"/"+rules.EscapeToken(name))
}

// primitive writes a scalar, in the type of its member where it has the form of one: CloudFormation converts them.
func (t *templateComposer) primitive(n *yaml.Node, at Position, typ rules.Type) {
	if n.Style&yaml.TaggedStyle != 0 || isPlain(n) && isNull(n.Value) {
		t.scalar(n, at, typ)
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
		if literal, ok := integer(n.Value); ok {
			t.Number(literal, at)
			return
		}
	}
	t.String(n.Value, at)
}
