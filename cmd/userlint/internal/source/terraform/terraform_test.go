package terraform

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

func read(t testing.TB, r io.Reader, o source.Options) ([]source.Record, error) {
	t.Helper()
	return sourcetest.Start(func(in *window.Window) source.Records { return New(in, o) }).Read(t, r)
}

// inPlan is a plan with one change of a resource.
func inPlan(kind, change string) string {
	return `{"format_version":"1.2","terraform_version":"1.13.4","resource_changes":[
{"address":"x.this","mode":"managed","type":"` + kind + `","name":"this","change":` + change + `}]}`
}

// created is a plan that creates a resource with these attributes, of which these are unknown.
func created(kind, after, unknown string) string {
	return inPlan(kind, `{"actions":["create"],"before":null,"after":`+after+`,"after_unknown":`+unknown+`}`)
}

const (
	identityResource = "aws_identitystore_user"
	connectResource  = "aws_connect_user"
)

func TestTerraformAttributes(t *testing.T) {
	tests := []struct {
		name           string
		reason         string
		kind           string
		after, unknown string
		want           string
		wantUnknown    []string
	}{
		{"members", "each under the name that the service has", identityResource,
			`{"identity_store_id":"d","user_name":"u","display_name":"n","nickname":"k","profile_url":"p","title":"t","user_type":"y",` +
				`"locale":"l","preferred_language":"g","timezone":"z","external_ids":[],"user_id":null,"region":"eu-west-1",` +
				`"name":[{"family_name":"f","formatted":"o","given_name":"g","honorific_prefix":"hp","honorific_suffix":"hs","middle_name":"m"}],` +
				`"emails":[{"primary":true,"type":"work","value":"v"}],"phone_numbers":[{"primary":false,"type":"x","value":"1"}],` +
				`"addresses":[{"country":"c","formatted":"f","locality":"l","postal_code":"p","primary":false,"region":"r","street_address":"s","type":"t"}]}`, `{}`,
			`{"IdentityStoreId":"d","UserName":"u","Name":{"Formatted":"o","FamilyName":"f","GivenName":"g","MiddleName":"m",` +
				`"HonorificPrefix":"hp","HonorificSuffix":"hs"},"DisplayName":"n","NickName":"k","ProfileUrl":"p",` +
				`"Emails":[{"Value":"v","Type":"work","Primary":true}],"Addresses":[{"StreetAddress":"s","Locality":"l","Region":"r",` +
				`"PostalCode":"p","Country":"c","Formatted":"f","Type":"t","Primary":false}],"PhoneNumbers":[{"Value":"1","Type":"x","Primary":false}],` +
				`"UserType":"y","Title":"t","PreferredLanguage":"g","Locale":"l","Timezone":"z"}`, nil},
		{"members of Connect", "each under the name that the service has", connectResource,
			`{"instance_id":"i","name":"n","password":"p","directory_user_id":"d","hierarchy_group_id":"h","routing_profile_id":"r",` +
				`"security_profile_ids":["a","b"],"identity_info":[{"email":"e","first_name":"f","last_name":"l"}],` +
				`"phone_config":[{"after_contact_work_time_limit":30,"auto_accept":true,"desk_phone_number":"1","phone_type":"SOFT_PHONE"}],` +
				`"tags":{"a":"b"},"tags_all":{"a":"b","c":"d"}}`, `{}`,
			`{"Username":"n","Password":"p","IdentityInfo":{"FirstName":"f","LastName":"l","Email":"e"},"PhoneConfig":{"PhoneType":"SOFT_PHONE",` +
				`"AutoAccept":true,"AfterContactWorkTimeLimit":30,"DeskPhoneNumber":"1"},"DirectoryUserId":"d","SecurityProfileIds":["a","b"],` +
				`"RoutingProfileId":"r","HierarchyGroupId":"h","InstanceId":"i","Tags":{"a":"b","c":"d"}}`, nil},
		{"empty", "the provider leaves out what is empty, but for what is required", identityResource,
			`{"identity_store_id":"","user_name":"","display_name":"","title":"","locale":null,"name":[{"family_name":"","given_name":null}],` +
				`"emails":[],"addresses":null,"phone_numbers":[{"value":"","type":null,"primary":false}]}`, `{}`,
			`{"IdentityStoreId":"","UserName":"","Name":{},"DisplayName":"","PhoneNumbers":[{"Primary":false}]}`, nil},
		{"empty of Connect", "the provider sends the security profiles always", connectResource,
			`{"name":"n","password":"","identity_info":[null],"phone_config":[],"security_profile_ids":[],"tags":{},"tags_all":{}}`, `{}`,
			`{"Username":"n","IdentityInfo":null,"SecurityProfileIds":[]}`, nil},
		{"tags", "those of AWS are not sent, and one without a value is empty", connectResource,
			`{"tags":null,"tags_all":{"aws:x":"y","a":null,"b":"c"}}`, `{}`, `{"Tags":{"a":"","b":"c"}}`, nil},
		{"tags of AWS alone", "there are none", connectResource, `{"tags_all":{"aws:x":"y"}}`, `{}`, `{}`, nil},
		{"tags of an old provider", "it had one attribute", connectResource, `{"tags":{"a":"b"}}`, `{}`, `{"Tags":{"a":"b"}}`, nil},
		{"unknown", "values, and values within blocks, sets and maps", connectResource,
			`{"name":"n","identity_info":[{"last_name":"l"}],"security_profile_ids":["a",null],"tags_all":{"a":"b"}}`,
			`{"instance_id":true,"id":true,"routing_profile_id":true,"phone_config":true,"identity_info":[{"first_name":true}],` +
				`"security_profile_ids":[false,true],"tags_all":{"x/y":true}}`,
			`{"Username":"n","IdentityInfo":{"FirstName":null,"LastName":"l"},"PhoneConfig":null,"SecurityProfileIds":["a",null],` +
				`"RoutingProfileId":null,"InstanceId":null,"Tags":{"a":"b","x/y":null}}`,
			[]string{"/IdentityInfo/FirstName", "/PhoneConfig", "/SecurityProfileIds/1", "/RoutingProfileId", "/InstanceId", "/Tags/x~1y"}},
		{"unknown items", "of a list", identityResource, `{"user_name":"u","emails":[null,{"value":"v"}]}`, `{"emails":[true,{"type":true}]}`,
			`{"UserName":"u","Emails":[null,{"Value":"v","Type":null}]}`, []string{"/Emails/0", "/Emails/1/Type"}},
		{"all unknown", "no more is known than that it is there", identityResource, `null`, `true`, `{}`, []string{""}},
		{"wrong types", "they are found later, wherever they are from", identityResource,
			`{"user_name":5,"title":["t"],"locale":{"a":1},"name":{},"emails":"e","timezone":false}`, `{}`,
			`{"UserName":5,"Name":{},"Emails":"e","Title":[],"Locale":{},"Timezone":false}`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := read(t, strings.NewReader(created(tt.kind, tt.after, tt.unknown)), source.Options{})
			require.NoError(t, err)
			require.Len(t, all, 1)
			assert.Equal(t, tt.want, all[0].Text, tt.reason)
			assert.Equal(t, tt.wantUnknown, all[0].Unknown, tt.reason)
			assert.Equal(t, "x.this", all[0].Address)
			kind, _ := kindOf(tt.kind)
			assert.Equal(t, kind.service, all[0].Service)
		})
	}
}

