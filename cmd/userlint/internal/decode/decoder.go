package decode

import (
	"fmt"
	"reflect"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// Decode reads text into the struct that into points to, which must be a zero value of the plan's type,
// and returns what is wrong with the document in the order of the text, nil if nothing is.
//
// A member that is null is absent, and stays nil; null as an item of a list or a value of a map is a nil entry, and
// within a document it is a value. What is empty is present: "", [] and {} are not nil. The first of two members with
// the same name counts. A member with a Type or UTF8 fault stays nil, as an item or entry in its place, so that
// indices hold: [Unread] tells that this nil does not mean absent. Unknown members and repeated ones are
// read for their syntax and depth alone. A member whose name has a UTF8 fault is left out, and so is an entry
// of a map whose value has a fault and whose key is too long for the fault's pointer to tell it from others.
//
// After a Syntax or TooDeep fault, which is then the only one, what into points to is of no use.
// Decode keeps nothing of text.
func (p *Plan) Decode(text []byte, into any) []Fault {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Type().Elem() != p.root.typ {
		panic(fmt.Sprintf("decode: want a *%v, got a %T", p.root.typ, into))
	}
	d := decoder{tokens: tokensOf(text)}
	defer d.release()
	if d.record(p.root, v.Elem()); d.stop != nil {
		return []Fault{*d.stop}
	}
	return d.faults
}

// decoder decodes one record. Like those of tokens, its methods that read report whether the reading can go on.
type decoder struct {
	*tokens
	faults []Fault
	// path leads to the value that is being read.
	path path
}

func (d *decoder) record(n *node, into reflect.Value) bool {
	switch d.peek() {
	case jsontext.KindBeginObject:
		return d.object(n, into) && d.finish()
	case jsontext.KindInvalid:
		return d.token()
	}
	return d.reject(Fault{Kind: Type, Want: n.want}) && d.finish()
}

// value reads a value into a field, item or entry, which is nil and stays so for null and for what is wrong.
func (d *decoder) value(n *node, into reflect.Value) bool {
	kind := d.peek()
	switch {
	case kind == jsontext.KindInvalid, kind == jsontext.KindNull:
		return d.token()
	case kind == jsontext.KindString && n.shape == stringShape:
		return d.text(n, into)
	case (kind == jsontext.KindTrue || kind == jsontext.KindFalse) && n.shape == boolShape:
		into.Set(reflect.New(n.typ))
		into.Elem().SetBool(kind == jsontext.KindTrue)
		return d.token()
	case kind == jsontext.KindNumber && n.shape == intShape:
		return d.integer(n, into)
	case kind == jsontext.KindBeginArray && n.shape == listShape:
		return d.list(n, into)
	case kind == jsontext.KindBeginObject && n.shape == structShape:
		into.Set(reflect.New(n.typ))
		return d.object(n, into.Elem())
	case kind == jsontext.KindBeginObject && n.shape == mapShape:
		entries, ok := d.entries(n)
		into.Set(reflect.ValueOf(entries))
		return ok
	case kind == jsontext.KindBeginObject && n.shape == documentShape:
		document, ok := d.documentObject()
		into.Set(reflect.ValueOf(document))
		return ok
	}
	return d.reject(Fault{Kind: Type, Want: n.want})
}

func (d *decoder) text(n *node, into reflect.Value) bool {
	at := d.next()
	literal, ok := d.raw()
	if !ok {
		return false
	}
	s, valid := d.unquote(literal)
	if !valid {
		d.fault(Fault{Kind: UTF8, Offset: at})
		return true
	}
	into.Set(reflect.New(n.typ))
	into.Elem().SetString(string(s))
	return true
}

func (d *decoder) integer(n *node, into reflect.Value) bool {
	at := d.next()
	literal, ok := d.raw()
	if !ok {
		return false
	}
	// JSON has no leading zeros, so that a longer number is beyond every width or no integer.
	const longest = len("-9223372036854775808")
	if len(literal) <= longest {
		if i, err := strconv.ParseInt(string(literal), 10, n.bits); err == nil {
			into.Set(reflect.New(n.typ))
			into.Elem().SetInt(i)
			return true
		}
	}
	d.fault(Fault{Kind: Type, Offset: at, Want: n.want})
	return true
}

func (d *decoder) list(n *node, into reflect.Value) bool {
	if !d.token() {
		return false
	}
	into.Set(reflect.MakeSlice(n.typ, 0, 1))
	for i := 0; d.peek() != jsontext.KindEndArray; i++ {
		// A nil entry is put in first, which null and what is wrong leave as it is.
		if i == into.Cap() {
			into.Grow(1)
		}
		into.SetLen(i + 1)
		d.path.push(toItem(i))
		if !d.value(n.elem, into.Index(i)) {
			return false
		}
		d.path.pop()
	}
	return d.token()
}

// object reads an object into a struct.
func (d *decoder) object(n *node, into reflect.Value) bool {
	if !d.token() {
		return false
	}
	var seen [maxMembers]bool
	var unknown map[string]bool // names of unknown members, which can be repeated too
	for d.peek() != jsontext.KindEndObject {
		name, valid, ok := d.name()
		if !ok {
			return false
		}
		i, known := n.byName[string(name)]
		switch {
		case !valid:
			ok = d.rejectMember(name, Fault{Kind: UTF8})
		case known && seen[i], unknown[string(name)]:
			ok = d.rejectMember(name, Fault{Kind: DuplicateMember})
		case known:
			seen[i] = true
			m := &n.members[i]
			d.path.push(toMember(m.name))
			ok = d.value(m.node, into.Field(m.index))
			d.path.pop()
		case d.full():
			ok = d.skip() // a million names are neither looked up nor remembered for faults that are dropped
		default:
			if unknown == nil {
				unknown = map[string]bool{}
			}
			unknown[string(name)] = true
			ok = d.rejectMember(name, Fault{Kind: UnknownMember, Nearest: n.nearest(name)})
		}
		if !ok {
			return false
		}
	}
	return d.token()
}

// entries reads an object into a map.
func (d *decoder) entries(n *node) (map[string]*string, bool) {
	if !d.token() {
		return nil, false
	}
	entries := map[string]*string{}
	var left []string
	for d.peek() != jsontext.KindEndObject {
		name, valid, ok := d.name()
		if !ok {
			return nil, false
		}
		if _, repeated := entries[string(name)]; !valid {
			ok = d.rejectMember(name, Fault{Kind: UTF8})
		} else if repeated {
			ok = d.rejectMember(name, Fault{Kind: DuplicateMember})
		} else {
			key, null := string(name), d.peek() == jsontext.KindNull
			d.path.push(toMember(key))
			var value *string
			ok = d.value(n.elem, reflect.ValueOf(&value).Elem())
			d.path.pop()
			entries[key] = value
			if value == nil && !null && len(key) > MaxName {
				left = append(left, key)
			}
		}
		if !ok {
			return nil, false
		}
	}
	for _, key := range left {
		delete(entries, key)
	}
	return entries, d.token()
}

// reject adds f, which is about the next value, and skips that.
func (d *decoder) reject(f Fault) bool {
	f.Offset = d.next()
	d.fault(f)
	return d.skip()
}

// rejectMember adds f, which is about the member that the name was just read of, and skips its value.
func (d *decoder) rejectMember(name []byte, f Fault) bool {
	if d.full() {
		return d.skip()
	}
	d.path.push(toMember(string(name)))
	defer d.path.pop()
	return d.reject(f)
}

// fault adds f, which is about the value that the path leads to.
func (d *decoder) fault(f Fault) {
	if d.full() {
		return
	}
	f.Pointer = d.path.pointer()
	d.faults = append(d.faults, f)
}

// full reports whether further faults are dropped.
func (d *decoder) full() bool {
	return len(d.faults) == MaxFaults
}
