package rules_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// TestUnique: an item that repeats an earlier one is reported at the later, in
// short lists and in long ones, which are searched in another way.
func TestUnique(t *testing.T) {
	observed := rules.Source{Basis: rules.Observed}
	for _, padding := range []int{0, 100} {
		t.Run(fmt.Sprintf("%d items more", padding), func(t *testing.T) {
			items := []*string{
				new("a"), new("b"), new("a"), new("a"), nil, nil, new("A"), new("\xff"), new("\xff"), new(""), new(""),
			}
			for i := range padding {
				items = append(items, new(fmt.Sprint(i)))
			}
			found := inspect(&plain, 0, nil, func(v *rules.Visitor) { v.Unique("Ids", items, &observed) })
			assert.Equal(t, []string{"/Ids/2 plain.Ids.unique", "/Ids/3 plain.Ids.unique", "/Ids/10 plain.Ids.unique"},
				places(found))
		})
	}
}

// TestSize: absent is no size, and both ends of a limit are allowed.
func TestSize(t *testing.T) {
	list := rules.List{Source: rules.Source{Basis: rules.Modelled}, Items: rules.Items{Min: 1, Max: 3}}
	tests := []struct {
		name    string
		present bool
		size    int
		want    rules.Constraint
	}{
		{"absent", false, 0, nil},
		{"empty", true, 0, rules.Items{Min: 1}},
		{"the least", true, 1, nil},
		{"the most", true, 3, nil},
		{"one too many", true, 4, rules.Items{Max: 3}},
	}
	for _, test := range tests {
		found := inspect(&plain, 0, nil, func(v *rules.Visitor) { v.List("Ids", test.present, test.size, &list) })
		if test.want == nil {
			assert.Empty(t, found, test.name)
			continue
		}
		if assert.Len(t, found, 1, test.name) {
			assert.Equal(t, test.want, found[0].Constraint, test.name)
			assert.Equal(t, test.size, found[0].Has, test.name)
		}
	}
}
