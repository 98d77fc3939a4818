package cloudformation

import (
	"strconv"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
	"github.com/userlint/userlint/rules"
)

// tagForm is the form of tags in a template.
const tagForm = "a list of objects with a Key and a Value"

// tagsOf returns the keys and values of a list of tags. They are not known where a function makes a tag or a key, and
// where they have another form, which is a fault then.
func (t *composer) tagsOf(n *yaml.Node, at source.Position, pointer string) (tags []yamltree.Pair, known bool, err error) {
	if n.Kind != yaml.SequenceNode {
		t.Fault(source.Fault{Pointer: pointer, Position: at, Want: tagForm})
		return nil, false, nil
	}
	for i, item := range n.Content {
		if isNoValue(item) {
			continue
		}
		tag, known, err := t.tagOf(item, pointer, i)
		if !known || err != nil {
			return nil, false, err
		}
		tags = append(tags, tag)
	}
	return tags, true, nil
}

// tagOf returns the key and value of the tag with an index.
func (t *composer) tagOf(item *yaml.Node, pointer string, i int) (tag yamltree.Pair, known bool, err error) {
	at := t.At(item)
	err = t.Follow(item, func(n *yaml.Node) error {
		unknown, err := t.isUnknown(n)
		if unknown || err != nil {
			return err
		}
		if n.Kind != yaml.MappingNode {
			t.Fault(source.Fault{Pointer: pointer, Position: at, Want: tagForm})
			return nil
		}
		members, err := t.Members(n)
		if err != nil {
			return err
		}
		tag = yamltree.Pair{Value: &yaml.Node{Kind: yaml.ScalarNode, Line: item.Line, Column: item.Column}, Aliased: t.Within()}
		for _, p := range members {
			switch name := p.Key.Value; name {
			case "Key":
				if tag.Key, known, err = t.tagKey(p.Value); err != nil {
					return err
				}
			case "Value":
				tag.Value = p.Value
			default:
				t.Fault(source.Fault{
					Pointer:  pointer + "/" + strconv.Itoa(i) + "/" + rules.EscapeToken(name),
					Position: t.At(p.Value),
				})
			}
		}
		if tag.Key == nil {
			t.Fault(source.Fault{Pointer: pointer, Position: at, Want: tagForm})
		}
		return nil
	})
	return tag, known, err
}

// tagKey returns the scalar that is a tag's key, where that is known.
func (t *composer) tagKey(n *yaml.Node) (key *yaml.Node, known bool, err error) {
	err = t.Follow(n, func(n *yaml.Node) error {
		unknown, err := t.isUnknown(n)
		if unknown || n.Kind == yaml.ScalarNode {
			key, known = n, !unknown
		}
		return err
	})
	return key, known, err
}
