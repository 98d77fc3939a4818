package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/model"
)

// botocoreModel and smithyModel say the same of CreateUser, each in its ways.
const botocoreModel = `{
	"version": "2.0",
	"metadata": {"serviceId": "Test", "endpointPrefix": "other", "signingName": "other"},
	"operations": {
		"CreateUser": {"input": {"shape": "In"}, "output": {"shape": "Out"}, "errors": [{"shape": "B"}, {"shape": "A"}]},
		"Broken": 1
	},
	"shapes": {
		"Broken": 1,
		"In": {"type": "structure", "required": ["Name", "Nobody"], "members": {
			"Name": {"shape": "Name", "location": "uri"}, "Size": {"shape": "Size"}, "Big": {"shape": "Big"},
			"Tree": {"shape": "Tree"}, "Tags": {"shape": "Tags"}, "Any": {"shape": "Any"}, "Flag": {"shape": "Flag"},
			"Kind": {"shape": "Kind"}, "Choice": {"shape": "Choice"}, "When": {"shape": "When"}
		}},
		"Out": {"type": "structure", "members": {}},
		"Name": {"type": "string", "min": 0, "max": 1e2, "pattern": "[a-z\\u0020]+"},
		"Size": {"type": "integer", "min": 0, "max": 10},
		"Big": {"type": "long"},
		"Tree": {"type": "list", "member": {"shape": "Node"}, "min": 1},
		"Node": {"type": "structure", "members": {"Children": {"shape": "Tree"}}},
		"Tags": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Name"}, "max": 5},
		"Any": {"type": "structure", "members": {}, "document": true},
		"Flag": {"type": "boolean"},
		"Kind": {"type": "string", "enum": ["Z", "A"]},
		"Choice": {"type": "structure", "members": {}, "union": true},
		"When": {"type": "timestamp"}
	}
}`

const smithyModel = `{
	"smithy": "2.0",
	"shapes": {
		"t#Service": {
			"type": "service", "version": "1", "resources": [{"target": "t#Users"}], "errors": [{"target": "t#A"}],
			"traits": {"aws.api#service": {"sdkId": "Test", "arnNamespace": "other"}}
		},
		"t#Users": {"type": "resource", "create": {"target": "t#CreateUser"}, "resources": [{"target": "t#Users"}]},
		"t#CreateUser": {"type": "operation", "input": {"target": "t#In"}, "output": {"target": "smithy.api#Unit"}, "errors": [{"target": "t#B"}]},
		"t#In": {"type": "structure", "mixins": [{"target": "t#Named"}], "members": {
			"Size": {"target": "smithy.api#Integer", "traits": {"smithy.api#range": {"min": 0, "max": 10}}},
			"Big": {"target": "smithy.api#Long"},
			"Tree": {"target": "t#Tree", "traits": {"smithy.api#length": {"min": 1}}},
			"Tags": {"target": "t#Tags"}, "Any": {"target": "smithy.api#Document"}, "Flag": {"target": "smithy.api#PrimitiveBoolean"},
			"Kind": {"target": "t#Kind"}, "Choice": {"target": "t#Choice"}, "When": {"target": "smithy.api#Timestamp"}
		}},
		"t#Named": {"type": "structure", "mixins": [{"target": "t#Named"}], "members": {"Name": {"target": "t#Name"}}, "traits": {"smithy.api#mixin": {}}},
		"t#In$Name": {"type": "apply", "traits": {"smithy.api#required": {}}},
		"t#Name": {"type": "string", "traits": {"smithy.api#length": {"min": 0, "max": 100}, "smithy.api#pattern": "[a-z\\u0020]+"}},
		"t#Tree": {"type": "list", "member": {"target": "t#Node"}},
		"t#Node": {"type": "structure", "members": {"Children": {"target": "t#Tree"}}},
		"t#Tags": {"type": "map", "key": {"target": "t#Name"}, "value": {"target": "t#Name"}, "traits": {"smithy.api#length": {"max": 5}}},
		"t#Kind": {"type": "enum", "members": {
			"Z": {"target": "smithy.api#Unit"}, "FIRST": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "A"}}
		}},
		"t#Choice": {"type": "union", "members": {}}
	}
}`

