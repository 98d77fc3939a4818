package tags_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules/tags"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

func TestRegisterRefusesNil(t *testing.T) {
	assert.Error(t, tags.Register(nil))
}

// wrongTag has one error: its tag's value.
func wrongTag() *generic.CreateUserRequest {
	return &generic.CreateUserRequest{
		UserId: new("jdoe"),
		Tags:   []*generic.Tag{{Key: new("a"), Value: new("a")}, {Key: new("b"), Value: new("!")}},
	}
}

type base struct{ User generic.CreateUserRequest }

func TestRequestsAreFoundWhereverTheyStand(t *testing.T) {
	valid := &generic.CreateUserRequest{UserId: new("jdoe")}
	tests := []struct {
		name   string
		reason string
		value  any
		want   string
	}{
		{"pointer", "the usual way", wrongTag(), "CreateUserRequest.Tags[1].Value"},
		{"value", "validator is handed a copy", *wrongTag(), "CreateUserRequest.Tags[1].Value"},
		{"field", "nested structs need no tag", struct{ User generic.CreateUserRequest }{*wrongTag()}, "User.Tags[1].Value"},
		{"field by pointer", "the same", struct{ User *generic.CreateUserRequest }{wrongTag()}, "User.Tags[1].Value"},
		{"named struct", "its name comes first", base{*wrongTag()}, "base.User.Tags[1].Value"},
		{"embedded", "a request with members of one's own", struct{ generic.CreateUserRequest }{*wrongTag()},
			"CreateUserRequest.Tags[1].Value"},
		{"below an embedded unexported struct", "reflect can read it", struct{ base }{base{*wrongTag()}},
			"base.User.Tags[1].Value"},
		{"slice", "of pointers", struct {
			Users []*generic.CreateUserRequest `validate:"dive"`
		}{[]*generic.CreateUserRequest{valid, wrongTag()}}, "Users[1].Tags[1].Value"},
		{"slice of values", "of values", struct {
			Users []generic.CreateUserRequest `validate:"dive"`
		}{[]generic.CreateUserRequest{*valid, *wrongTag()}}, "Users[1].Tags[1].Value"},
		{"map", "of pointers", struct {
			Users map[string]*generic.CreateUserRequest `validate:"dive"`
		}{map[string]*generic.CreateUserRequest{"x": wrongTag(), "y": valid}}, "Users[x].Tags[1].Value"},
		{"map of values", "reflect cannot address them", struct {
			Users map[string]generic.CreateUserRequest `validate:"required,dive"`
		}{map[string]generic.CreateUserRequest{"x": *wrongTag()}}, "Users[x].Tags[1].Value"},
		{"slices of slices", "dived into twice", struct {
			Users [][]*generic.CreateUserRequest `validate:"dive,dive"`
		}{[][]*generic.CreateUserRequest{{valid}, {valid, wrongTag()}}}, "Users[1][1].Tags[1].Value"},
		{"interface", "validator follows it", struct{ User any }{wrongTag()}, "User.Tags[1].Value"},
	}
	v := taught(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			failed := fieldErrors(t, v.Struct(test.value))
			require.Len(t, failed, 1, test.reason)
			assert.Equal(t, test.want, failed[0].Namespace())
			assert.Equal(t, "Tags[1].Value", failed[0].Field())
			assert.Equal(t, "pattern", failed[0].Tag())
			assert.Equal(t, "/Tags/1/Value", tags.Violations(failed[0])[0].Pointer)
		})
	}
}

func TestVarTakesRequests(t *testing.T) {
	v := taught(t)
	failed := fieldErrors(t, v.Var([]*generic.CreateUserRequest{wrongTag()}, "dive"))
	require.Len(t, failed, 1)
	assert.Equal(t, "[0].Tags[1].Value", failed[0].Namespace())
}

// Validator itself passes over nil, and has a tag against it.
func TestNilRequests(t *testing.T) {
	v := taught(t)
	users := []*generic.CreateUserRequest{nil}
	assert.NoError(t, v.Var(users, "dive"))
	assert.Error(t, v.Var(users, "dive,required"))
}

