package rules_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

func TestViolationPrints(t *testing.T) {
	tests := []struct {
		name string
		v    rules.Violation
		want string
	}{
		{"a member", rules.Violation{Pointer: "/Emails/0/Value", Rule: "shop.Emails.Value.length", Constraint: rules.Length{Max: 8}},
			"/Emails/0/Value must have length less than or equal to 8 [shop.Emails.Value.length]"},
		{"the payload", rules.Violation{Rule: "shop.syntax", Constraint: rules.Syntax{}}, "the payload must be valid JSON [shop.syntax]"},
		{"a key that would end the line", rules.Violation{Pointer: "/Tags/a\n\x1b[2J\"é", Rule: "shop.Tags.key.pattern", Constraint: rules.Length{Min: 1}},
			`/Tags/a\n\x1b[2J\"é must have length greater than or equal to 1 [shop.Tags.key.pattern]`},
		{"a name of a list of which the value is one", rules.Violation{Pointer: "/Name", Rule: "shop.Name.reserved", Constraint: rules.Reserved{Names: []string{"root"}}},
			"/Name must not be a name that the service reserves [shop.Name.reserved]"},
		{"nothing but the rule", rules.Violation{Pointer: "/Name", Rule: "shop.Name.length"}, "/Name must keep the rule [shop.Name.length]"},
	}
	for _, test := range tests {
		for _, format := range []string{"%v", "%+v", "%s"} {
			assert.Equal(t, test.want, fmt.Sprintf(format, test.v), test.name)
		}
	}
}

// Violations are logged as JSON, which functions in a constraint must not keep
// from working.
func TestViolationsMarshal(t *testing.T) {
	found := (&identitystore.CreateUserRequest{IdentityStoreId: new("x"), UserName: new("a b")}).Inspect()
	require.NotEmpty(t, found)
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("refused", "violations", found)
	var line struct{ Violations []map[string]string }
	require.NoError(t, json.Unmarshal([]byte(log.String()), &line))
	require.Len(t, line.Violations, len(found))
	for i, v := range found {
		assert.Equal(t, map[string]string{
			"severity": v.Severity.String(), "exception": v.Exception, "rule": v.Rule, "kind": string(v.Kind),
			"basis": v.Basis.String(), "pointer": v.Pointer, "message": v.Message(),
		}, line.Violations[i])
	}

	text, err := json.Marshal(rules.Violation{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"severity":"","rule":"","kind":"","basis":"","pointer":"","message":"Member must keep the rule"}`, string(text))
}

func TestCataloguesMarshal(t *testing.T) {
	for service, catalogue := range map[string][]rules.Rule{
		"identitystore": identitystore.Rules(), "workdocs": workdocs.Rules(), "workmail": workmail.Rules(),
		"connect": connect.Rules(), "generic": generic.Rules(),
	} {
		text, err := json.Marshal(catalogue)
		require.NoError(t, err, service)
		var entries []struct {
			ID, Basis, Severity string
			Constraint          map[string]any
		}
		require.NoError(t, json.Unmarshal(text, &entries), service)
		require.Len(t, entries, len(catalogue))
		for i, r := range catalogue {
			assert.Equal(t, r.ID, entries[i].ID)
			assert.Equal(t, r.Basis.String(), entries[i].Basis)
			assert.Equal(t, r.Severity.String(), entries[i].Severity)
			if p, ok := r.Constraint.(*rules.Pattern); ok {
				assert.Equal(t, map[string]any{"Published": p.Published}, entries[i].Constraint, r.ID)
			}
		}
	}
}

// The basis on which a member is required is 0 where it is not.
func TestMembersMarshal(t *testing.T) {
	text, err := json.Marshal(connect.Members()[:3])
	require.NoError(t, err)
	assert.JSONEq(t, `[{"Path":"Username","Type":"string","Required":"documented"},`+
		`{"Path":"Password","Type":"string","Required":""},{"Path":"IdentityInfo","Type":"structure","Required":""}]`, string(text))
}
