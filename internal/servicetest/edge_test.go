package servicetest

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// TestEdges: a payload is at the edges of a rule that are named, and at no
// other.
func TestEdges(t *testing.T) {
	text := func(value string) map[string][]occurrence {
		return map[string][]occurrence{"M": {{pointer: "/M", value: value}}}
	}
	list := func(items ...any) map[string][]occurrence {
		return map[string][]occurrence{"M": {{pointer: "/M", value: items}}}
	}
	primary := map[string]any{"Primary": true}
	voice := func(channel any, first any) map[string][]occurrence {
		holder := map[string]any{"Channel": channel, "First": first}
		values := map[string][]occurrence{"L.Channel": {{pointer: "/L/0/Channel", value: channel, holder: holder}}}
		if first != nil {
			values["L.First"] = []occurrence{{pointer: "/L/0/First", value: first, holder: holder}}
		}
		return values
	}
	only := rules.Conflict{With: "Channel", Only: "VOICE"}
	tests := []struct {
		name       string
		constraint rules.Constraint
		member     string
		values     map[string][]occurrence
		want       []string
	}{
		{"length below", rules.Length{Min: 2, Max: 4}, "M", text("a"), nil},
		{"length least", rules.Length{Min: 2, Max: 4}, "M", text("é中"), []string{"exactly 2"}},
		{"length between", rules.Length{Min: 2, Max: 4}, "M", text("abc"), nil},
		{"length most", rules.Length{Min: 2, Max: 4}, "M", text("a𐌰bc"), []string{"exactly 4"}},
		{"size", rules.Items{Max: 2}, "M", list(1, 2), []string{"exactly 2"}},
		{"size below", rules.Items{Max: 2}, "M", list(1), nil},
		{"number", rules.Range{Min: 0, Max: rules.NoMax}, "M",
			map[string][]occurrence{"M": {{value: json.Number("0")}}}, []string{"exactly 0"}},
		{"number within", rules.Range{Min: 0, Max: rules.NoMax}, "M",
			map[string][]occurrence{"M": {{value: json.Number("1")}}}, nil},
		{"enum", rules.Enum{Values: []string{"A", "B"}}, "M", text("B"), []string{"the value B"}},
		{"ban", &rules.Ban{Values: []string{"A"}, Permitted: []string{"B"}}, "M", text("A"), nil},
		{"pattern", &rules.Pattern{}, "M", text(""), []string{"a value that has it"}},
		{"pattern of another", &rules.Pattern{}, "N", text(""), nil},
		{"normalized", rules.NFC{}, "M", text("é"), []string{"text that is not ASCII"}},
		{"normalized ASCII", rules.NFC{}, "M", text("e"), nil},
		{"reserved", rules.Reserved{Names: []string{"Root"}}, "M", text("root"), []string{"a reserved name in another case"}},
		{"unreserved", rules.Reserved{Names: []string{"Root"}}, "M", text("rot"), nil},
		{"required", rules.Required{}, "M", text(""), []string{"it is there"}},
		{"required absent", rules.Required{}, "M", nil, nil},
		{"forbidden", rules.Forbidden{}, "M", nil, []string{"it is not there"}},
		{"forbidden present", rules.Forbidden{}, "M", text(""), nil},
		{"unique", rules.Unique{}, "M", list("a", "b"), []string{"two items that differ"}},
		{"unique single", rules.Unique{}, "M", list("a"), nil},
		{"one primary", rules.Unique{By: "the Primary"}, "M", list(primary, map[string]any{}), []string{"two items that differ"}},
		{"no primary", rules.Unique{By: "the Primary"}, "M", list(map[string]any{}, map[string]any{}), nil},
		{"conflict, the member", rules.Conflict{With: "N"}, "M", text(""), []string{"it is there without N"}},
		{"conflict, the other", rules.Conflict{With: "M"}, "N", text(""), []string{"M is there without it"}},
		{"conflict, both", rules.Conflict{With: "M"}, "M", text(""), nil},
		{"only with", only, "L.First", voice("VOICE", true), []string{"it is there with VOICE"}},
		{"only with, without", only, "L.First", voice("CHAT", nil), []string{"another value than VOICE without it"}},
		{"only with, broken", only, "L.First", voice("CHAT", true), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			edges := edgesOf(rules.Rule{ID: "s." + test.member, Member: test.member, Constraint: test.constraint})
			assert.NotEmpty(t, edges)
			var met []string
			for _, e := range edges {
				if len(e.at(test.values)) > 0 {
					met = append(met, e.name)
				}
			}
			assert.Equal(t, test.want, met)
		})
	}
}
