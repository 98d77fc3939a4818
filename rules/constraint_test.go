package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// TestConstraintSentences holds the wording to AWS's own, where AWS has one.
func TestConstraintSentences(t *testing.T) {
	tests := []struct {
		name       string
		constraint rules.Constraint
		want       string
	}{
		{"required", rules.Required{}, "not be null"},
		{"forbidden", rules.Forbidden{}, "be null"},
		{"length, most", rules.Length{Max: 128}, "have length less than or equal to 128"},
		{"length, least", rules.Length{Min: 1}, "have length greater than or equal to 1"},
		{
			"length, both", rules.Length{Min: 1, Max: 128},
			"have length less than or equal to 128 and have length greater than or equal to 1",
		},
		{"items", rules.Items{Max: 10}, "have length less than or equal to 10"},
		{"range, most", rules.Range{Min: rules.NoMin, Max: 5}, "have value less than or equal to 5"},
		{"range, least", rules.Range{Min: 0, Max: rules.NoMax}, "have value greater than or equal to 0"},
		{
			"range, both", rules.Range{Min: 0, Max: 5},
			"have value less than or equal to 5 and have value greater than or equal to 0",
		},
		{"pattern", &rules.Pattern{Published: `[\w+-.@]+`}, `satisfy regular expression pattern: [\w+-.@]+`},
		{"format", &rules.Format{Sentence: "have the form YYYY-MM-DD"}, "have the form YYYY-MM-DD"},
		{"enum", rules.Enum{Values: []string{"A", "B"}}, "satisfy enum value set: [A, B]"},
		{
			"ban", &rules.Ban{Values: []string{"A"}, Permitted: []string{"B", "C"}},
			"satisfy enum value set: [B, C]",
		},
		{
			"reserved: the names are not shown, one of them is the value",
			rules.Reserved{Names: []string{"Administrator"}}, "not be a name that the service reserves",
		},
		{"nfc", rules.NFC{}, "be in Unicode Normalization Form C (NFC)"},
		{"unique", rules.Unique{}, "not repeat an earlier item"},
		{"unique by", rules.Unique{By: "the Primary"}, "not repeat the Primary of an earlier item"},
		{"conflict", rules.Conflict{With: "Configs"}, "be null where Configs is present"},
		{"conflict unless", rules.Conflict{With: "Channel", Only: "VOICE"}, "be null unless Channel is VOICE"},
		{"duplicate", rules.Duplicate{First: 3}, "not name the same user as record 3"},
		{"duplicate in the catalogue", rules.Duplicate{}, "not name the same user as an earlier record"},
		{"syntax", rules.Syntax{Reason: "unexpected end"}, "be valid JSON: unexpected end"},
		{"syntax of another format", rules.Syntax{Reason: "an alias", Format: "YAML"}, "be valid YAML: an alias"},
		{"syntax in the catalogue", rules.Syntax{}, "be valid JSON"},
		{"too large", rules.TooLarge{Max: 16}, "have at most 16 bytes"},
		{"too deep", rules.TooDeep{Max: 1000}, "be nested at most 1000 levels deep"},
		{"type", rules.WrongType{Want: "a string"}, "be a string"},
		{"type in the catalogue", rules.WrongType{}, "have the JSON type of the model"},
		{"unknown member", rules.UnknownMember{}, "be a member of the request"},
		{
			"unknown member with a nearest name and the model", rules.UnknownMember{Nearest: "UserName", Model: "2026-08"},
			"be a member of the request (the model of 2026-08 does not have it): did you mean UserName?",
		},
		{"duplicate member", rules.DuplicateMember{}, "be given once"},
		{"utf8", rules.UTF8{}, "be valid UTF-8"},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, test.constraint.Must(), test.name)
	}
}

// TestFaults: a fault's rule is the service and the kind, an error of the
// service's general exception.
func TestFaults(t *testing.T) {
	tests := []struct {
		fault rules.Fault
		kind  rules.Kind
		rule  string
	}{
		{rules.Syntax{}, rules.KindSyntax, "shop.syntax"},
		{rules.TooLarge{}, rules.KindTooLarge, "shop.too-large"},
		{rules.TooDeep{}, rules.KindTooDeep, "shop.too-deep"},
		{rules.WrongType{}, rules.KindType, "shop.type"},
		{rules.UnknownMember{}, rules.KindUnknownMember, "shop.unknown-member"},
		{rules.DuplicateMember{}, rules.KindDuplicateMember, "shop.duplicate-member"},
		{rules.UTF8{}, rules.KindUTF8, "shop.utf8"},
	}
	for _, test := range tests {
		v := shop.Fault("/Name", test.fault)
		assert.Equal(t, rules.Violation{
			Pointer:    "/Name",
			Rule:       test.rule,
			Kind:       test.kind,
			Constraint: test.fault,
			Has:        rules.Uncounted,
			Basis:      rules.Modelled,
			Severity:   rules.Error,
			Exception:  "InvalidException",
		}, v)
	}
}

func TestBasisAndSeverityNames(t *testing.T) {
	assert.Equal(t, "documented", rules.Documented.String())
	assert.Equal(t, "modelled", rules.Modelled.String())
	assert.Equal(t, "guidance", rules.Guidance.String())
	assert.Equal(t, "observed", rules.Observed.String())
	assert.Equal(t, "unknown", rules.Basis(0).String())
	assert.Equal(t, "warning", rules.Warning.String())
	assert.Equal(t, "error", rules.Error.String())
	assert.Equal(t, "unknown", rules.Severity(0).String())
}
