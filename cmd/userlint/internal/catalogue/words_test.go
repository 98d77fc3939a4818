package catalogue_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/rules"
)

func TestLimit(t *testing.T) {
	for _, tt := range []struct {
		name   string
		limit  rules.Constraint
		want   string
		reason string
	}{
		{"both ends", rules.Length{Min: 1, Max: 128}, "1 to 128 characters", "a range"},
		{"one end", rules.Length{Max: 8199}, "at most 8,199 characters", "digits are grouped"},
		{"the other end", rules.Length{Min: 1}, "at least 1 character", "one is singular"},
		{"no choice", rules.Length{Min: 34, Max: 34}, "exactly 34 characters", "no range"},
		{"one item", rules.Items{Min: 1, Max: 1}, "exactly 1 item", "one is singular"},
		{"items", rules.Items{Min: 1, Max: 3}, "1 to 3 items", "lists and maps"},
		{"integer", rules.Range{Min: 0, Max: 2000000}, "0 to 2,000,000", "no unit"},
		{"zero", rules.Range{Min: 0, Max: rules.NoMax}, "at least 0", "zero is a bound"},
		{"negative", rules.Range{Min: -1234, Max: 0}, "-1,234 to 0", "the sign is no digit"},
		{"no bound", rules.Range{Min: rules.NoMin, Max: rules.NoMax}, "any", "nothing to say"},
		{"values", rules.Enum{Values: []string{"A", "B"}}, "one of A, B", "in the order of the page"},
		{"one value", rules.Enum{Values: []string{"A"}}, "A only", "no choice"},
		{"format", &rules.Format{Sentence: "have the form A"}, "must have the form A", "a sentence"},
		{"fault", rules.UTF8{}, "must be valid UTF-8", "a sentence"},
		{"refused", &rules.Ban{Values: []string{"C", "D"}, Permitted: []string{"A", "B"}}, "one of A, B, not C or D", "both lists"},
		{"reserved", rules.Reserved{Names: []string{"A", "B"}}, "not A or B", "names"},
		{"conflict", rules.Conflict{With: "A"}, "absent where A is present", "two members"},
		{"only with", rules.Conflict{With: "A", Only: "B"}, "absent unless A is B", "one value"},
		{"pattern", &rules.Pattern{Published: "a|b"}, "matches a|b", "as published"},
		{"too deep", rules.TooDeep{Max: 1000}, "at most 1,000 levels deep", "documents"},
	} {
		assert.Equal(t, tt.want, catalogue.Limit(tt.limit), "%s: %s", tt.name, tt.reason)
	}
}

// TestSays tests that there is a sentence for every rule, and that none holds
// what a constraint would say without a name.
func TestSays(t *testing.T) {
	for _, r := range catalogue.Rules() {
		says := catalogue.Says(r)
		assert.Regexp(t, `^(A|An|No|Text|The|`+"`"+`).* .*\.$`, says, r.ID)
		assert.NotContains(t, says, "Member must", r.ID)
		assert.NotContains(t, says, "``", r.ID)
	}
}

// TestSaysRequired tells apart what a rule on presence is about.
func TestSaysRequired(t *testing.T) {
	for id, want := range map[string]string{
		"generic.UserId.required":                      "`UserId` must be present.",
		"connect.PhoneConfig.DeskPhoneNumber.required": "`PhoneConfig.DeskPhoneNumber` must be present where PhoneType is DESK_PHONE.",
		"generic.Tags.required":                        "No item of `Tags` may be null.",
		"connect.SecurityProfileIds.required":          "`SecurityProfileIds` must be present, and no item of it null.",
		"connect.Tags.value.required":                  "No value of `Tags` may be null.",
		"identitystore.Photos.Value.required":          "`Photos.Value` must be present in each item of `Photos`.",
		"identitystore.response.UserId.required":       "`UserId` must be present.",
		"connect.IdentityInfo.FirstName.required":      "`IdentityInfo.FirstName` must be present.",
		"connect.AutoAcceptConfigs.Channel.required":   "`AutoAcceptConfigs.Channel` must be present in each item of `AutoAcceptConfigs`.",
	} {
		r, _ := catalogue.Find(id)
		assert.Equal(t, want, catalogue.Says(r), id)
	}
}

func TestAbbreviate(t *testing.T) {
	long := make([]byte, 0, 100)
	for range 100 {
		long = append(long, 'a')
	}
	for _, tt := range []struct{ text, want, reason string }{
		{`{"a":"b","c":[1,true,null]}`, `{"a":"b","c":[1,true,null]}`, "short texts stay"},
		{`{"a":"\u00e9\/"}`, `{"a":"\u00e9\/"}`, "as they are written"},
		{`{"a":"` + string(long) + `"}`, `{"a":"aaaaaaaaaaaaaaaaaaaa… (100 characters)"}`, "a long text is cut"},
		{`{"a":`, `{"a":`, "what is no JSON stays"},
		{"{\"a\":\"\xff\"}", "{\"a\":\"\xff\"}", "broken text as well"},
	} {
		assert.Equal(t, tt.want, catalogue.Abbreviate([]byte(tt.text)), tt.reason)
	}
	huge := make([]byte, 1<<20)
	for i := range huge {
		huge[i] = ' '
	}
	assert.Less(t, len(catalogue.Abbreviate(huge)), 400)
	assert.Contains(t, catalogue.Abbreviate(huge), "(1,048,576 bytes)")
}
