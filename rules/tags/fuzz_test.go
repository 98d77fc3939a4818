package tags_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/rules/tags"
	"github.com/userlint/userlint/workmail"
)

// declarations are what can be declared, one for each case of a service.
var declarations = []vectors.Context{
	{},
	{IdentityCenter: true, DirectoryType: "WORKMAIL", IdentityManagementType: "SAML"},
	{DirectoryType: "OTHER", IdentityManagementType: "CONNECT_MANAGED"},
	{IdentityManagementType: "EXISTING_DIRECTORY", DirectoryUnreachable: true},
}

// FuzzRequests holds validator to Validate: for what any JSON decodes to, the
// same errors in the same order, and by Findings the same places.
func FuzzRequests(f *testing.F) {
	for i, s := range services {
		// All vectors would take longer than the fuzzing; another test has them.
		for j, v := range vectors.Load(f, folder, s.name) {
			if j%50 == 0 && !v.Response {
				f.Add(uint8(i), uint8(j/50), v.Payload)
			}
		}
	}
	validators := make([]*validator.Validate, len(declarations))
	for i, declared := range declarations {
		validators[i] = taught(f, optionsOf(declared)...)
	}
	f.Fuzz(func(t *testing.T, i, j uint8, payload []byte) {
		s, declared := services[int(i)%len(services)], declarations[int(j)%len(declarations)]
		request := s.empty()
		if json.Unmarshal(payload, request) != nil {
			t.Skip("not a request")
		}
		want := rules.Violations(s.validate(declared, request))
		err := validators[int(j)%len(declarations)].Struct(request)
		failed := fieldErrors(t, err)
		require.Len(t, failed, len(want))
		found := tags.Findings(err, optionsOf(declared)...)
		require.Len(t, found, len(want))
		for k, violation := range want {
			assert.Equal(t, []rules.Violation{violation}, tags.Violations(failed[k]))
			assert.Equal(t, violation.Pointer, found[k].Pointer)
			assert.Equal(t, violation.Rule, found[k].Rule)
		}
	})
}

// texts are members of the requests that are texts, by what the tag calls
// them: a request in which the text is that member.
var texts = map[string]func(*string) any{
	"connect.Username": func(s *string) any { return &connect.CreateUserRequest{Username: s} },
	"connect.Password": func(s *string) any { return &connect.CreateUserRequest{Password: s} },
	"connect.IdentityInfo.Email": func(s *string) any {
		return &connect.CreateUserRequest{IdentityInfo: &connect.UserIdentityInfo{Email: s}}
	},
	"connect.IdentityInfo.FirstName": func(s *string) any {
		return &connect.CreateUserRequest{IdentityInfo: &connect.UserIdentityInfo{FirstName: s}}
	},
	"identitystore.UserName": func(s *string) any { return &identitystore.CreateUserRequest{UserName: s} },
	"identitystore.Emails.Value": func(s *string) any {
		return &identitystore.CreateUserRequest{Emails: []*identitystore.Email{{Value: s}}}
	},
	"workmail.Name":     func(s *string) any { return &workmail.CreateUserRequest{Name: s} },
	"workmail.Password": func(s *string) any { return &workmail.CreateUserRequest{Password: s} },
	"workmail.Role":     func(s *string) any { return &workmail.CreateUserRequest{Role: (*workmail.UserRole)(s)} },
}

// FuzzTexts holds the tag to Validate: a field breaks the rules that the member
// with the same text does in a request, but for those on whether it may be
// there.
func FuzzTexts(f *testing.F) {
	for _, text := range []string{"", "jane", "jane doe", "a@b", "Administrator", "\xff", "e\u0301", strings.Repeat("é", 129), "Pa55word!", "USER"} {
		f.Add(uint8(1), text)
	}
	validators := make([]*validator.Validate, len(declarations))
	for i, declared := range declarations {
		validators[i] = taught(f, optionsOf(declared)...)
	}
	f.Fuzz(func(t *testing.T, j uint8, text string) {
		// Without a declared type the rest of the request decides which type's
		// errors are reported.
		j = 1 + j%3
		declared := declarations[j]
		for name, in := range texts {
			request := in(&text)
			var want []string
			for _, v := range rules.Violations(validate(declared, request)) {
				if isOf(v, name) && v.Kind != rules.KindRequired && v.Kind != rules.KindForbidden {
					want = append(want, v.Rule)
				}
			}
			var got []string
			for _, e := range fieldErrors(t, validators[j].Var(text, "aws="+name)) {
				for _, v := range tags.Violations(e, optionsOf(declared)...) {
					got = append(got, v.Rule)
				}
			}
			assert.ElementsMatch(t, want, got, name)
		}
	})
}

// isOf reports whether a violation is one of the member of that name.
func isOf(v rules.Violation, name string) bool {
	if v.Kind == rules.KindUTF8 {
		service, path, _ := strings.Cut(name, ".")
		member := strings.ReplaceAll(strings.ReplaceAll(v.Pointer, "/0", ""), "/", ".")
		return v.Rule == service+".utf8" && member == "."+path
	}
	return strings.TrimSuffix(v.Rule, "."+string(v.Kind)) == name
}

func validate(declared vectors.Context, request any) error {
	for _, s := range services {
		if reflect.TypeOf(s.empty()) == reflect.TypeOf(request) {
			return s.validate(declared, request)
		}
	}
	panic("no such request")
}

// Validators do not share what is declared to them.
func TestContextsPerInstance(t *testing.T) {
	request := &connect.CreateUserRequest{
		Username:           new("jane doe"),
		InstanceId:         new("i"),
		RoutingProfileId:   new("r"),
		SecurityProfileIds: []*string{new("s")},
		IdentityInfo:       &connect.UserIdentityInfo{FirstName: new("Jane"), LastName: new("Doe")},
		PhoneConfig:        &connect.UserPhoneConfig{PhoneType: new(connect.PhoneTypeSoftPhone)},
	}
	instances := []connect.Instance{
		{}, {IdentityManagementType: connect.SAML}, {IdentityManagementType: connect.ConnectManaged},
		{IdentityManagementType: connect.ExistingDirectory},
	}
	var all []*validator.Validate
	for _, instance := range instances {
		all = append(all, taught(t, tags.WithInstance(instance)))
	}
	for i, instance := range instances {
		failed := fieldErrors(t, all[i].Struct(request))
		want := rules.Violations(instance.Validate(request))
		require.Len(t, failed, len(want), instance)
		for j, violation := range want {
			assert.Equal(t, []rules.Violation{violation}, tags.Violations(failed[j]))
		}
		refused := i == 1
		assert.Equal(t, refused, all[i].Var("jane doe", "aws=connect.Username") != nil, instance)
	}
}
