package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/rules"
)

// TestHintsAreOfRules: each hint is of a rule, or a kind, that a catalogue has.
func TestHintsAreOfRules(t *testing.T) {
	kinds := make(map[string]bool)
	patterns := make(map[string]bool)
	for _, rule := range catalogue.Rules() {
		kinds[string(rule.Kind)] = true
		if p, ok := rule.Constraint.(*rules.Pattern); ok && !catalogue.OfResponse(rule) {
			patterns[p.Published] = true
			assert.NotEmpty(t, hintFor(&check.Finding{Violation: rules.Violation{
				Rule: rule.ID, Kind: rule.Kind, Constraint: p,
			}}), "a pattern needs words: %s", p.Published)
		}
	}
	for _, h := range Hints() {
		assert.NotEmpty(t, h.Text)
		if kind, isKind := strings.CutPrefix(h.For, "*."); isKind {
			assert.True(t, kinds[kind], h.For)
			continue
		}
		if !patterns[h.For] {
			_, known := catalogue.Rule(h.For)
			assert.True(t, known, h.For)
		}
		assert.False(t, strings.HasSuffix(h.Text, "."), h.Text)
	}
}

func TestHintFor(t *testing.T) {
	of := func(rule string, kind rules.Kind, c rules.Constraint, found string) *check.Finding {
		return &check.Finding{Found: found, Fixable: true, Violation: rules.Violation{
			Pointer: "/Username", Rule: rule, Kind: kind, Constraint: c, Severity: rules.Error,
		}}
	}
	warning := of("identitystore.DisplayName.required", "required", rules.Required{}, "")
	warning.Severity = rules.Warning
	converted := of("identitystore.unknown-member", "unknown-member", rules.UnknownMember{Nearest: "UserName"}, "")
	converted.Fixable = false
	payload := of("connect.type", "type", rules.WrongType{Want: "an object"}, "an array")
	payload.Pointer = ""
	tests := []struct {
		name, reason string
		finding      *check.Finding
		part         string
	}{
		{"a flag that would help", "the instance may be one with SAML",
			of("connect.Username.length-not-saml", "length-not-saml", rules.Length{Max: 20}, ""), "--identity-management-type SAML"},
		{"a warning that a flag makes certain", "", warning, "--identity-center"},
		{"an error that it made", "the flag is given already",
			of("identitystore.DisplayName.required", "required", rules.Required{}, ""), ""},
		{"a name in the wrong case", "it can be put right",
			of("identitystore.unknown-member", "unknown-member", rules.UnknownMember{Nearest: "UserName"}, ""), "userlint fix"},
		{"a name in the wrong case in YAML", "fix does not read it", converted, "capitals matter"},
		{"a payload that is a list", "a line of JSON Lines is one payload", payload, "on a line of its own"},
		{"a name that is near", "the message says which",
			of("identitystore.unknown-member", "unknown-member", rules.UnknownMember{Nearest: "Locale"}, ""), ""},
		{"an empty name", "no name is near it, which is not one in the wrong case",
			&check.Finding{Fixable: true, Violation: rules.Violation{
				Rule: "generic.unknown-member", Kind: "unknown-member", Pointer: "/", Constraint: rules.UnknownMember{},
			}}, "remove it"},
		{"a name that nobody knows", "",
			of("identitystore.unknown-member", "unknown-member", rules.UnknownMember{}, ""), "remove it"},
		{"an empty text", "lists that are exported have them",
			of("identitystore.NickName.length", "length", rules.Length{Min: 1}, ""), "leave the member out"},
		{"an empty list", "", of("connect.Tags.items", "items", rules.Items{Min: 1}, ""), "leave the member out"},
		{"an empty text that is needed", "it cannot be left out",
			of("workdocs.GivenName.length", "length", rules.Length{Min: 1}, ""), ""},
		{"an empty key", "nor can that",
			of("connect.Tags.key.length", "length", rules.Length{Min: 1}, ""), ""},
		{"a text that is too short", "it has a value",
			of("generic.ClientRequestToken.length", "length", rules.Length{Min: 10}, ""), ""},
		{"a boolean in quotes", "", of("connect.type", "type", rules.WrongType{Want: "a boolean"}, "a string"), "without quotes"},
		{"a text without quotes", "", of("connect.type", "type", rules.WrongType{Want: "a string"}, "a number"), "in quotes"},
		{"an item that is no list", "", of("connect.type", "type", rules.WrongType{Want: "an array"}, "an object"), "in brackets"},
		{"a kind that is not known", "a record of another format has none", of("connect.type", "type", rules.WrongType{Want: "a boolean"}, ""), ""},
		{"a rule without a hint", "the message says it all", of("generic.UserId.length", "length", rules.Length{Max: 1}, ""), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			hint := hintFor(test.finding)
			if test.part == "" {
				assert.Empty(t, hint, test.reason)
			}
			assert.Contains(t, hint, test.part, test.reason)
			if !test.finding.Fixable {
				assert.NotContains(t, hint, "userlint fix", test.reason)
			}
		})
	}
}

// TestHintsApply: no hint stands behind one that always applies.
func TestHintsApply(t *testing.T) {
	var always []string
	for _, h := range hints() {
		assert.False(t, slices.Contains(always, h.For), "%s has a hint that is never given", h.For)
		if h.applies == nil {
			always = append(always, h.For)
		}
	}
}
