package terraform

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// jsonValue is a value of a JSON text, and its place in the input.
type jsonValue struct {
	kind   jsontext.Kind
	offset int
	at     source.Position
	// text is what a string holds, and for anything else but an object or array the literal.
	text    string
	members []jsonMember
	items   []*jsonValue
}

type jsonMember struct {
	name  string
	value *jsonValue
}

// member returns the value of a member, nil where there is none or v is no object. v may be nil.
func (v *jsonValue) member(name string) *jsonValue {
	if v != nil {
		for _, m := range v.members {
			if m.name == name {
				return m.value
			}
		}
	}
	return nil
}

// item returns an item, nil where there is none or v is no array. v may be nil.
func (v *jsonValue) item(index int) *jsonValue {
	if v == nil || index >= len(v.items) {
		return nil
	}
	return v.items[index]
}

// isNull reports whether the value is null or not there.
func (v *jsonValue) isNull() bool { return v == nil || v.kind == jsontext.KindNull }

// isTrue reports whether the value is there and true.
func (v *jsonValue) isTrue() bool { return v != nil && v.kind == jsontext.KindTrue }

// jsonValueOf returns the value that a text is, which begins at a place.
func jsonValueOf(text []byte, start source.Position) (*jsonValue, error) {
	p := jsonParser{dec: jsontext.NewDecoder(bytes.NewBuffer(text))}
	root, err := p.value()
	if err != nil {
		return nil, err
	}
	offsets := make([]int, len(p.all))
	for i, v := range p.all {
		offsets[i] = v.offset
	}
	for i, at := range source.Locate(start, string(text), offsets) {
		p.all[i].at = at
	}
	return root, nil
}

// jsonParser makes values, and remembers all of them.
type jsonParser struct {
	dec *jsontext.Decoder
	all []*jsonValue
}

// value reads the next value. It recurses no deeper than the decoder goes.
func (p *jsonParser) value() (*jsonValue, error) {
	v := &jsonValue{kind: p.dec.PeekKind()}
	p.all = append(p.all, v)
	if v.kind == jsontext.KindBeginObject || v.kind == jsontext.KindBeginArray {
		return v, p.within(v)
	}
	literal, err := p.dec.ReadValue()
	if err != nil {
		return nil, err
	}
	v.offset, v.text = int(p.dec.InputOffset())-len(literal), string(literal)
	if v.kind == jsontext.KindString {
		unquoted, err := jsontext.AppendUnquote(nil, literal)
		if err != nil {
			return nil, err
		}
		v.text = string(unquoted)
	}
	return v, nil
}

// within reads an object or array.
func (p *jsonParser) within(v *jsonValue) error {
	if _, err := p.dec.ReadToken(); err != nil {
		return err
	}
	v.offset = int(p.dec.InputOffset()) - 1
	for p.dec.PeekKind() != jsontext.KindEndObject && p.dec.PeekKind() != jsontext.KindEndArray {
		var name string
		if v.kind == jsontext.KindBeginObject {
			token, err := p.dec.ReadToken()
			if err != nil {
				return err
			}
			name = token.String()
		}
		item, err := p.value()
		if err != nil {
			return err
		}
		if v.kind == jsontext.KindBeginObject {
			v.members = append(v.members, jsonMember{name, item})
		} else {
			v.items = append(v.items, item)
		}
	}
	_, err := p.dec.ReadToken()
	return err
}
