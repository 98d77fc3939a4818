package tags_test

import (
	"database/sql"
	"database/sql/driver"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/rules/tags"
	"github.com/userlint/userlint/workmail"
)

type (
	named     string
	namedInt  int8
	namedKeys map[named]named
)

// refuses reports whether the tag refuses a value.
func refuses(v *validator.Validate, value any, tag string) bool { return v.Var(value, tag) != nil }

func TestGoTypes(t *testing.T) {
	long := strings.Repeat("é", 257)
	tests := []struct {
		shape  string
		reason string
		passes []any
		fails  []any
	}{
		{"connect.Username", "strings of any name, in characters",
			[]any{"jdoe", named("jdoe"), new("jdoe"), strings.Repeat("é", 20), strings.Repeat("e", 64)},
			[]any{"", named(""), new(""), strings.Repeat("é", 21), strings.Repeat("e", 65), "a@b", "\xff"}},
		{"identitystore.Emails.Value", "a member of a list's items",
			[]any{"x"}, []any{""}},
		{"connect.PhoneConfig.PhoneType", "an enum, of the service's own type, too",
			[]any{"SOFT_PHONE", connect.PhoneTypeDeskPhone}, []any{"soft_phone", connect.PhoneType("FAX")}},
		{"workmail.HiddenFromGlobalAddressList", "a boolean has no rule",
			[]any{true, false, new(false)}, nil},
		{"connect.PhoneConfig.AfterContactWorkTimeLimit", "integers of any width",
			[]any{0, int8(1), uint8(1), namedInt(1), uintptr(1), int64(2000000), uint64(2000000), new(5)},
			[]any{-1, namedInt(-1), 2000001, uint32(2000001), int64(math.MaxInt32) + 1, uint64(math.MaxUint64)}},
		{"connect.AfterContactWorkConfigs.AfterContactWorkConfig.AfterContactWorkTimeLimit",
			"the width of the member is its one upper bound",
			[]any{math.MaxInt32, uint32(math.MaxInt32)},
			[]any{math.MaxInt32 + 1, uint32(math.MaxInt32) + 1, int64(math.MinInt32) - 1, uint64(math.MaxUint64)}},
		{"workdocs.StorageRule.StorageAllocatedInBytes", "the same for 64 bits",
			[]any{0, int64(math.MaxInt64), uint64(math.MaxInt64)},
			[]any{-1, uint64(math.MaxInt64) + 1, uint64(math.MaxUint64)}},
		{"connect.SecurityProfileIds", "a list of strings, or one of its items",
			[]any{[]string{"a"}, []*string{new("a"), new("b")}, [1]string{"a"}, []named{"a"}, []string{"a", "a"}, "a", ""},
			[]any{[]string{}, []string(nil), []*string{nil}, []string{"\xff"}, "\xff", make([]string, 11)}},
		{"identitystore.Photos", "of a list of structures, the size of any list",
			[]any{[]identitystore.Photo{{}}, []*int{nil, nil}, [3]byte{}},
			[]any{[]int{}, []string(nil), [4]byte{}}},
		{"generic.Tags", "a list without limits", []any{[]int{}, []int(nil), make([]int, 1000)}, nil},
		{"connect.Tags", "a map of strings",
			[]any{map[string]string{"a": ""}, map[string]*string{"a": new("a")}, namedKeys{"a": "b"}, map[named]*named{"a": new(named("b"))}},
			[]any{map[string]string{}, map[string]string(nil), map[string]*string{"a": nil}, namedKeys{"aws:a": "b"},
				map[string]string{"a": long}, map[string]string{"a": "\xff"}}},
		{"connect.Tags.key", "of the map, by themselves", []any{"a", named("a")}, []any{"aws:a", ""}},
		{"connect.Tags.value", "of the map, by themselves", []any{"", "aws:a"}, []any{long}},
		{"identitystore.Extensions", "a map of documents",
			[]any{map[string]any{"aws:identitystore:enterprise": nil}, map[named]map[string]string{"aws:identitystore:x": nil}},
			[]any{map[string]any{}, map[string]any(nil), map[string]any{"x": 1}, map[string]any{"aws:identitystore:x": []any{"\xff"}}}},
		{"identitystore.Extensions.value", "a document by itself",
			[]any{"x", 1, []any{"x"}, map[string]any{"x": nested(997)}},
			[]any{"\xff", []any{"\xff"}, map[string]any{"x": nested(998)}}},
		{"identitystore.UserName", "a reserved name is a warning where nothing is declared",
			[]any{"Administrator"}, []any{"a b"}},
	}
	v := taught(t)
	for _, test := range tests {
		t.Run(test.shape, func(t *testing.T) {
			for _, value := range test.passes {
				assert.False(t, refuses(v, value, "aws="+test.shape), "%s: %#v", test.reason, value)
			}
			for _, value := range test.fails {
				failed := fieldErrors(t, v.Var(value, "aws="+test.shape))
				if assert.Len(t, failed, 1, "%s: %#v", test.reason, value) {
					assert.NotEmpty(t, tags.Violations(failed[0]))
				}
			}
		})
	}
}

