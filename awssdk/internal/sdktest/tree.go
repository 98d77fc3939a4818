package sdktest

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// Makers makes and reads values of types that reflection cannot make or look
// into.
type Makers map[reflect.Type]Maker

// Maker makes a value out of a text, and reads it.
type Maker struct {
	Make func(text string) any
	Read func(value any) any
}

// Canary is in every text that Canaries fills in, and in no text by chance.
const Canary = "cAnArY7f3a"

// Filled returns a T in which every member is present and each has a value of
// its own, none of them zero. Lists have two items and maps one entry.
func Filled[T any](t testing.TB, makers Makers) *T {
	n := 0
	f := filler{t: t, makers: makers, items: 2, text: func() string { n++; return fmt.Sprint("text ", n) }, integer: func() int64 { n++; return int64(n) }, boolean: true}
	return fill[T](f)
}

// Hollow returns a T in which every member is present as far as its type can
// say so, with zero values inside. Lists have one item and maps one entry.
func Hollow[T any](t testing.TB, makers Makers) *T {
	f := filler{t: t, makers: makers, items: 1, text: func() string { return "" }, integer: func() int64 { return 0 }, top: "id"}
	return fill[T](f)
}

// Canaries returns a T in which every text has the canary in it, and breaks
// rules.
func Canaries[T any](t testing.TB, makers Makers) *T {
	long := strings.Repeat(Canary+" @\x01\xff", 1000)
	return fill[T](filler{t: t, makers: makers, items: 12, text: func() string { return long }, integer: func() int64 { return -1 }, key: "aws:x"})
}

type filler struct {
	t       testing.TB
	makers  Makers
	items   int
	text    func() string
	integer func() int64
	boolean bool
	top     string // the text of the outermost strings, instead of text's
	key     string // the key of maps, instead of a text
}

func fill[T any](f filler) *T {
	value := new(T)
	f.fill(reflect.ValueOf(value).Elem(), 0)
	return value
}

func (f *filler) fill(v reflect.Value, depth int) {
	if maker, ok := f.makers[v.Type()]; ok {
		v.Set(reflect.ValueOf(maker.Make(f.text())))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), depth)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				f.fill(v.Field(i), depth+1)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), f.items, f.items))
		for i := range f.items {
			f.fill(v.Index(i), depth)
		}
	case reflect.Map:
		f.entry(v, depth)
	case reflect.String:
		if depth == 1 && f.top != "" && v.Type() == reflect.TypeFor[string]() {
			v.SetString(f.top)
			return
		}
		v.SetString(f.text())
	case reflect.Int32, reflect.Int64:
		v.SetInt(f.integer())
	case reflect.Bool:
		v.SetBool(f.boolean)
	case reflect.Interface:
		v.Set(reflect.ValueOf(f.text()))
	default:
		f.t.Fatalf("a member of type %s cannot be filled", v.Type())
	}
}

func (f *filler) entry(v reflect.Value, depth int) {
	key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
	key.SetString(f.key)
	if f.key == "" {
		f.fill(key, depth+1)
	}
	f.fill(value, depth+1)
	v.Set(reflect.MakeMap(v.Type()))
	v.SetMapIndex(key, value)
}

// TreeOf returns a value as maps, lists and scalars, the members by their
// names, so that values of different types can be compared.
func TreeOf(value any, makers Makers) any { return tree(reflect.ValueOf(value), makers) }

func tree(v reflect.Value, makers Makers) any {
	if !v.IsValid() {
		return nil
	}
	if maker, ok := makers[v.Type()]; ok {
		return maker.Read(v.Interface())
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		return tree(v.Elem(), makers)
	case reflect.Struct:
		members := map[string]any{}
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				members[field.Name] = tree(v.Field(i), makers)
			}
		}
		return members
	case reflect.Slice:
		items := make([]any, v.Len())
		for i := range items {
			items[i] = tree(v.Index(i), makers)
		}
		return items
	case reflect.Map:
		entries := map[string]any{}
		for key, entry := range v.Seq2() {
			entries[key.String()] = tree(entry, makers)
		}
		return entries
	case reflect.String:
		return v.String()
	case reflect.Bool:
		return v.Bool()
	default:
		return v.Int()
	}
}

// Texts returns what an error prints as, and all errors that it wraps.
func Texts(err error) []string {
	var texts []string
	for _, format := range []string{"%v", "%+v", "%#v", "%q"} {
		texts = append(texts, fmt.Sprintf(format, err))
	}
	switch e := err.(type) {
	case interface{ Unwrap() error }:
		return append(texts, Texts(e.Unwrap())...)
	case interface{ Unwrap() []error }:
		for _, wrapped := range e.Unwrap() {
			texts = append(texts, Texts(wrapped)...)
		}
	}
	return texts
}

func (s Service[Input, R]) tell(told *[]error) func(context.Context, error) {
	return func(_ context.Context, err error) { *told = append(*told, err) }
}
