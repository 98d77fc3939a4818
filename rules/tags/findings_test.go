package tags_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules/tags"
	"github.com/userlint/userlint/workmail"
)

type contact struct {
	Mail string `json:"mail" validate:"email"`
}

type box[T any] struct {
	Inner T
}

func TestFindings(t *testing.T) {
	type agent struct {
		Login    string            `json:"login" validate:"aws=connect.Username"`
		Profiles []string          `json:"profiles" validate:"omitempty,aws=connect.SecurityProfileIds"`
		Labels   map[string]string `json:"labels" validate:"omitempty,aws=connect.Tags"`
		Phone    *string           `json:"phone" validate:"omitempty,aws=connect.PhoneConfig.DeskPhoneNumber"`
		Team     string            `json:"team" validate:"omitempty,oneof=red blue"`
		contact
	}
	type team struct {
		Agents map[string]agent                   `json:"agents" validate:"dive"`
		Users  []*identitystore.CreateUserRequest `json:"users" validate:"dive"`
	}
	ok := contact{Mail: "jane@example.com"}
	tests := []struct {
		name   string
		reason string
		value  any
		want   []string // pointer, rule or tag
	}{
		{"a field", "each broken rule is a finding", agent{Login: strings.Repeat("é", 21) + "@", contact: ok},
			[]string{"/login connect.Username.length-not-saml", "/login connect.Username.email-format"}},
		{"a place in a field", "the violation's pointer goes on", agent{Login: "jane", contact: ok, Profiles: []string{"a", "\xff"},
			Labels: map[string]string{"aws:a/b]": ""}},
			[]string{"/profiles/1 connect.utf8", "/labels/aws:a~1b] connect.Tags.key.pattern"}},
		{"other tags", "they are found, too", agent{Login: "jane", Team: "green"}, []string{"/team oneof", "/mail email"}},
		{"keys", "with dots, slashes and brackets", team{Agents: map[string]agent{"a.b/c[d].e": {contact: ok}}},
			[]string{"/agents/a.b~1c[d/e]/login connect.Username.length"}},
		{"a request inside", "by the violation's own pointer",
			team{Users: []*identitystore.CreateUserRequest{nil, {Emails: []*identitystore.Email{{Value: new("")}}}}},
			[]string{
				"/users/1/IdentityStoreId identitystore.IdentityStoreId.required",
				"/users/1/Emails/0/Value identitystore.Emails.Value.length",
				"/users/1/Emails/0/Value identitystore.Emails.Value.pattern",
			}},
		{"a request", "by itself", &identitystore.CreateUserRequest{
			IdentityStoreId: new("d-1234567890"),
			Extensions:      map[string]any{strings.Repeat("x", 300): nil},
		}, []string{
			"/Extensions/" + strings.Repeat("x", 300) + " identitystore.Extensions.key.length",
			"/Extensions/" + strings.Repeat("x", 300) + " identitystore.Extensions.key.pattern",
		}},
		{"a generic struct", "brackets in its name are no key", box[contact]{}, []string{"/Inner/mail email"}},
		{"a request that is embedded", "its members are those of the struct, as in JSON", struct {
			*workmail.CreateUserRequest
		}{&workmail.CreateUserRequest{OrganizationId: new("m-" + strings.Repeat("0", 32)), Name: new("jane")}},
			[]string{"/DisplayName workmail.DisplayName.required"}},
		{"keys in parentheses", "they are no names", struct {
			Labels map[string]contact `json:"labels" validate:"dive"`
		}{map[string]contact{"(a)": {}}}, []string{"/labels/(a)/mail email"}},
		{"no name", "an anonymous struct", struct{ contact }{}, []string{"/mail email"}},
		{"a field of a struct without a name", "there is no name to leave out", struct {
			Mail string `validate:"email"`
		}{}, []string{"/Mail email"}},
		{"a request in a struct without a name", "the first name is a field's", struct {
			User *workmail.CreateUserRequest `json:"user"`
		}{&workmail.CreateUserRequest{OrganizationId: new("m-" + strings.Repeat("0", 32)), Name: new("jane")}},
			[]string{"/user/DisplayName workmail.DisplayName.required"}},
	}
	v := taught(t)
	v.RegisterTagNameFunc(tags.JSONName)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, f := range tags.Findings(v.Struct(test.value)) {
				what := f.Rule
				if what == "" {
					what = f.Tag
				}
				assert.NotEmpty(t, f.Message)
				assert.NotEmpty(t, f.Tag)
				got = append(got, f.Pointer+" "+what)
			}
			assert.ElementsMatch(t, test.want, got, test.reason)
		})
	}
}