func TestAbsentAndEmpty(t *testing.T) {
	const shape = "aws=connect.SecurityProfileIds"
	var nothing *string
	tests := []struct {
		name                                string
		value                               any
		shape                               string
		plain, omitempty, omitnil, omitzero bool // whether it is refused
	}{
		{"nil pointer", nothing, "aws=connect.Username", true, false, false, false},
		{"empty string", "", "aws=connect.Username", true, false, true, false},
		{"pointer to an empty string", new(""), "aws=connect.Username", true, true, true, false},
		{"nil slice", []string(nil), shape, true, false, false, false},
		{"empty slice", []string{}, shape, true, true, true, false},
		{"nil map", map[string]string(nil), "aws=connect.Tags", true, false, false, false},
		{"empty map", map[string]string{}, "aws=connect.Tags", true, true, true, false},
	}
	v := taught(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			// In a struct, as users have it: validator sees the pointer.
			for prefix, want := range map[string]bool{
				"": test.plain, "omitempty,": test.omitempty, "omitnil,": test.omitnil, "omitzero,": test.omitzero,
			} {
				assert.Equal(t, want, refuses(v, test.value, prefix+test.shape), prefix+test.shape)
			}
		})
	}
}

func TestMistakenTagsPanic(t *testing.T) {
	tests := []struct {
		name  string
		value any
		tag   string
		want  string
	}{
		{"misspelt member", "x", "aws=connect.UserNme", `tags: field "": no member is called "connect.UserNme"; the nearest are ` +
			`connect.Username, connect.InstanceId, connect.Password`},
		{"unknown service", "x", "aws=conect.Username", `tags: field "": no member is called "conect.Username"; the nearest are ` +
			`connect.Username, workdocs.Username, connect.Tags`},
		{"service alone", "x", "aws=connect", ""},
		{"nothing", "x", "aws", ""},
		{"rule id", "x", "aws=connect.Username.length", ""},
		{"list index", "x", "aws=identitystore.Emails[0].Value", ""},
		{"structure of strings", "x", "aws=workdocs.StorageRule", `tags: field "": workdocs.StorageRule is a structure, ` +
			`which has no rule of its own; its members are workdocs.StorageRule.StorageAllocatedInBytes, workdocs.StorageRule.StorageType`},
		{"number for a string", 1, "aws=connect.Username", `tags: field "": connect.Username is a string and cannot hold a value of type int`},
		{"bytes for a string", []byte("x"), "aws=connect.Username", ""},
		{"string for an integer", "1", "aws=workdocs.StorageRule.StorageAllocatedInBytes", ""},
		{"fraction for an integer", 1.0, "aws=workdocs.StorageRule.StorageAllocatedInBytes", ""},
		{"string for a boolean", "true", "aws=workmail.HiddenFromGlobalAddressList", ""},
		{"string for a list of structures", "x", "aws=identitystore.Emails", ""},
		{"numbers for a list of strings", []int{1}, "aws=connect.SecurityProfileIds", ""},
		{"number for an item", 1, "aws=connect.SecurityProfileIds", ""},
		{"map of numbers", map[string]int{}, "aws=connect.Tags", ""},
		{"map by numbers", map[int]string{}, "aws=connect.Tags", ""},
		{"list for a map", []string{}, "aws=connect.Tags", ""},
		{"list for a map of documents", []any{}, "aws=identitystore.Extensions", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			check := func() { _ = taught(t).Var(test.value, test.tag) }
			if test.want == "" {
				assert.Panics(t, check)
			} else {
				assert.PanicsWithValue(t, test.want, check)
			}
		})
	}
}

func TestPanicNamesTheField(t *testing.T) {
	v := taught(t)
	assert.PanicsWithValue(t, `tags: field "Login": connect.PhoneConfig.PhoneType is a string and cannot hold a value of type int`, func() {
		_ = v.Struct(struct {
			Login int `validate:"aws=connect.PhoneConfig.PhoneType"`
		}{1})
	})
	assert.NoError(t, v.Var("jdoe", "aws=connect.Username"), "the validator can be used all the same")
	assert.Panics(t, func() {
		_ = v.Struct(struct {
			Name identitystore.Name `validate:"aws=identitystore.Name"`
		}{})
	}, "a structure for a structure")
}

