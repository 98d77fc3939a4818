package decode

import (
	"reflect"

	"github.com/go-json-experiment/json/jsontext"
)

// stringMap reads an object into a map of strings.
func (d *decoder) stringMap(n *node, into reflect.Value) bool {
	kept := d.entries()
	ok := d.members(func(key string) bool {
		null := d.peek() == jsontext.KindNull
		var value *string
		ok := d.value(n.elem, reflect.ValueOf(&value).Elem())
		switch isRead := value != nil || null; {
		case isRead:
			kept.add(key, value)
		case len(key) <= MaxName:
			kept.addUnread(key)
		}
		return ok
	})
	into.Set(reflect.ValueOf(kept.all()))
	return ok
}

// documentMap reads an object into a map of documents.
func (d *decoder) documentMap(into reflect.Value) bool {
	kept := d.entries()
	ok := d.members(func(key string) bool {
		kept.add(key, nil)
		return d.document()
	})
	documents := make(map[string]any)
	for key := range kept.all() {
		documents[key] = nil
	}
	into.Set(reflect.ValueOf(documents))
	return ok
}

// document reads a value of any form. It recurses no deeper than MaxDepth.
func (d *decoder) document() bool {
	switch d.peek() {
	case jsontext.KindBeginObject:
		return d.members(func(string) bool { return d.document() })
	case jsontext.KindBeginArray:
		return d.documentArray()
	case jsontext.KindString:
		literal, ok := d.raw()
		if !ok {
			return false
		}
		if !d.isText(literal) {
			d.fault(Fault{Kind: UTF8, Offset: d.last(literal)})
		}
		return true
	}
	return d.token()
}

func (d *decoder) documentArray() bool {
	if !d.token() {
		return false
	}
	for i := 0; d.peek() != jsontext.KindEndArray; i++ {
		d.path.push(toItem(i))
		if !d.document() {
			return false
		}
		d.path.pop()
	}
	return d.token()
}

// members reads an object whose members may have any names. The function reads the value of one, to which the path
// leads.
func (d *decoder) members(member func(name string) bool) bool {
	if !d.token() {
		return false
	}
	object := d.names.Open()
	for d.peek() != jsontext.KindEndObject {
		name, valid, ok := d.name()
		switch {
		case !ok:
			return false
		case !valid:
			ok = d.rejectMember(name, Fault{Kind: UTF8})
		case !d.names.Add(&object, name, d.named):
			ok = d.rejectMember(name, Fault{Kind: DuplicateMember})
		default:
			d.path.push(toMember(name))
			ok = member(name)
			d.path.pop()
		}
		if !ok {
			return false
		}
	}
	d.names.Close(&object)
	return d.token()
}
