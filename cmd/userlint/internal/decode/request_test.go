package decode

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// request has a field of every type that a request can have.
type request struct {
	Text   *string `json:",omitzero"`
	Role   *role   `json:",omitzero"`
	Flag   *bool
	Small  *int32
	Big    *int64
	Part   *part
	Parts  []*part
	Texts  []*string
	Tags   map[string]*string
	Doc    map[string]any
	Hidden chan int `json:"-"`
}

type role string

// part is recursive, which no service's request is: what goes deep is still bounded.
type part struct {
	Name *string
	Part *part
}

var requestPlan = PlanOf(reflect.TypeFor[request]())

// mark shows, in a text of a test, where a fault or value is.
const mark = "‸"

// unmark returns a text without its marks, and their offsets.
func unmark(marked string) (text string, offsets []int) {
	for i, piece := range strings.Split(marked, mark) {
		if i > 0 {
			offsets = append(offsets, len(text))
		}
		text += piece
	}
	return text, offsets
}

func TestPlanOfPanics(t *testing.T) {
	type embedded struct{ part }
	for _, typ := range []reflect.Type{
		reflect.TypeFor[string](),
		reflect.TypeFor[struct{ A string }](),
		reflect.TypeFor[struct{ A *float64 }](),
		reflect.TypeFor[struct{ A []string }](),
		reflect.TypeFor[struct{ A map[string]string }](),
		reflect.TypeFor[struct{ A any }](),
		reflect.TypeFor[struct {
			A *string `json:"a"`
		}](),
		reflect.TypeFor[embedded](),
	} {
		assert.Panics(t, func() { PlanOf(typ) }, "%v", typ)
	}
	assert.Panics(t, func() { requestPlan.Decode("{}", request{}) }, "not a pointer")
	assert.Panics(t, func() { requestPlan.Decode("{}", new(part)) }, "of another type")
}

// decoded returns a request as encoding/json reads it, which agrees with Decode on what is right, but without what is
// in documents.
func decoded(t *testing.T, text string) request {
	t.Helper()
	var r request
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	assert.NoError(t, dec.Decode(&r), text)
	for name := range r.Doc {
		r.Doc[name] = nil
	}
	return r
}
