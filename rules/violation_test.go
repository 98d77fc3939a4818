package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

func TestLocation(t *testing.T) {
	tests := []struct {
		name    string
		pointer string
		rule    string
		want    string
	}{
		{"a member", "/UserName", "shop.UserName.length", "userName"},
		{"inside a structure", "/Name/GivenName", "shop.Name.GivenName.length", "name.givenName"},
		{"inside an item, which is counted from 1", "/Emails/0/Value", "shop.Emails.Value.length", "emails.1.member.value"},
		{"an item", "/Ids/9", "shop.Ids.unique", "ids.10.member"},
		{
			"a structure inside an item", "/Configs/1/Work/Limit", "shop.Configs.Work.Limit.range",
			"configs.2.member.work.limit",
		},
		{"the key of an entry stands for the map", "/Tags/aws:x", "shop.Tags.key.pattern", "tags"},
		{"the value of an entry, too", "/Tags/k", "shop.Tags.value.length", "tags"},
		{"a key that is a number", "/Tags/0", "shop.Tags.key.pattern", "tags"},
		{"the payload", "", "shop.type", ""},
	}
	for _, test := range tests {
		v := rules.Violation{Pointer: test.pointer, Rule: test.rule}
		assert.Equal(t, test.want, v.Location(), test.name)
	}
}

// TestLocationOfTextInAMapHoldsNoKey: the rule of a fault does not name the
// map, and what it holds is not to be shown.
func TestLocationOfTextInAMapHoldsNoKey(t *testing.T) {
	anything := rules.Map{Key: &rules.String{}}
	found := inspect(&plain, 0, nil, func(v *rules.Visitor) {
		v.DocumentMap("Extensions", map[string]any{"key": map[string]any{"inside": []any{"\xff"}}}, &anything)
	})
	if assert.Equal(t, []string{"/Extensions/key/inside/0 plain.utf8"}, places(found)) {
		assert.Equal(t, "extensions", found[0].Location())
	}
}

func TestMessage(t *testing.T) {
	short := rules.String{
		Source: rules.Source{Basis: rules.Documented, Under: red | blue, Suffix: "short"},
		Length: rules.Length{Max: 2},
	}
	visit := func(v *rules.Visitor) { v.String("Name", new("long"), &short) }

	declared := inspect(&shop, red, nil, visit)
	if assert.Len(t, declared, 1) {
		v := declared[0]
		assert.Equal(t, "RED", v.Context)
		assert.Equal(t, 4, v.Has)
		assert.Equal(t, "have length less than or equal to 2 (colour RED)", v.Must())
		assert.Equal(t, "Member must have length less than or equal to 2 (colour RED)", v.Message())
	}
	assert.Empty(t, inspect(&shop, green, nil, visit), "the rule does not hold")
	assert.Empty(t, inspect(&shop, 0, nil, visit), "green accepts")

	always := rules.Violation{Constraint: rules.Required{}}
	assert.Equal(t, "Member must not be null", always.Message())
	noAxis := rules.Violation{Constraint: rules.Required{}, Context: "Large"}
	assert.Equal(t, "Member must not be null (Large)", noAxis.Message())
}

// TestExceptionMessage holds the message of an exception to AWS's own form.
func TestExceptionMessage(t *testing.T) {
	tests := []struct {
		name       string
		violations []rules.Violation
		want       string
	}{
		{
			"one",
			[]rules.Violation{{
				Pointer: "/Emails/0/Value", Rule: "shop.Emails.Value.length", Severity: rules.Error,
				Constraint: rules.Length{Max: 1024},
			}},
			"1 validation error detected: Value at 'emails.1.member.value' failed to satisfy constraint: " +
				"Member must have length less than or equal to 1024",
		},
		{
			"several",
			[]rules.Violation{
				{Pointer: "/A", Rule: "shop.A.required", Severity: rules.Error, Constraint: rules.Required{}},
				{Pointer: "/B", Rule: "shop.B.required", Severity: rules.Error, Constraint: rules.Required{}},
			},
			"2 validation errors detected: Value at 'a' failed to satisfy constraint: Member must not be null; " +
				"Value at 'b' failed to satisfy constraint: Member must not be null",
		},
		{
			"a key",
			[]rules.Violation{{
				Pointer: "/Tags/x", Rule: "shop.Tags.key.length", Severity: rules.Error,
				Constraint: rules.Length{Max: 128},
			}},
			"1 validation error detected: Value at 'tags' failed to satisfy constraint: " +
				"Map keys must satisfy constraint: [Member must have length less than or equal to 128]",
		},
		{
			"a value of a map",
			[]rules.Violation{{
				Pointer: "/Tags/x", Rule: "shop.Tags.value.length", Severity: rules.Error,
				Constraint: rules.Length{Max: 256},
			}},
			"1 validation error detected: Value at 'tags' failed to satisfy constraint: " +
				"Map value must satisfy constraint: [Member must have length less than or equal to 256]",
		},
		{
			"the payload",
			[]rules.Violation{shop.Fault("", rules.WrongType{Want: "an object"})},
			"1 validation error detected: The payload failed to satisfy constraint: Member must be an object",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got string
			rules.Raise(test.violations, func(_, message string, _ []rules.Violation) error {
				got = message
				return assert.AnError
			})
			assert.Equal(t, test.want, got)
			assert.Equal(t, "shop: malformed response: "+test.want,
				rules.NewResponseError("shop", test.violations).Error())
		})
	}
}
