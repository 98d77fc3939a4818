package tags_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/rules/tags"
)

func TestViolationsOfAField(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		value  any
		shape  string
		want   []string // pointer and rule id
	}{
		{"several", "all that the value breaks", strings.Repeat(" ", 129), "identitystore.UserName",
			[]string{" identitystore.UserName.pattern", " identitystore.UserName.length"}},
		{"list", "pointers lead to the items", []*string{new("a"), nil, new("\xff"), new("a")}, "connect.SecurityProfileIds",
			[]string{"/1 connect.SecurityProfileIds.required", "/2 connect.utf8"}},
		{"list of structures", "its size", []int{}, "identitystore.Emails", []string{" identitystore.Emails.items"}},
		{"map", "pointers lead to the entries", map[string]string{"aws:a/b": "", "x": strings.Repeat("x", 257)}, "connect.Tags",
			[]string{"/aws:a~1b connect.Tags.key.pattern", "/x connect.Tags.value.length"}},
		{"document", "pointers lead into it", []any{1, "\xff"}, "identitystore.Extensions.value",
			[]string{"/1 identitystore.utf8"}},
		{"warnings", "are left out", map[string]any{"aws:identitystore:x": nil, "x": nil}, "identitystore.Extensions",
			[]string{"/x identitystore.Extensions.key.pattern"}},
		{"width", "the document's rule on types", uint64(1 << 63), "workdocs.StorageRule.StorageAllocatedInBytes",
			[]string{" workdocs.type"}},
	}
	v := taught(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			failed := fieldErrors(t, v.Var(test.value, "aws="+test.shape))
			require.Len(t, failed, 1)
			assert.Equal(t, "aws", failed[0].Tag())
			assert.Equal(t, test.shape, failed[0].Param())
			var got []string
			for _, violation := range tags.Violations(failed[0]) {
				assert.Equal(t, rules.Error, violation.Severity)
				got = append(got, violation.Pointer+" "+violation.Rule)
			}
			assert.ElementsMatch(t, test.want, got, test.reason)
		})
	}
}

func TestOtherErrorsHaveNoViolations(t *testing.T) {
	var nothing *string
	tests := []struct {
		name  string
		value any
		tag   string
	}{
		{"another tag", "", "required"},
		{"nil pointer", nothing, "aws=connect.Username"},
		{"nil", nil, "aws=connect.Username"},
	}
	v := taught(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			failed := fieldErrors(t, v.Var(test.value, test.tag))
			require.Len(t, failed, 1)
			assert.Nil(t, tags.Violations(failed[0]))
		})
	}
}

// Another package may have a tag of the same name.
func TestForeignTag(t *testing.T) {
	v := validator.New()
	require.NoError(t, v.RegisterValidation("aws", func(validator.FieldLevel) bool { return false }))
	for _, tag := range []string{"aws", "aws=region", "aws=connect.Username"} {
		failed := fieldErrors(t, v.Var(1, tag))
		require.Len(t, failed, 1)
		assert.Nil(t, tags.Violations(failed[0]), tag)
	}
}

// For what validator cannot hand out of an unexported field it keeps a
// stand-in, which must not be judged.
func TestStandInsAreNotJudged(t *testing.T) {
	v := validator.New(validator.WithPrivateFieldValidation())
	require.NoError(t, tags.Register(v))
	failed := fieldErrors(t, v.Struct(struct {
		profiles []string `validate:"aws=connect.SecurityProfileIds"`
	}{make([]string, 11)}))
	require.Len(t, failed, 1)
	assert.Nil(t, tags.Violations(failed[0]))
}

func TestErrorsHoldNoValue(t *testing.T) {
	const canary = "cAnArY7f3a"
	text := strings.Repeat(canary+" @\x01", 200)
	requests := map[string]any{
		"identitystore": &identitystore.CreateUserRequest{
			IdentityStoreId: &text, UserName: &text, Name: &identitystore.Name{GivenName: &text}, Title: new(canary + "\xff"),
			Emails:     []*identitystore.Email{{Value: &text, Type: &text}},
			Birthdate:  &text,
			Extensions: map[string]any{"x": canary + "\xff"},
		},
		"connect": &connect.CreateUserRequest{
			Username: &text, Password: &text, InstanceId: &text,
			IdentityInfo:       &connect.UserIdentityInfo{FirstName: &text, LastName: new("e\u0301" + canary), SecondaryEmail: &text},
			PhoneConfig:        &connect.UserPhoneConfig{PhoneType: (*connect.PhoneType)(&text), DeskPhoneNumber: &text},
			SecurityProfileIds: []*string{new(canary + "\xff")},
			Tags:               map[string]*string{"aws:x": &text},
		},
	}
	v := taught(t)
	for name, request := range requests {
		t.Run(name, func(t *testing.T) {
			failed := fieldErrors(t, v.Struct(request))
			assert.Greater(t, len(failed), 5)
			texts := []string{failed.Error()}
			for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
				texts = append(texts, fmt.Sprintf(format, failed), fmt.Sprintf(format, error(failed)))
				for _, e := range failed {
					texts = append(texts, fmt.Sprintf(format, e), fmt.Sprintf(format, e.Value()),
						fmt.Sprintf(format, tags.Violations(e)), e.Param(), e.Namespace(), e.Field())
				}
			}
			for _, printed := range texts {
				assert.NotContains(t, printed, canary)
			}
		})
	}

	// The errors of fields: validator keeps the value, and does not print it.
	failed := fieldErrors(t, v.Var(text, "aws=connect.Username"))
	for _, format := range []string{"%v", "%+v", "%s", "%q"} {
		assert.NotContains(t, fmt.Sprintf(format, failed), canary)
		assert.NotContains(t, fmt.Sprintf(format, failed[0]), canary)
	}
	assert.NotContains(t, fmt.Sprintf("%#v", failed), canary)
	assert.NotContains(t, fmt.Sprintf("%#v", tags.Violations(failed[0])), canary)
}

// What handles errors of any kind may marshal or print the Value.
func TestValueOfAnErrorIsAViolation(t *testing.T) {
	failed := fieldErrors(t, taught(t).Struct(wrongTag()))
	require.Len(t, failed, 1)
	v := tags.Violations(failed[0])[0]
	want, err := json.Marshal(v)
	require.NoError(t, err)
	text, err := json.Marshal(failed[0].Value())
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(text))
	assert.Equal(t, v.String(), fmt.Sprint(failed[0].Value()))
}