func TestUsersStructs(t *testing.T) {
	type agent struct {
		Login    named             `validate:"aws=connect.Username"`
		Mail     *string           `validate:"omitempty,aws=identitystore.Emails.Value"`
		Profiles []string          `validate:"dive,aws=connect.SecurityProfileIds"`
		Labels   map[string]string `validate:"dive,keys,aws=connect.Tags.key,endkeys,aws=connect.Tags.value"`
		Nick     any               `validate:"omitempty,aws=identitystore.NickName"`
		Either   string            `validate:"aws=workmail.Name|aws=generic.Email"`
		Alias    string            `validate:"login"`
	}
	v := taught(t)
	v.RegisterAlias("login", "required,aws=connect.Username")

	good := agent{
		Login: "jdoe", Profiles: []string{"", "x"}, Labels: map[string]string{"a": "b"}, Either: "jdoe", Alias: "jdoe",
	}
	require.NoError(t, v.Struct(good))

	bad := agent{
		Login: "", Mail: new("\t\x00"), Profiles: []string{"x", "\xff"}, Labels: map[string]string{"aws:a": strings.Repeat("x", 257)},
		Nick: "", Either: "!", Alias: "a@b",
	}
	bad.Nick = new("")
	var got []string
	for _, e := range fieldErrors(t, v.Struct(&bad)) {
		for _, violation := range tags.Violations(e) {
			got = append(got, e.Namespace()+" "+e.Tag()+" "+violation.Rule)
		}
	}
	assert.ElementsMatch(t, []string{
		"agent.Login aws connect.Username.length",
		"agent.Mail aws identitystore.Emails.Value.pattern",
		"agent.Profiles[1] aws connect.utf8",
		"agent.Labels[aws:a] aws connect.Tags.key.pattern",
		"agent.Labels[aws:a] aws connect.Tags.value.length",
		"agent.Nick aws identitystore.NickName.length",
		"agent.Nick aws identitystore.NickName.pattern",
		"agent.Either aws=workmail.Name|aws=generic.Email workmail.Name.pattern",
		"agent.Either aws=workmail.Name|aws=generic.Email generic.Email.pattern",
		"agent.Alias login connect.Username.email-format",
	}, got)
}

// Both of validator's ways to look into a type of one's own lead to its text.
func TestTypesThatHoldAText(t *testing.T) {
	v := taught(t)
	v.RegisterCustomTypeFunc(func(field reflect.Value) any {
		value, err := field.Interface().(driver.Valuer).Value()
		if err != nil {
			return nil
		}
		return value
	}, sql.NullString{})
	type account struct {
		Name sql.NullString `validate:"omitempty,aws=identitystore.UserName"`
	}
	assert.NoError(t, v.Struct(account{}))
	assert.NoError(t, v.Struct(account{sql.NullString{String: "jdoe", Valid: true}}))
	failed := fieldErrors(t, v.Struct(account{sql.NullString{String: "j doe", Valid: true}}))
	require.Len(t, failed, 1)
	assert.Equal(t, "identitystore.UserName.pattern", tags.Violations(failed[0])[0].Rule)
}

func TestUnexportedFields(t *testing.T) {
	v := validator.New(validator.WithPrivateFieldValidation())
	require.NoError(t, tags.Register(v))
	type account struct {
		name       named          `validate:"aws=identitystore.UserName"`
		profiles   []*string      `validate:"aws=connect.SecurityProfileIds"`
		labels     namedKeys      `validate:"aws=connect.Tags"`
		limit      uint           `validate:"aws=connect.PhoneConfig.AfterContactWorkTimeLimit"`
		extensions map[string]any `validate:"aws=identitystore.Extensions"`
	}
	good := account{"jdoe", []*string{new("x")}, namedKeys{"a": "b"}, 1, map[string]any{"aws:identitystore:x": 1}}
	assert.NoError(t, v.Struct(&good))
	bad := account{"j doe", []*string{nil}, namedKeys{"aws:a": "b"}, 2000001, map[string]any{"x": 1}}
	failed := fieldErrors(t, v.Struct(&bad))
	require.Len(t, failed, 5)
	for _, e := range failed {
		assert.NotEmpty(t, tags.Violations(e), e.Namespace())
	}
	assert.Panics(t, func() { _ = v.Struct(bad) }, "documents cannot be read out of reach")
}

func TestContextsHoldForMembers(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		option tags.Option
		value  string
		shape  string
		rule   string
	}{
		{"store", "reserved there", tags.WithStore(identitystore.Store{IdentityCenter: true}),
			"Administrator", "identitystore.UserName", "identitystore.UserName.reserved"},
		{"organization", "shorter there", tags.WithOrganization(workmail.Organization{DirectoryType: workmail.OtherDirectory}),
			strings.Repeat("x", 21), "workmail.Name", "workmail.Name.length-other-directory"},
		{"instance", "shorter there", tags.WithInstance(connect.Instance{IdentityManagementType: connect.ConnectManaged}),
			strings.Repeat("x", 21), "connect.Username", "connect.Username.length-not-saml"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.NoError(t, taught(t).Var(test.value, "aws="+test.shape), "undeclared")
			failed := fieldErrors(t, taught(t, test.option).Var(test.value, "aws="+test.shape))
			require.Len(t, failed, 1, test.reason)
			violations := tags.Violations(failed[0], test.option)
			require.Len(t, violations, 1)
			assert.Equal(t, test.rule, violations[0].Rule)
			assert.Equal(t, rules.Error, violations[0].Severity)
		})
	}
}