func TestFindingsOfVar(t *testing.T) {
	v := taught(t)
	var nothing *string
	tests := []struct {
		name  string
		value any
		tag   string
		want  tags.Finding
	}{
		{"nil", nothing, "aws=connect.Username", tags.Finding{
			Tag: "aws", Param: "connect.Username", Message: "be a value that the rules of connect.Username accept",
		}},
		{"another tag", "x", "oneof=red blue", tags.Finding{Tag: "oneof", Param: "red blue", Message: "pass the check oneof=red blue"}},
		{"without a parameter", "x", "email", tags.Finding{Tag: "email", Message: "pass the check email"}},
		{"an item", []string{"a", ""}, "dive,required", tags.Finding{Pointer: "/1", Tag: "required", Message: "pass the check required"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, []tags.Finding{test.want}, tags.Findings(v.Var(test.value, test.tag)))
		})
	}
}

// What is declared must be said again.
func TestFindingsUnderOptions(t *testing.T) {
	underSAML := tags.WithInstance(connect.Instance{IdentityManagementType: connect.SAML})
	v := taught(t, underSAML)
	err := v.Var("jane doe", "aws=connect.Username")
	found := tags.Findings(fmt.Errorf("bind: %w", err), underSAML)
	require.Len(t, found, 1)
	assert.Equal(t, "connect.Username.pattern-saml", found[0].Rule)
}

func TestFindingsOfOtherErrors(t *testing.T) {
	assert.Nil(t, tags.Findings(nil))
	assert.Nil(t, tags.Findings(errors.New("some other")))
	assert.Nil(t, tags.Findings(taught(t).Struct(1)), "not what can be validated")
}

// TestFindingsHoldNoValue: those of fields do, as errors.
func TestFindingsHoldNoValue(t *testing.T) {
	const canary = "cAnArY7f3a"
	v := taught(t)
	err := v.Struct(struct {
		Login string `validate:"aws=connect.Username"`
		Mail  string `validate:"email"`
	}{canary + "@", canary})
	failed := fieldErrors(t, err)
	assert.Contains(t, fmt.Sprintf("%#v", failed[0]), canary, "the test would notice")
	found := tags.Findings(err)
	require.Len(t, found, 2)
	text, err := json.Marshal(found)
	require.NoError(t, err)
	assert.NotContains(t, fmt.Sprintf("%+v %#v %s", found, found, text), canary)
	for i := range reflect.TypeFor[tags.Finding]().NumField() {
		assert.Equal(t, reflect.String, reflect.TypeFor[tags.Finding]().Field(i).Type.Kind(), "nothing to dig in")
	}
}

func ExampleFindings() {
	validate := validator.New()
	validate.RegisterTagNameFunc(tags.JSONName)
	if err := tags.Register(validate); err != nil {
		panic(err)
	}
	type Agent struct {
		Login  string            `json:"login" validate:"required,aws=connect.Username"`
		Mail   string            `json:"mail" validate:"omitempty,email"`
		Labels map[string]string `json:"labels" validate:"omitempty,aws=connect.Tags"`
	}
	err := validate.Struct(Agent{Login: "jane@example", Mail: "jane", Labels: map[string]string{"aws:team": "red"}})
	for _, f := range tags.Findings(err) {
		fmt.Println(f.Pointer, "must", f.Message)
	}
	// Output:
	// /login must hold @ only in an e-mail format, such as name@example.com
	// /mail must pass the check email
	// /labels/aws:team must satisfy regular expression pattern: ^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$
}
