package rules_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

func TestRepeats(t *testing.T) {
	many := make([]*string, 16)
	for i := range many {
		many[i] = new(strconv.Itoa(i))
	}
	tests := []struct {
		name  string
		items []*string
		want  bool
	}{
		{"none", nil, false},
		{"one", []*string{new("a")}, false},
		{"two", []*string{new("a"), new("b")}, false},
		{"equal", []*string{new("a"), new("b"), new("a")}, true},
		{"empty", []*string{new(""), new("")}, true},
		{"null", []*string{nil, nil}, false},
		{"not UTF-8", []*string{new("\xff"), new("\xff")}, false},
		{"as many as are compared", many, false},
		{"more, which are left to the declaration", append(many[:16:16], new("x")), true},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, rules.Repeats(test.items), test.name)
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { rules.Repeats(many) }))
}

func TestIsSound(t *testing.T) {
	nested := func(depth int) string { return strings.Repeat("[", depth) + strings.Repeat("]", depth) }
	const around = 2 // the payload and the map
	for text, want := range map[string]bool{
		`null`: true, `"é"`: true, `{"a":[1,{"b":""}]}`: true,
		nested(rules.MaxDepth - around): true, nested(rules.MaxDepth - around + 1): false,
	} {
		var document any
		assert.NoError(t, json.Unmarshal([]byte(text), &document))
		assert.Equal(t, want, rules.IsSound(document), "%.20s", text)
	}
	assert.False(t, rules.IsSound("\xff"))
	assert.False(t, rules.IsSound([]any{map[string]any{"\xff": nil}}))
}
