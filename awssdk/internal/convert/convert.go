// Package convert turns members between the two ways to hold them: the SDK's,
// which has no pointer where a zero value means absent, and the library's,
// which always has one.
package convert

// Present returns a pointer to a value, or nil for the zero value.
func Present[T comparable](value T) *T {
	var zero T
	if value == zero {
		return nil
	}
	return &value
}

// PresentAs is [Present] for types that differ in name only.
func PresentAs[To, From ~string](value From) *To { return Present(To(value)) }

// Value returns what p points to, or the zero value for nil.
func Value[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

// ValueAs is [Value] for types that differ in name only.
func ValueAs[To, From ~string](p *From) To { return To(Value(p)) }

// Pointers returns the items of a list as pointers to what of makes of them.
// A nil list stays nil.
func Pointers[From, To any](items []From, of func(*From) *To) []*To {
	if items == nil {
		return nil
	}
	all := make([]*To, len(items))
	for i := range items {
		all[i] = of(&items[i])
	}
	return all
}

// Values returns what of makes of the items of a list, and for nil items the
// zero value. A nil list stays nil.
func Values[From, To any](items []*From, of func(*From) To) []To {
	if items == nil {
		return nil
	}
	all := make([]To, len(items))
	for i, item := range items {
		if item != nil {
			all[i] = of(item)
		}
	}
	return all
}

// Same returns its argument.
func Same[T any](p *T) *T { return p }

// PointerMap returns a map with pointers to the values of entries. A nil map
// stays nil.
func PointerMap[V any](entries map[string]V) map[string]*V {
	if entries == nil {
		return nil
	}
	all := make(map[string]*V, len(entries))
	for key, value := range entries {
		all[key] = &value
	}
	return all
}

// ValueMap returns a map with the values of entries, the zero value for nil. A
// nil map stays nil.
func ValueMap[V any](entries map[string]*V) map[string]V {
	if entries == nil {
		return nil
	}
	all := make(map[string]V, len(entries))
	for key, value := range entries {
		all[key] = Value(value)
	}
	return all
}
