package rules

import "reflect"

// Prototype returns a request or a response for a describing visitor: every
// member is present, with one item in every list and one entry in every map.
// It uses reflection, and is not for payloads.
//
// It is for service packages: see the package comment.
func Prototype[T any]() *T {
	filled := new(T)
	fill(reflect.ValueOf(filled).Elem())
	return filled
}

func fill(value reflect.Value) {
	switch value.Kind() {
	case reflect.Pointer:
		value.Set(reflect.New(value.Type().Elem()))
		fill(value.Elem())
	case reflect.Struct:
		for _, member := range value.Fields() {
			if member.CanSet() {
				fill(member)
			}
		}
	case reflect.Slice:
		value.Set(reflect.MakeSlice(value.Type(), 1, 1))
		fill(value.Index(0))
	case reflect.Map:
		entry := reflect.New(value.Type().Elem()).Elem()
		fill(entry)
		value.Set(reflect.MakeMap(value.Type()))
		value.SetMapIndex(reflect.Zero(value.Type().Key()), entry)
	}
}