func TestRequestsInUnexportedFields(t *testing.T) {
	v := validator.New(validator.WithPrivateFieldValidation())
	require.NoError(t, tags.Register(v))
	type team struct {
		user    generic.CreateUserRequest
		pointer *generic.CreateUserRequest
	}
	broken := team{*wrongTag(), wrongTag()}
	assert.Len(t, fieldErrors(t, v.Struct(&broken)), 2, "through a pointer they can be read")
	assert.PanicsWithValue(t, "tags: an unexported field of type generic.CreateUserRequest "+
		"can only be read where its struct is validated through a pointer", func() { _ = v.Struct(broken) })
}

func TestErrorsSayKindAndLimit(t *testing.T) {
	long := strings.Repeat("é", 200)
	tests := []struct {
		name    string
		reason  string
		context vectors.Context
		request any
		want    [][3]string // namespace behind the request, tag and parameter
	}{
		{
			"several of one member", "each has an error of its own", vectors.Context{},
			&identitystore.CreateUserRequest{IdentityStoreId: new("d-1234567890"), UserName: new(strings.Repeat(" ", 129))},
			[][3]string{
				{"UserName", "pattern", `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`},
				{"UserName", "length", "max=128"},
			},
		},
		{
			"lower bounds", "of lists, of maps and of texts", vectors.Context{},
			&identitystore.CreateUserRequest{
				IdentityStoreId: new("d-1234567890"), Title: new(""), Emails: []*identitystore.Email{},
				Extensions: map[string]any{},
			},
			[][3]string{
				{"Emails", "items", "min=1"},
				{"Title", "length", "min=1"},
				{"Title", "pattern", "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r \u00A0\u3000]+"},
				{"Extensions", "items", "min=1"},
			},
		},
		{
			"absent", "at its own place, also in an absent structure", vectors.Context{IdentityCenter: true},
			&identitystore.CreateUserRequest{},
			[][3]string{
				{"IdentityStoreId", "required", ""},
				{"UserName", "required", ""},
				{"Name.FamilyName", "required", ""},
				{"Name.GivenName", "required", ""},
				{"DisplayName", "required", ""},
			},
		},
		{
			"null items", "of a list of structures", vectors.Context{},
			&identitystore.CreateUserRequest{IdentityStoreId: new("d-1234567890"), Roles: []*identitystore.Role{nil}},
			[][3]string{{"Roles[0]", "required", ""}},
		},
		{
			"reserved", "the names are not said, since one is the value", vectors.Context{IdentityCenter: true},
			&identitystore.CreateUserRequest{
				IdentityStoreId: new("d-1234567890"), UserName: new("Administrator"), DisplayName: new("x"),
				Name: &identitystore.Name{FamilyName: new("x"), GivenName: new("x")},
			},
			[][3]string{{"UserName", "reserved", ""}},
		},
		{
			"inside documents", "indices and keys are not told apart there", vectors.Context{},
			&identitystore.CreateUserRequest{
				IdentityStoreId: new("d-1234567890"),
				Extensions: map[string]any{
					"aws:identitystore:enterprise": map[string]any{"a/b": []any{"x", "\xff"}},
					"aws:identitystore:deep":       nested(1001),
				},
			},
			[][3]string{
				{shortened("Extensions[aws:identitystore:deep]" + strings.Repeat("[0]", 997)), "too-deep", "max=1000"},
				{"Extensions[aws:identitystore:enterprise][a/b][1]", "utf8", ""},
			},
		},
		{
			"a context's rules", "their kinds have a suffix", vectors.Context{IdentityManagementType: "SAML"},
			&connect.CreateUserRequest{
				Username: new(strings.Repeat("a", 65)), InstanceId: new("i"), RoutingProfileId: new("r"),
				SecurityProfileIds: []*string{new("s"), nil}, Password: new("Passw0rd"),
				IdentityInfo: &connect.UserIdentityInfo{FirstName: new("e\u0301"), LastName: new("x")},
				PhoneConfig:  &connect.UserPhoneConfig{PhoneType: new(connect.PhoneType("FAX")), AfterContactWorkTimeLimit: new(int32(-1))},
				Tags:         map[string]*string{"aws:x": new("x"), "y": nil},
			},
			[][3]string{
				{"Username", "length-saml", "max=64"},
				{"Password", "forbidden", ""},
				{"IdentityInfo.FirstName", "nfc", ""},
				{"PhoneConfig.PhoneType", "enum", "SOFT_PHONE DESK_PHONE"},
				{"PhoneConfig.AfterContactWorkTimeLimit", "range", "min=0"},
				{"SecurityProfileIds[1]", "required", ""},
				{"Tags[aws:x]", "pattern", `^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`},
				{"Tags[y]", "required", ""},
			},
		},
		{
			"forms in words", "the page's sentence", vectors.Context{DirectoryType: "WORKMAIL"},
			&workmail.CreateUserRequest{
				OrganizationId: new("m-" + strings.Repeat("0", 32)), Name: new("x"), DisplayName: new(""),
				Password: new("abcdefgh"), Role: new(workmail.UserRoleResource),
			},
			[][3]string{
				{"Password", "strength-workmail-directory", "hold characters of at least three of: A-Z, a-z, 0-9, " +
					"other characters of U+0020 to U+007E, characters of U+00A0 to U+00FF"},
				{"Role", "enum-create-user", "USER REMOTE_USER"},
			},
		},
		{
			"integers", "without an upper bound", vectors.Context{},
			&workdocs.CreateUserRequest{
				Username: new("u"), GivenName: new("x"), Surname: new("x"), Password: new("secret"),
				StorageRule: &workdocs.StorageRule{StorageAllocatedInBytes: new(int64(-1))},
			},
			[][3]string{{"StorageRule.StorageAllocatedInBytes", "range", "min=0"}},
		},
		{
			"long keys", "validator cannot hold more than 255 bytes of a name",
			vectors.Context{IdentityManagementType: "EXISTING_DIRECTORY"},
			&connect.CreateUserRequest{
				Username: new("u"), InstanceId: new("i"), RoutingProfileId: new("r"), SecurityProfileIds: []*string{new("s")},
				PhoneConfig: &connect.UserPhoneConfig{PhoneType: new(connect.PhoneTypeSoftPhone)},
				Tags:        map[string]*string{long: new("")},
			},
			[][3]string{{"Tags[" + strings.Repeat("é", 123) + "…", "length", "max=128"}},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got [][3]string
			for _, e := range fieldErrors(t, taught(t, optionsOf(test.context)...).Struct(test.request)) {
				got = append(got, [3]string{e.Field(), e.Tag(), e.Param()})
				assert.Equal(t, "CreateUserRequest."+e.Field(), e.Namespace())
				assert.Equal(t, e.Tag(), e.ActualTag())
				assert.Equal(t, e.Field(), e.StructField())
			}
			assert.Equal(t, test.want, got, test.reason)
		})
	}
}