// describe lists a structure's members, of what holds itself once.
func describe(s *model.Shape) string {
	var b strings.Builder
	seen := map[*model.Shape]bool{}
	var walk func(path string, r *model.Ref)
	members := func(path string, s *model.Shape) {
		for _, m := range s.Members {
			mark := ""
			if m.Required {
				mark = "*"
			}
			walk(path+"/"+m.Name+mark, &m.Ref)
		}
	}
	walk = func(path string, r *model.Ref) {
		l := r.Limits()
		fmt.Fprintf(&b, "%s %s %s..%s %s %v\n", path, r.Shape.Type, l.Bounds.Min, l.Bounds.Max, l.Pattern, l.Enum)
		if seen[r.Shape] {
			return
		}
		seen[r.Shape] = true
		members(path, r.Shape)
		for name, ref := range map[string]*model.Ref{"item": r.Shape.Item} {
			if ref != nil {
				walk(path+"/"+name, ref)
			}
		}
		if r.Shape.Key != nil {
			walk(path+"/key", r.Shape.Key)
			walk(path+"/value", r.Shape.Value)
		}
	}
	members("", s)
	return b.String()
}

func TestFormats(t *testing.T) {
	const want = `/Any document ..  []
/Big integer64 ..  []
/Choice union ..  []
/Flag boolean ..  []
/Kind string ..  [A Z]
/Name* string ..100 [a-z\u0020]+ []
/Size integer32 0..10  []
/Tags map ..5  []
/Tags/key string ..100 [a-z\u0020]+ []
/Tags/value string ..100 [a-z\u0020]+ []
/Tree list 1..  []
/Tree/item structure ..  []
/When timestamp ..  []
`
	for name, text := range map[string]string{"botocore": botocoreModel, "smithy": smithyModel} {
		t.Run(name, func(t *testing.T) {
			m, err := model.Read(strings.NewReader(text))
			require.NoError(t, err)
			assert.Equal(t, "Test", m.Service)
			assert.Equal(t, []string{"A", "B"}, m.Exceptions)
			assert.Equal(t, name == "smithy", m.Anchored)
			assert.Empty(t, describe(m.Response))

			var lines strings.Builder
			for line := range strings.Lines(describe(m.Request)) {
				if !strings.Contains(line, "/Children") {
					lines.WriteString(line)
				}
			}
			assert.Equal(t, want, lines.String())
			node := m.Request.Member("Tree").Shape.Item.Shape
			assert.Same(t, node, node.Member("Children").Shape.Item.Shape, "a shape that holds itself")
			assert.Nil(t, m.Request.Member("Nobody"))
		})
	}
}

// TestSmithyTraits: the forms that Smithy has beside those of AWS's models.
func TestSmithyTraits(t *testing.T) {
	tests := []struct{ name, member, shapes, want string }{
		{"a member's own", `"target": "t#S", "traits": {"smithy.api#length": {"max": 2}, "smithy.api#pattern": "b"}`,
			`"t#S": {"type": "string", "traits": {"smithy.api#length": {"min": 1, "max": 1}, "smithy.api#pattern": "a"}}`,
			"/X string ..2 b []\n"},
		{"enum as a trait", `"target": "t#S"`,
			`"t#S": {"type": "string", "traits": {"smithy.api#enum": [{"value": "b", "name": "B"}, {"value": "a"}]}}`,
			"/X string ..  [a b]\n"},
		{"a member's own enum", `"target": "smithy.api#String", "traits": {"smithy.api#enum": [{"value": "b"}]}`, "",
			"/X string ..  [b]\n"},
		{"enum of numbers", `"target": "t#S"`,
			`"t#S": {"type": "intEnum", "members": {"ONE": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": 1}}}}`,
			"/X integer32 ..  [1]\n"},
		{"set", `"target": "t#S"`, `"t#S": {"type": "set", "member": {"target": "smithy.api#Blob"}}`,
			"/X list ..  []\n/X/item blob ..  []\n"},
		{"a mixin of a mixin", `"target": "t#S"`,
			`"t#S": {"type": "structure", "mixins": [{"target": "t#M"}], "members": {"B": {"target": "smithy.api#Boolean"}}},
			 "t#M": {"type": "structure", "mixins": [{"target": "t#N"}]},
			 "t#N": {"type": "structure", "members": {"A": {"target": "smithy.api#Float", "traits": {"smithy.api#required": {}}}}}`,
			"/X structure ..  []\n/X/A* float ..  []\n/X/B boolean ..  []\n"},
		{"a member's trait over its mixin's", `"target": "t#S"`,
			`"t#S": {"type": "structure", "mixins": [{"target": "t#M"}], "members": {"A": {"target": "smithy.api#String", "traits": {"smithy.api#pattern": "b"}}}},
			 "t#M": {"type": "structure", "members": {"A": {"target": "smithy.api#String", "traits": {"smithy.api#pattern": "a", "smithy.api#required": {}}}}}`,
			"/X structure ..  []\n/X/A* string .. b []\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m, err := model.Read(strings.NewReader(smithyOf(`"X": {`+test.member+`}`, test.shapes)))
			require.NoError(t, err)
			assert.Equal(t, test.want, describe(m.Request))
		})
	}
	m, err := model.Read(strings.NewReader(smithyOf(`"X": {"target": "t#L"}`,
		`"t#L": {"type": "list", "member": {"target": "smithy.api#String"}, "traits": {"smithy.api#sparse": {}}}`)))
	require.NoError(t, err)
	assert.True(t, m.Request.Member("X").Shape.Item.Sparse)
}

