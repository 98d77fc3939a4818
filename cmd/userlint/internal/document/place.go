package document

import (
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// Place returns the value at a JSON Pointer and what puts another in its place.
// It reports false where there is none.
func Place(root any, pointer string) (value any, put func(any), found bool) {
	value = root
	for token := range jsontext.Pointer(pointer).Tokens() {
		switch above := value.(type) {
		case *Object:
			if value = above.Get(token); value == nil {
				return nil, nil, false
			}
			put = func(v any) { above.Set(token, v) }
		case *List:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= len(above.Items) {
				return nil, nil, false
			}
			value, put = above.Items[i], func(v any) { above.Items[i] = v }
		default:
			return nil, nil, false
		}
	}
	return value, put, put != nil
}
