package drift

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/model"
)

// TestService: a model says itself which service it is for.
func TestService(t *testing.T) {
	tests := []struct{ name, model, want string }{
		{"as botocore writes it", "WorkMail", "workmail"},
		{"in another case", "identitystore", "identitystore"},
		{"in several words", "Alexa For Business", "generic"},
		{"by its endpoint", "a4b", "generic"},
		{"another service", "S3", ""},
		{"one with a longer name", "ConnectParticipant", ""},
		{"one with more words", "Connect Contact Lens", ""},
		{"none", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			name, known := Service(&model.Model{Service: test.model})
			assert.Equal(t, test.want, name)
			assert.Equal(t, test.want != "", known)
		})
	}
	_, err := Compare(&model.Model{Service: "S3"}, "")
	assert.ErrorContains(t, err, `"S3"`)
}

// TestUndated: a model has to fit one day as a whole.
func TestUndated(t *testing.T) {
	workmail := &services()[2]
	entries, err := Ledger()
	require.NoError(t, err)
	tests := []struct {
		name, reason string
		day          Day
		gone         string
		want         []string
	}{
		{"old", "it has nothing of what came later", oldest, "", nil},
		{"between", "it has what came in 2023 and not what came in 2024", "2024-01-16", "", nil},
		{"new without an old member", "it has what came in 2024", newest, "Role", []string{"workmail.Role.member"}},
		{"new without the newest member", "as models were before that was added", newest, "IdentityProviderUserId", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := modelAt(t, workmail, test.day)
			if test.gone != "" {
				set(t, m.Request, test.gone+".member", Absent)
			}
			r := judge(workmail.Name, workmail.facts(m), of(entries, workmail.Name), "")
			assert.Equal(t, test.want, unexplained(r), test.reason)
		})
	}
}

// TestFindingString: a finding says what each side has and ends with the id.
func TestFindingString(t *testing.T) {
	entry := &Entry{Model: "7", Until: "2025-01-02", changed: moment{"2025-01-02", "2025-01-02"}}
	gone := &Entry{Model: Absent, Until: "2025-01-02/2025-02-01", changed: moment{"2025-01-02", "2025-02-01"}}
	tests := []struct {
		finding Finding
		want    string
	}{
		{
			Finding{Fact: Fact{ID: "s.A.max", Place: "/A", What: "max", Model: "5", Catalogue: "6"}},
			"/A: max: the model has 5, the catalogue 6 [s.A.max]",
		},
		{
			Finding{Fact: Fact{ID: "s.A.member", Place: "/A", What: "member", Model: Present, Catalogue: Absent}},
			"/A: member: the model has it, the catalogue does not [s.A.member]",
		},
		{
			Finding{Fact: Fact{ID: "s.exception.E", Place: "E", What: "exception", Model: Absent, Catalogue: Present}},
			"E: exception: the catalogue has it, the model does not [s.exception.E]",
		},
		{
			Finding{Fact: Fact{ID: "s.type", What: "type", Model: "string", Catalogue: "structure"}},
			"request: type: the model has string, the catalogue structure [s.type]",
		},
		{
			Finding{Fact{ID: "s.A.max", Place: "/A", What: "max", Model: "6", Catalogue: "6"}, entry, true},
			"/A: max: the model has 6, as the catalogue does, but models from before 2025-01-02 have 7, the ledger says [s.A.max]",
		},
		{
			Finding{Fact{ID: "s.A.member", Place: "/A", What: "member", Model: Present, Catalogue: Present}, gone, true},
			"/A: member: the model has it, as the catalogue does, but not, the ledger says, " +
				"models from before a day from 2025-01-02 to 2025-02-01 [s.A.member]",
		},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, test.finding.String())
	}
}

// TestAnchored: Smithy has the patterns between "^" and "$".
func TestAnchored(t *testing.T) {
	tests := []struct {
		name, model, catalogue string
		anchored, differs      bool
	}{
		{"added", "^a+$", "a+", true, false},
		{"there already", "^a+$", "^a+$", true, false},
		{"half there", "^a$|^b$", "a$|^b", true, false},
		{"as it is", "a+", "a+", true, false},
		{"another", "^b+$", "a+", true, true},
		{"one end only", "^a+", "a+", true, true},
		{"not in botocore", "^a+$", "a+", false, true},
		{"gone", None, "a+", true, true},
		{"new", "^none$", None, true, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := Fact{What: whatPattern, Model: test.model, Catalogue: test.catalogue, anchored: test.anchored}
			assert.Equal(t, test.differs, f.Differs())
		})
	}
}

func TestParseDay(t *testing.T) {
	day, err := ParseDay("2024-03-01")
	require.NoError(t, err)
	assert.Equal(t, Day("2024-02-29"), day.before())
	for _, text := range []string{"", "2024", "2024-3-1", "2024-02-30", "2024-03-01T00:00:00Z", strings.Repeat("9", 100)} {
		_, err := ParseDay(text)
		assert.Error(t, err, text)
	}
}
