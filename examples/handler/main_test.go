package main

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/examples/problem"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

const maria = `{"UserName":"mgarcia","DisplayName":"Maria García","Name":{"GivenName":"Maria","FamilyName":"García"}}`

// newUsers returns a handler, and what it asks AWS for.
func newUsers(err error) (*users, *[]*identitystore.CreateUserRequest) {
	var created []*identitystore.CreateUserRequest
	return &users{
		storeID: "d-9067f0a1b2",
		store:   identitystore.Store{IdentityCenter: true},
		create: func(_ context.Context, r *identitystore.CreateUserRequest) error {
			created = append(created, r)
			return err
		},
	}, &created
}

// post returns the handler's answer to a body.
func post(u *users, body string) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	u.ServeHTTP(answer, httptest.NewRequest(http.MethodPost, "/users", strings.NewReader(body)))
	return answer
}

func TestHandler(t *testing.T) {
	tests := []struct {
		name   string
		body   string
		aws    error
		status int
		rules  []string
		asked  int
	}{
		{"good", maria, nil, 201, nil, 1},
		{"bad", strings.Replace(maria, "mgarcia", "Administrator", 1), nil, 400, []string{"identitystore.UserName.reserved"}, 0},
		{"several", `{"UserName":"a b"}`, nil, 400, []string{
			"identitystore.UserName.pattern", "identitystore.Name.FamilyName.required",
			"identitystore.Name.GivenName.required", "identitystore.DisplayName.required",
		}, 0},
		{"misspelt", `{"Username":"a","Nmae":{}}`, nil, 400, nil, 0},
		{"another type", `{"UserName":12}`, nil, 400, nil, 0},
		{"cut short", `{"UserName":`, nil, 400, nil, 0},
		{"two", maria + maria, nil, 400, nil, 0},
		{"null", "null", nil, 400, nil, 0},
		{"empty", "", nil, 400, nil, 0},
		{"too large", `{"UserName":"` + strings.Repeat("a", rules.MaxBytes) + `"}`, nil, 413, nil, 0},
		{"there already", maria, &identitystore.ConflictException{}, 409, nil, 1},
		{"AWS fails", maria, errors.New("secret"), 502, nil, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			users, created := newUsers(test.aws)
			answer := post(users, test.body)
			assert.Equal(t, test.status, answer.Code)
			assert.Len(t, *created, test.asked)
			assert.NotContains(t, answer.Body.String(), "secret")
			if test.status == 201 || test.status == 502 {
				return
			}
			assert.Equal(t, problem.ContentType, answer.Header().Get("Content-Type"))
			var details problem.Details
			require.NoError(t, json.Unmarshal(answer.Body.Bytes(), &details))
			var found []string
			for _, e := range details.Errors {
				found = append(found, e.Rule)
			}
			assert.ElementsMatch(t, test.rules, found)
		})
	}
}