// nested returns that many lists in each other.
func nested(levels int) any {
	var inside any = "x"
	for range levels {
		inside = []any{inside}
	}
	return inside
}

func shortened(ascii string) string { return ascii[:252] + "…" }

func TestRegisterAgainReplaces(t *testing.T) {
	v := taught(t)
	require.NoError(t, tags.Register(v, tags.WithStore(identitystore.Store{IdentityCenter: true})))
	failed := fieldErrors(t, v.Struct(&identitystore.CreateUserRequest{IdentityStoreId: new("d-1234567890")}))
	assert.Len(t, failed, 4)
}

// The names of members stay those of the page; those above are the program's.
func TestTagNameFunction(t *testing.T) {
	v := taught(t)
	v.RegisterTagNameFunc(tags.JSONName)
	failed := fieldErrors(t, v.Struct(struct {
		User *generic.CreateUserRequest `json:"user"`
	}{wrongTag()}))
	require.Len(t, failed, 1)
	assert.Equal(t, "user.Tags[1].Value", failed[0].Namespace())
	assert.Equal(t, "User.Tags[1].Value", failed[0].StructNamespace())
}

func TestConcurrentUse(t *testing.T) {
	v := taught(t)
	type account struct {
		Login string `validate:"aws=connect.Username"`
		User  *generic.CreateUserRequest
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				failed := fieldErrors(t, v.Struct(account{Login: strings.Repeat("x", 101), User: wrongTag()}))
				if assert.Len(t, failed, 2) {
					assert.NotEmpty(t, tags.Violations(failed[0]))
				}
			}
		})
	}
	group.Wait()
}
