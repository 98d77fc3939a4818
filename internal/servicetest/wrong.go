package servicetest

import (
	"reflect"
	"strings"
)

// filling is what a request is filled with.
type filling struct {
	text    string // of every string
	key     string // part of every key of a map
	integer int64
	items   int // in every list
	entries int // in every map
}

// wrong holds values that break about every rule on a value: as long as
// nothing may be, with characters that no pattern takes, and not normalized.
var wrong = filling{
	text:    "\x01 @@e\u0301" + strings.Repeat("x", 9000),
	key:     "aws:\x01" + strings.Repeat("k", 200),
	integer: -1,
	items:   12,
	entries: 60,
}

// fill returns a T in which every member is present and filled.
func fill[T any](f filling) *T {
	value := new(T)
	f.set(reflect.ValueOf(value).Elem())
	return value
}

func (f filling) set(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.set(v.Elem())
	case reflect.Struct:
		if v.Type().Name() == "Timestamp" {
			return
		}
		for i := range v.NumField() {
			f.set(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), f.items, f.items))
		for i := range f.items {
			f.set(v.Index(i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for i := range f.entries {
			item := reflect.New(v.Type().Elem()).Elem()
			f.set(item)
			key := f.key + strings.Repeat("~", i)
			v.SetMapIndex(reflect.ValueOf(key), item)
		}
	case reflect.Interface:
		v.Set(reflect.ValueOf(map[string]any{f.key: []any{f.text, nil, 1.5}}))
	case reflect.String:
		v.SetString(f.text)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int32, reflect.Int64:
		v.SetInt(f.integer)
	}
}

// null returns a T in which the items of lists and the values of maps are
// null, structures are empty, and the rest is missing.
func null[T any]() *T {
	value := new(T)
	structure := reflect.ValueOf(value).Elem()
	for i := range structure.NumField() {
		field := structure.Field(i)
		switch {
		case field.Kind() == reflect.Slice:
			field.Set(reflect.MakeSlice(field.Type(), 2, 2))
		case field.Kind() == reflect.Map:
			field.Set(reflect.MakeMap(field.Type()))
			field.SetMapIndex(reflect.ValueOf(""), reflect.Zero(field.Type().Elem()))
		case field.Kind() == reflect.Pointer && field.Type().Elem().Kind() == reflect.Struct:
			field.Set(reflect.New(field.Type().Elem()))
		}
	}
	return value
}

// mapTexts replaces every text below v, keys of maps aside.
func mapTexts(v reflect.Value, change func(string) string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			mapTexts(v.Elem(), change)
		}
	case reflect.Struct:
		if v.Type().Name() == "Timestamp" {
			return
		}
		for i := range v.NumField() {
			mapTexts(v.Field(i), change)
		}
	case reflect.Slice:
		for i := range v.Len() {
			mapTexts(v.Index(i), change)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			item := reflect.New(v.Type().Elem()).Elem()
			item.Set(v.MapIndex(key))
			mapTexts(item, change)
			v.SetMapIndex(key, item)
		}
	case reflect.Interface:
		if v.IsNil() {
			return
		}
		inside := reflect.New(v.Elem().Type()).Elem()
		inside.Set(v.Elem())
		mapTexts(inside, change)
		v.Set(inside)
	case reflect.String:
		v.SetString(change(v.String()))
	}
}
