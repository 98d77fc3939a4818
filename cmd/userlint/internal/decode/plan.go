package decode

import (
	"fmt"
	"reflect"
	"strings"
)

// Plan knows how to decode into one type of request struct. It is safe for concurrent use.
type Plan struct {
	root *node
}

// PlanOf returns the plan for the struct type t. Make it once a type: it works by reflection.
//
// The members are the exported fields under their Go names, except those tagged `json:"-"`. A field is a pointer to a
// string, bool, int32, int64 (or a type derived from one) or struct; a slice of such pointers; map[string]*string;
// or a document, map[string]any. PlanOf panics on any other type, since no input can mend it.
func PlanOf(t reflect.Type) *Plan {
	if t.Kind() != reflect.Struct {
		panic(fmt.Sprintf("decode: %v is not a struct", t))
	}
	b := planner{structs: map[reflect.Type]*node{}}
	return &Plan{root: b.structNode(t)}
}

// shape is what a node decodes into.
type shape uint8

const (
	stringShape shape = iota
	boolShape
	intShape
	structShape
	listShape
	mapShape
	documentShape
)

// node describes one type. For scalars and structs typ is the type that a field points to,
// for everything else the field's own.
type node struct {
	shape shape
	typ   reflect.Type
	bits  int // of an integer
	want  string
	elem  *node // of a list or map: what an item points to

	// For structs.
	members []member
	byName  map[string]int
	longest int // name, in bytes
}

// member is a field of a struct.
type member struct {
	name   string
	folded string // the name in lower case
	index  int    // of the field
	node   *node
}

// maxMembers is the number of members that an object is known to have shown.
const maxMembers = 64

// planner makes nodes. It remembers structs, so that types may be recursive.
type planner struct {
	structs map[reflect.Type]*node
}

func (b *planner) structNode(t reflect.Type) *node {
	if n := b.structs[t]; n != nil {
		return n
	}
	n := &node{shape: structShape, typ: t, want: wantObject, byName: map[string]int{}}
	b.structs[t] = n
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() && !f.Anonymous || f.Tag.Get("json") == "-" {
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || name != "" && name != f.Name {
			panic(fmt.Sprintf("decode: %v.%s is not a member under its own name", t, f.Name))
		}
		n.byName[f.Name] = len(n.members)
		n.members = append(n.members, member{f.Name, strings.ToLower(f.Name), i, b.fieldNode(t, f)})
		n.longest = max(n.longest, len(f.Name))
	}
	if len(n.members) > maxMembers {
		panic(fmt.Sprintf("decode: %v has more than %d members", t, maxMembers))
	}
	return n
}

func (b *planner) fieldNode(owner reflect.Type, f reflect.StructField) *node {
	switch t := f.Type; {
	case t.Kind() == reflect.Pointer:
		if n := b.pointed(t); n != nil {
			return n
		}
	case t.Kind() == reflect.Slice:
		if elem := b.pointed(t.Elem()); elem != nil {
			return &node{shape: listShape, typ: t, want: wantArray, elem: elem}
		}
	case t == reflect.TypeFor[map[string]any]():
		return &node{shape: documentShape, typ: t, want: wantObject}
	case t == reflect.TypeFor[map[string]*string]():
		return &node{shape: mapShape, typ: t, want: wantObject, elem: b.pointed(t.Elem())}
	}
	panic(fmt.Sprintf("decode: %v.%s is of unsupported type %v", owner, f.Name, f.Type))
}

// pointed returns the node of what the pointer type t points to, or nil where that cannot be decoded.
func (b *planner) pointed(t reflect.Type) *node {
	if t.Kind() != reflect.Pointer {
		return nil
	}
	e := t.Elem()
	switch e.Kind() {
	case reflect.String:
		return &node{shape: stringShape, typ: e, want: wantString}
	case reflect.Bool:
		return &node{shape: boolShape, typ: e, want: WantBool}
	case reflect.Int32:
		return &node{shape: intShape, typ: e, bits: 32, want: WantInt32}
	case reflect.Int64:
		return &node{shape: intShape, typ: e, bits: 64, want: WantInt64}
	case reflect.Struct:
		return b.structNode(e)
	}
	return nil
}
