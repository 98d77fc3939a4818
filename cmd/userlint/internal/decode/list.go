package decode

import (
	"reflect"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/decode/parts"
)

func (d *decoder) list(n *node, into reflect.Value) bool {
	if !d.token() {
		return false
	}
	into.Set(reflect.MakeSlice(n.typ, 0, 1))
	var shared parts.Shared[reflect.Value]
	for i := 0; d.peek() != jsontext.KindEndArray; i++ {
		long := i >= parts.Few
		if long && d.full() {
			// Nothing that follows is looked at.
			if !d.skip() {
				return false
			}
			continue
		}
		switch {
		case i == parts.Many:
			into.Grow(parts.Items(d.text, d.next()))
		case i == into.Cap():
			into.Grow(1)
		}
		// A nil entry is put in first, which null and what is wrong leave as it is.
		into.SetLen(i + 1)
		d.path.push(toItem(i))
		ok := false
		if long {
			ok = d.item(n.elem, into.Index(i), &shared)
		} else {
			ok = d.value(n.elem, into.Index(i))
		}
		if !ok {
			return false
		}
		d.path.pop()
	}
	return d.token()
}

// item is value for an item of a long list, in which items with the same text share their memory.
func (d *decoder) item(n *node, into reflect.Value, shared *parts.Shared[reflect.Value]) bool {
	if kind := d.peek(); kind != jsontext.KindBeginObject && kind != jsontext.KindString {
		return d.value(n, into)
	}
	text := parts.Text(d.text, d.next())
	if item, found := shared.Item(text); found {
		into.Set(item)
		return d.skip()
	}
	faults := len(d.faults)
	ok := d.value(n, into)
	if ok && len(d.faults) == faults {
		shared.Add(text, into)
	}
	return ok
}