// smithyOf returns a model whose request has the members.
func smithyOf(members, shapes string) string {
	if shapes != "" {
		shapes = ", " + shapes
	}
	return `{"smithy": "1.0", "shapes": {
		"t#Service": {"type": "service", "operations": [{"target": "t#CreateUser"}]},
		"t#CreateUser": {"type": "operation", "input": {"target": "t#In"}},
		"t#In": {"type": "structure", "members": {` + members + `}}` + shapes + `}}`
}

func TestBrokenModels(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no operation", `{"metadata": {}, "operations": {"ListUsers": {}}, "shapes": {}}`, "does not have the operation CreateUser"},
		{"no operations", `{"metadata": {}, "shapes": {}}`, "does not have the operation CreateUser"},
		{"a shape that is not there", `{"metadata": {}, "operations": {"CreateUser": {"input": {"shape": "In"}}}, "shapes": {}}`,
			"shape In: is not in the model"},
		{"a shape that is none", `{"metadata": {}, "operations": {"CreateUser": {"input": {"shape": "In"}}}, "shapes": {"In": []}}`,
			"shape In: read it"},
		{"an operation that is none", `{"metadata": {}, "operations": {"CreateUser": 1}, "shapes": {}}`, "read the operation"},
		{"no service", `{"smithy": "2.0", "shapes": {}}`, "no service"},
		{"two services", `{"smithy": "2.0", "shapes": {"a#A": {"type": "service"}, "a#B": {"type": "service"}}}`, "more than one service"},
		{"a service without it", `{"smithy": "2.0", "shapes": {"a#A": {"type": "service"}, "a#CreateUser": {"type": "operation"}}}`,
			"does not have the operation CreateUser"},
		{"a resource that is not there", `{"smithy": "2.0", "shapes": {"a#A": {"type": "service", "resources": [{"target": "a#R"}]}}}`,
			"is not in the model"},
		{"a target that is not there", smithyOf(`"X": {"target": "t#X"}`, ""), "shape t#X: is not in the model"},
		{"a mixin that is not there", smithyOf(`"X": {"target": "t#X"}`, `"t#X": {"type": "structure", "mixins": [{"target": "t#Y"}]}`),
			"shape t#X: is not in the model"},
		{"a trait that is none", smithyOf(`"X": {"target": "t#X"}`, `"t#X": {"type": "string", "traits": {"smithy.api#length": 1}}`),
			"read trait smithy.api#length"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := model.Read(strings.NewReader(test.text))
			assert.ErrorContains(t, err, test.want)
		})
	}
}

// TestDeepModels: shapes as deep, or as entangled, as a model has room for are
// no trouble.
func TestDeepModels(t *testing.T) {
	const depth = 100_000
	var b strings.Builder
	b.WriteString(`{"metadata": {}, "operations": {"CreateUser": {"input": {"shape": "S0"}}}, "shapes": {`)
	for i := range depth {
		fmt.Fprintf(&b, `"S%d": {"type": "structure", "members": {"A": {"shape": "S%d"}, "B": {"shape": "S%[2]d"}}},`, i, i+1)
	}
	fmt.Fprintf(&b, `"S%d": {"type": "string"}}}`, depth)
	_, err := model.Read(strings.NewReader(b.String()))
	require.NoError(t, err)

	b.Reset()
	b.WriteString(`"t#M0": {"type": "structure"}`)
	members := `"X0": {"target": "t#M0"}`
	for i := 1; i < 1000; i++ {
		fmt.Fprintf(&b, `, "t#M%d": {"type": "structure", "mixins": [{"target": "t#M%d"}]}`, i, i-1)
		members += fmt.Sprintf(`, "X%d": {"target": "t#M%[1]d"}`, i)
	}
	_, err = model.Read(strings.NewReader(smithyOf(members, b.String())))
	assert.ErrorContains(t, err, "too many mixins")
}
