// Package agenttest holds the answers of the frameworks to the same bodies.
package agenttest

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/examples/problem"
)

// Post sends a body of JSON to /agents and returns the answer.
type Post func(t *testing.T, body string) (status int, contentType, answer string)

const canary = "cAnArY7f3a"

// Test tests what a framework answers.
func Test(t *testing.T, post Post) {
	tests := []struct {
		name   string
		body   string
		status int
		errors []string // pointer and rule
	}{
		{"good", `{"login":"maria.garcia@example.com","first":"Maria","last":"García","team":"red","profiles":["p"]}`, http.StatusCreated, nil},
		{"a rule of AWS", `{"login":"maria garcia ` + canary + `","first":"Maria","last":"García","team":"red","profiles":["p"]}`,
			http.StatusUnprocessableEntity, []string{"#/login connect.Username.pattern-saml"}},
		{"rules of both", `{"login":"` + canary + `@","first":"Maria","last":"Garci\u0301a","team":"` + canary + `","profiles":["p"],"labels":{"aws:team":"` + canary + `"}}`,
			http.StatusUnprocessableEntity, []string{
				"#/login connect.Username.email-format", "#/last connect.IdentityInfo.LastName.nfc",
				"#/labels/aws:team connect.Tags.key.pattern", "#/team ",
			}},
		{"nothing", `{}`, http.StatusUnprocessableEntity, []string{"#/login ", "#/first ", "#/last ", "#/team ", "#/profiles "}},
		{"no JSON", `{"login":"` + canary, http.StatusBadRequest, nil},
		{"a misspelt member", `{"login":"maria.garcia@example.com","first":"Maria","last":"García","team":"red","profiles":["p"],"lables":{"` + canary + `":""}}`,
			http.StatusBadRequest, nil},
		{"too large", `{"login":"maria.garcia@example.com","first":"Maria","last":"García","team":"red","profiles":["p"],"labels":{"` + canary + `":"` +
			strings.Repeat(" ", 2<<20) + `"}}`, http.StatusRequestEntityTooLarge, nil},
		{"another type", `{"login":["` + canary + `"]}`, http.StatusBadRequest, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			status, contentType, answer := post(t, test.body)
			assert.Equal(t, test.status, status)
			assert.NotContains(t, answer, canary)
			if status == http.StatusCreated {
				return
			}
			assert.Equal(t, problem.ContentType, contentType)
			var details problem.Details
			require.NoError(t, json.Unmarshal([]byte(answer), &details), answer)
			assert.Equal(t, status, details.Status)
			var got []string
			for _, e := range details.Errors {
				got = append(got, e.Pointer+" "+e.Rule)
			}
			assert.ElementsMatch(t, test.errors, got)
		})
	}
}
