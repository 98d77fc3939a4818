package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// TestPrototype: nothing is absent or empty, however deep.
func TestPrototype(t *testing.T) {
	type inner struct {
		Text  *string
		Items []*string
	}
	type request struct {
		Number  *int64
		Inner   *inner
		List    []*inner
		Texts   map[string]*string
		Free    map[string]any
		private *string
	}
	filled := rules.Prototype[request]()
	whole := inner{Text: new(""), Items: []*string{new("")}}
	assert.Equal(t, &request{
		Number: new(int64(0)),
		Inner:  &whole,
		List:   []*inner{&whole},
		Texts:  map[string]*string{"": new("")},
		Free:   map[string]any{"": nil},
	}, filled)
	assert.Nil(t, filled.private)
}
