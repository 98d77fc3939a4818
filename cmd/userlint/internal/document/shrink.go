package document

import "slices"

// Shrink takes members and items out of a document, the last ones first, as
// long as keep reports that it is still good.
func Shrink(value any, keep func() bool) {
	switch value := value.(type) {
	case *Object:
		value.Members = shrunk(value.Members, func(left []Member) bool {
			value.Members = left
			return keep()
		})
		for _, m := range value.Members {
			Shrink(m.Value, keep)
		}
	case *List:
		value.Items = shrunk(value.Items, func(left []any) bool {
			value.Items = left
			return keep()
		})
		for _, item := range value.Items {
			Shrink(item, keep)
		}
	}
}

func shrunk[T any](all []T, good func([]T) bool) []T {
	for i := len(all) - 1; i >= 0; i-- {
		if without := slices.Delete(slices.Clone(all), i, i+1); good(without) {
			all = without
		}
	}
	good(all) // what was tried last may not have been
	return all
}
