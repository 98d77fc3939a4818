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
// A member that is null is absent, and stays nil; null as an item of a list or a value of a map is a nil entry.
// What is empty is present: "", [] and {} are not nil. The first of two members with
// the same name counts. A member with a Type or UTF8 fault stays nil, as an item or entry in its place, so that
// indices hold: [Unread] tells that this nil does not mean absent. Unknown members and repeated ones are
// read for their syntax and depth alone. A member whose name has a UTF8 fault is left out, and so is an entry
// of a map of strings whose value has a fault and whose key is too long for the fault's pointer to tell it from others.
// A document is free, and nil in its place: what can be wrong with it is among the faults. Of a list, items may be left
// out that come after MaxFaults faults.
//
// After a Syntax or TooDeep fault, which is then the only one, what into points to is of no use.
// Strings, and items of a list that are equal, may be the same memory: the text's, and each other's.
func (p *Plan) Decode(text string, into any) []Fault {
	faults, _ := p.Sift(text, into, nil)
	return faults
}

// Sift is Decode for a text that may have maps of very many entries, of which it keeps what matters and returns how
// many there are. A nil sieve keeps all.
func (p *Plan) Sift(text string, into any, sieve Sieve) ([]Fault, []Size) {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Type().Elem() != p.root.typ {
		panic(fmt.Sprintf("decode: want a *%v, got a %T", p.root.typ, into))
	}
	d := decoder{tokens: tokensOf(text), sieve: sieve}
	defer d.release()
	if d.record(p.root, v.Elem()); d.stop != nil {
		return []Fault{*d.stop}, nil
	}
	return d.faults, d.sizes
}

// decoder decodes one record. Like those of tokens, its methods that read report whether the reading can go on.
type decoder struct {
	*tokens
	sieve  Sieve
	faults []Fault
	sizes  []Size
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
		return d.string(n, into)
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
		return d.stringMap(n, into)
	case kind == jsontext.KindBeginObject && n.shape == documentShape:
		return d.documentMap(into)
	}
	return d.reject(Fault{Kind: Type, Want: n.want})
}

func (d *decoder) string(n *node, into reflect.Value) bool {
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
	into.Elem().SetString(s)
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
		i, known := n.byName[name]
		switch {
		case !valid:
			ok = d.rejectMember(name, Fault{Kind: UTF8})
		case known && seen[i], unknown[name]:
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
			unknown[name] = true
			ok = d.rejectMember(name, Fault{Kind: UnknownMember, Nearest: n.nearest(name)})
		}
		if !ok {
			return false
		}
	}
	return d.token()
}

// reject adds f, which is about the next value, and skips that.
func (d *decoder) reject(f Fault) bool {
	f.Offset = d.next()
	d.fault(f)
	return d.skip()
}

// rejectMember adds f, which is about the member that the name was just read of, and skips its value.
func (d *decoder) rejectMember(name string, f Fault) bool {
	if d.full() {
		return d.skip()
	}
	d.path.push(toMember(name))
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