func TestTerraformActions(t *testing.T) {
	tests := []struct {
		name    string
		reason  string
		actions string
		want    string
	}{
		{"create", "it calls CreateUser", `["create"]`, `{"Username":"n"}`},
		{"replace", "it calls CreateUser", `["delete","create"]`, `{"Username":"n"}`},
		{"replace before", "it calls CreateUser", `["create","delete"]`, `{"Username":"n"}`},
		{"update", "the values must be as good, but Terraform need not know the password", `["update"]`, `{"Username":"n","Password":null}`},
		{"no-op", "nothing is done", `["no-op"]`, ""},
		{"delete", "nothing is created", `["delete"]`, ""},
		{"read", "nothing is created", `["read"]`, ""},
		{"forget", "nothing is created", `["forget"]`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan := inPlan(connectResource, `{"actions":`+tt.actions+`,"after":{"name":"n"},"after_unknown":{}}`)
			all, err := read(t, strings.NewReader(plan), source.Options{})
			require.NoError(t, err)
			var got string
			for _, rec := range all {
				got += rec.Text
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}

// Users are found in all modules of a state, and in those of a plan without its changes.
func TestTerraformModules(t *testing.T) {
	resource := func(address, kind, mode, more string) string {
		return fmt.Sprintf(`{"address":%q,"mode":%q,"type":%q,"name":"x"%s,"values":{"user_name":"u","name":"n"}}`, address, mode, kind, more)
	}
	values := `{"outputs":{"a":{"sensitive":false}},"root_module":{"resources":[` +
		resource("a", identityResource, "managed", `,"index":0`) + `,` + resource("data.b", identityResource, "data", "") + `,` +
		resource("c", "aws_iam_user", "managed", "") + `],"child_modules":[{"address":"module.m","resources":[` +
		resource("module.m.d", connectResource, "managed", `,"index":"k"`) + `],"child_modules":[{"address":"module.m.module.n","resources":[` +
		resource("module.m.module.n.e", identityResource, "managed", "") + `,` +
		resource("gone", identityResource, "managed", `,"deposed_key":"00000000"`) + `]}]},{"address":"module.o"}]}}`
	tests := []struct {
		name    string
		reason  string
		input   string
		service string
		want    []string
		unknown int
	}{
		{"state", "all of a state", `{"format_version":"1.0","values":` + values + `}`, "", []string{"a", "module.m.d", "module.m.module.n.e"}, 0},
		{"state of a service", "the others are for another one", `{"format_version":"1.0","values":` + values + `}`, "connect", []string{"module.m.d"}, 0},
		{"empty state", "there are none", `{"format_version":"1.0"}`, "", nil, 0},
		{"planned values", "in place of the changes; what is not there is unknown", `{"format_version":"0.2","planned_values":` + values + `}`, "",
			[]string{"a", "module.m.d", "module.m.module.n.e"}, 9},
		{"changes", "they are enough", `{"format_version":"1.2","planned_values":` + values + `,"resource_changes":[]}`, "", nil, 0},
		{"no changes", "as Go writes them", `{"format_version":"1.2","planned_values":` + values + `,"resource_changes":null}`, "", nil, 0},
		{"deferred", "they are planned for later", `{"format_version":"1.2","resource_changes":[],"deferred_changes":[{"reason":"x","resource_change":` +
			`{"address":"f","mode":"managed","type":"aws_connect_user","change":{"actions":["create"],"after":{"name":"n"}}}}]}`, "", []string{"f"}, 0},
		{"data source", "nothing is created", strings.Replace(created(connectResource, `{}`, `{}`), `"managed"`, `"data"`, 1), "", nil, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := read(t, strings.NewReader(tt.input), source.Options{Service: tt.service})
			require.NoError(t, err)
			var got []string
			for _, rec := range all {
				got = append(got, rec.Address)
				assert.GreaterOrEqual(t, len(rec.Unknown), tt.unknown)
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}

// An input that is no plan is an error with a place, and holds nothing of the input.
func TestTerraformErrors(t *testing.T) {
	const canary = "hunter2"
	tests := []struct {
		name   string
		reason string
		input  string
		want   string
	}{
		{"cut short", "most of it may be missing", `{"format_version":"1.2","x":"hunter2"`, "line 1, column 38: " + errPlanSyntax.Error()},
		{"cut short in a string", "where the text ends", "{\n\"format_version\":\"hunter2", "line 2, column 26: " + errPlanSyntax.Error()},
		{"cut short far within", "the place is where it breaks off", "{\"format_version\":\"1.2\",\n\"resource_changes\":[{},\n{\"é\":", "line 3, column 6: " + errPlanSyntax.Error()},
		{"not JSON", "a plan itself is no JSON", "PK\x03\x04hunter2", "line 1, column 1: " + errNotPlan.Error()},
		{"a plan far behind", "white space ends nothing", strings.Repeat(" ", 1<<17) + "[]", "line 1, column 131073: " + errNotPlan.Error()},
		{"two documents", "what is the second?", "{\"format_version\":\"1.2\",\"values\":{}}\n{\"hunter2\":1}", "line 1, column 37: " + errPlanSyntax.Error()},
		{"member twice", "one of them would be lost", `{"format_version":"1.2","values":{},"values":{}}`, "line 1, column 37: " + errPlanSyntax.Error()},
		{"array", "no plan", `["hunter2"]`, "line 1, column 1: " + errNotPlan.Error()},
		{"state file", "what Terraform keeps is not what it shows", `{"version":4,"terraform_version":"1.13.4","resources":[]}`, "line 1, column 1: " + errNotPlan.Error()},
		{"another command", "its output has a version as well", `{"format_version":"1.0","valid":true,"diagnostics":[]}`, "line 1, column 1: " + errNotPlan.Error()},
		{"later version", "it may mean anything", ` {"format_version":"2.0","values":{}}`, "line 1, column 20: " + errPlanVersion.Error()},
		{"no version", "it may mean anything", `{"format_version":"hunter2","values":{}}`, "line 1, column 19: " + errPlanVersion.Error()},
		{"version of another type", "it may mean anything", `{"format_version":1,"resource_changes":[]}`, "line 1, column 19: " + errPlanVersion.Error()},
		{"changes of another type", "there may be users", `{"format_version":"1.2","resource_changes":"hunter2"}`, "line 1, column 44: " + errNotPlan.Error()},
		{"change of another type", "it may be a user", `{"format_version":"1.2","resource_changes":["hunter2"]}`, "line 1, column 45: " + errNotPlan.Error()},
		{"no change", "a user without attributes", inPlan(connectResource, "null"), "line 2, column 1: " + errNotPlan.Error()},
		{"no attributes", "the same", inPlan(connectResource, `{"actions":["create"]}`), "line 2, column 1: " + errNotPlan.Error()},
		{"attributes of another type", "the same", inPlan(connectResource, `{"actions":["create"],"after":"hunter2"}`), "line 2, column 1: " + errNotPlan.Error()},
		{"resources of another type", "there may be users", `{"format_version":"1.0","values":{"root_module":{"resources":{}}}}`,
			"line 1, column 62: " + errNotPlan.Error()},
	}
	for _, tt := range tests {
		for arrival, arrive := range sourcetest.Arrivals {
			t.Run(tt.name+"/"+arrival, func(t *testing.T) {
				all, err := read(t, arrive(strings.NewReader(tt.input)), source.Options{})
				assert.EqualError(t, err, tt.want, tt.reason)
				assert.NotContains(t, err.Error(), canary)
				assert.Empty(t, all)
			})
		}
	}
}

// A plan is kept as a whole, so there is a limit.
func TestTerraformLimit(t *testing.T) {
	plan := created(connectResource, `{"name":"n"}`, `{}`)
	for size, want := range map[int]error{len(plan): nil, len(plan) - 1: errPlanTooLarge} {
		from := New(window.New(strings.NewReader(plan)), source.Options{})
		from.limit = int64(size)
		_, err := from.Next()
		assert.Equal(t, want, err)
	}
}

// The places of values are those that they have in the plan.
func TestTerraformPlaces(t *testing.T) {
	plan := created(identityResource, "{\n \"user_name\": \"ü\", \"title\": \"t\",\n \"name\": [{\"given_name\": \"g\"}]}", "{}")
	all, err := read(t, strings.NewReader(plan), source.Options{})
	require.NoError(t, err)
	require.Len(t, all, 1)
	lines := strings.Split(plan, "\n")
	for value, in := range map[string]string{
		`{"UserName`: `{`, `"ü"`: `"ü"`, `"t"`: `"t"`, `{"GivenName`: `{"given_name`, `"g"`: `"g"`,
	} {
		line := 2
		for line < len(lines) && !strings.Contains(lines[line-1], in) {
			line++
		}
		before := lines[line-1][:strings.LastIndex(lines[line-1], in)]
		offset := strings.Index(all[0].Text, value)
		require.GreaterOrEqual(t, offset, 0, value)
		assert.Equal(t, sourcetest.At(line, len([]rune(before))+1), all[0].Positions([]int{offset})[0], value)
	}
}

// FuzzTerraform reads anything as a plan or state.
func FuzzTerraform(f *testing.F) {
	f.Add([]byte(created(connectResource, `{"name":"n","phone_config":[{"phone_type":"x"}],"tags_all":{"a":"b"}}`, `{"tags_all":{"c":true}}`)))
	f.Add([]byte(created(identityResource, `{"user_name":"u","emails":[{"value":"v"},null]}`, `{"emails":[{},true],"name":true}`)))
	f.Add([]byte(`{"format_version":"1.0","values":{"root_module":{"resources":[{"address":"a","mode":"managed",` +
		`"type":"aws_connect_user","values":{"name":"n"}}],"child_modules":[{}]}}}`))
	f.Add([]byte(`{"format_version":"1.0","planned_values":{"root_module":null}}`))
	f.Fuzz(func(t *testing.T, input []byte) {
		all, err := read(t, bytes.NewReader(input), source.Options{})
		for _, rec := range all {
			assert.NotEmpty(t, rec.Service)
			assert.True(t, rec.TooLarge || json.Valid([]byte(rec.Text)), "the text is JSON")
		}
		if err == nil && len(bytes.TrimSpace(input)) > 0 {
			assert.True(t, json.Valid(bytes.TrimPrefix(input, []byte("\uFEFF"))), "what is no JSON is an error")
		}
	})
}
