package main

import "reflect"

// leaf is a place in a request that holds text: a string member, an item, or a
// key or a value of a map. A record with a text there, and nothing else, is the
// text in quotes between before and after.
type leaf struct{ before, after string }

func (l leaf) record(text string) string { return l.before + `"` + text + `"` + l.after }

// leavesOf returns all such places of a type.
func leavesOf(t reflect.Type) []leaf {
	switch t.Kind() {
	case reflect.Pointer:
		return leavesOf(t.Elem())
	case reflect.Slice:
		return within("[", leavesOf(t.Elem()), "]")
	case reflect.Struct:
		var all []leaf
		for i := range t.NumField() {
			field := t.Field(i)
			all = append(all, within(`{"`+field.Name+`":`, leavesOf(field.Type), "}")...)
		}
		return all
	case reflect.Map:
		return append(within(`{"team":`, leavesOf(t.Elem()), "}"), leaf{"{", `:null}`})
	case reflect.String, reflect.Interface:
		return []leaf{{}}
	}
	return nil
}

func within(before string, leaves []leaf, after string) []leaf {
	all := make([]leaf, len(leaves))
	for i, l := range leaves {
		all[i] = leaf{before + l.before, l.after + after}
	}
	return all
}
