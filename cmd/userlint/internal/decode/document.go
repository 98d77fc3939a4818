package decode

import (
	"encoding/json"

	"github.com/go-json-experiment/json/jsontext"
)

// documentObject reads an object whose members nobody knows: objects become map[string]any, arrays []any,
// numbers json.Number, which holds any of them, and null nil.
func (d *decoder) documentObject() (map[string]any, bool) {
	if !d.token() {
		return nil, false
	}
	object := map[string]any{}
	for d.peek() != jsontext.KindEndObject {
		name, valid, ok := d.name()
		if !ok {
			return nil, false
		}
		if _, repeated := object[string(name)]; !valid {
			ok = d.rejectMember(name, Fault{Kind: UTF8})
		} else if repeated {
			ok = d.rejectMember(name, Fault{Kind: DuplicateMember})
		} else {
			key := string(name)
			d.path.push(toMember(key))
			object[key], ok = d.documentValue()
			d.path.pop()
		}
		if !ok {
			return nil, false
		}
	}
	return object, d.token()
}

func (d *decoder) documentArray() ([]any, bool) {
	if !d.token() {
		return nil, false
	}
	array := []any{}
	for d.peek() != jsontext.KindEndArray {
		d.path.push(toItem(len(array)))
		item, ok := d.documentValue()
		if !ok {
			return nil, false
		}
		d.path.pop()
		array = append(array, item)
	}
	return array, d.token()
}

// documentValue reads a value within a document. It recurses no deeper than MaxDepth.
func (d *decoder) documentValue() (any, bool) {
	switch kind := d.peek(); kind {
	case jsontext.KindBeginObject:
		return d.documentObject()
	case jsontext.KindBeginArray:
		return d.documentArray()
	case jsontext.KindTrue, jsontext.KindFalse:
		return kind == jsontext.KindTrue, d.token()
	case jsontext.KindNumber:
		literal, ok := d.raw()
		return json.Number(literal), ok
	case jsontext.KindString:
		at := d.next()
		literal, ok := d.raw()
		if !ok {
			return nil, false
		}
		s, valid := d.unquote(literal)
		if !valid {
			d.fault(Fault{Kind: UTF8, Offset: at})
			return nil, true
		}
		return string(s), true
	}
	return nil, d.token()
}
