package cloudformation

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
	"github.com/userlint/userlint/rules"
)

// userShape has some members of a user.
func userShape(path string) rules.Type {
	return map[string]rules.Type{
		"Username": rules.TypeString, "InstanceId": rules.TypeString, "RoutingProfileId": rules.TypeString,
		"SecurityProfileIds": rules.TypeList, "Tags": rules.TypeMap, "Tags.value": rules.TypeString,
		"PhoneConfig": rules.TypeStructure, "PhoneConfig.AutoAccept": rules.TypeBoolean,
		"PhoneConfig.AfterContactWorkTimeLimit": rules.TypeInteger32, "PhoneConfig.DeskPhoneNumber": rules.TypeString,
	}[path]
}

func startWith(o source.Options) sourcetest.Start {
	return func(in *window.Window) source.Records { return New(in, o) }
}

var start = startWith(source.Options{Shapes: func(string) source.Shape { return userShape }})

func read(t testing.TB, start sourcetest.Start, input string) []source.Record {
	t.Helper()
	all, err := start.Read(t, strings.NewReader(input))
	require.NoError(t, err)
	return all
}

func readTemplate(t testing.TB, input string) []source.Record {
	t.Helper()
	return read(t, start, input)
}

func TestTemplateProperties(t *testing.T) {
	tests := []struct {
		name, reason, properties, text string
		unknown                        []string
		faults                         []source.Fault
	}{
		{"the same names", "they are members", "Username: 007", `{"Username":"007"}`, nil, nil},
		{"ARNs", "the id is at the end", "InstanceArn: arn:aws:connect:us-west-2:111122223333:instance/i\nSecurityProfileArns: [arn:aws:connect:us-west-2:111122223333:instance/i/security-profile/s, t]",
			`{"InstanceId":"i","SecurityProfileIds":["s","t"]}`, nil, nil},
		{"what is no ARN", "the request takes ids as well", "InstanceArn: a/b\nRoutingProfileArn: arn:x/y", `{"InstanceId":"a/b","RoutingProfileId":"arn:x/y"}`, nil, nil},
		{"an ARN of a wrong kind", "for whoever reads the record", "InstanceArn: [x]\nSecurityProfileArns: x\nRoutingProfileArn: ~",
			`{"InstanceId":["x"],"SecurityProfileIds":"x","RoutingProfileId":null}`, nil, nil},
		{"values as text", "CloudFormation converts them", "PhoneConfig: {AutoAccept: 'True', AfterContactWorkTimeLimit: '30', DeskPhoneNumber: 5}",
			`{"PhoneConfig":{"AutoAccept":true,"AfterContactWorkTimeLimit":30,"DeskPhoneNumber":"5"}}`, nil, nil},
		{"text that is no value", "nobody converts it", "PhoneConfig: {AutoAccept: maybe, AfterContactWorkTimeLimit: 1.5}",
			`{"PhoneConfig":{"AutoAccept":"maybe","AfterContactWorkTimeLimit":"1.5"}}`, nil, nil},
		{"short functions", "their values are unknown", "Username: !Ref P\nInstanceArn: !GetAtt I.Arn\nSecurityProfileArns: [!ImportValue x, y]\nPhoneConfig: {AutoAccept: !Equals [a, b]}",
			`{"Username":null,"InstanceId":null,"SecurityProfileIds":[null,"y"],"PhoneConfig":{"AutoAccept":null}}`,
			[]string{"/Username", "/InstanceId", "/SecurityProfileIds/0", "/PhoneConfig/AutoAccept"}, nil},
		{"long functions", "the same", `{"Username": {"Ref": "P"}, "SecurityProfileArns": [{"Fn::Sub": "x"}], "PhoneConfig": {"Fn::If": ["c", {}, {}]}}`,
			`{"Username":null,"SecurityProfileIds":[null],"PhoneConfig":null}`, []string{"/Username", "/SecurityProfileIds/0", "/PhoneConfig"}, nil},
		{"dynamic references", "the same", "Username: 'a-{{resolve:ssm:x}}'", `{"Username":null}`, []string{"/Username"}, nil},
		{"a list by a function", "its size is unknown", "SecurityProfileArns: !Split [',', x]", `{"SecurityProfileIds":null}`, []string{"/SecurityProfileIds"}, nil},
		{"an item that may be none", "the list's size is unknown", "SecurityProfileArns: [a, !If [c, x, !Ref AWS::NoValue]]", `{"SecurityProfileIds":null}`, []string{"/SecurityProfileIds"}, nil},
		{"one of two items", "it is one item", "SecurityProfileArns: [a, !If [c, x, y]]", `{"SecurityProfileIds":["a",null]}`, []string{"/SecurityProfileIds/1"}, nil},
		{"no value", "it is absent, and no item", "Username: !Ref AWS::NoValue\nInstanceArn: {Ref: AWS::NoValue}\nSecurityProfileArns: [a, !Ref AWS::NoValue, !Ref b]",
			`{"Username":null,"InstanceId":null,"SecurityProfileIds":["a",null]}`, []string{"/SecurityProfileIds/1"}, nil},
		{"tags", "a map, where an unknown value is one that no rule forbids", "Tags: [{Key: a, Value: 1}, {Key: b, Value: !Ref P}, {Value: x, Key: c/}, {Key: d}, !Ref AWS::NoValue, {Key: a, Value: y}]",
			`{"Tags":{"a":"1","b":"","c/":"x","d":null,"a":"y"}}`, nil, nil},
		{"tags by aliases", "what they stand for", "Tags: [&t {Key: &k a, Value: &v x}, {Key: *k, Value: *v}, *t]", `{"Tags":{"a":"x","a":"x","a":"x"}}`, nil, nil},
		{"a tag by a function", "no key is known", "Tags: [{Key: a, Value: b}, !If [c, {Key: d, Value: e}, !Ref AWS::NoValue]]", `{"Tags":null}`, []string{"/Tags"}, nil},
		{"a key by a function", "it is unknown", "Tags: [{Key: !Ref a, Value: b}]", `{"Tags":null}`, []string{"/Tags"}, nil},
		{"tags of another form", "they are no tags", "Tags: {a: b}", `{"Tags":null}`, []string{"/Tags"}, []source.Fault{{Pointer: "/Tags", Position: sourcetest.At(5, 13), Want: tagForm}}},
		{"a tag without a key", "it is no tag", "Tags: [{Value: b}]", `{"Tags":null}`, []string{"/Tags"}, []source.Fault{{Pointer: "/Tags", Position: sourcetest.At(5, 14), Want: tagForm}}},
		{"more in a tag", "a tag has no more", "Tags: [{Key: a, Value: b, Propagate: true}]", `{"Tags":{"a":"b"}}`, nil, []source.Fault{{Pointer: "/Tags/0/Propagate", Position: sourcetest.At(5, 44)}}},
		{"unknown properties", "also those that are members", "InstanceId: x\nUserName: y\nfoo/: z", `{}`, nil, []source.Fault{
			{Pointer: "/InstanceId", Position: sourcetest.At(5, 19), Nearest: "InstanceArn"},
			{Pointer: "/UserName", Position: sourcetest.At(6, 17), Nearest: "Username"},
			{Pointer: "/foo~1", Position: sourcetest.At(7, 13)},
		}},
		{"set by another request", "it is no member, and no fault", "UserProficiencies: [{Level: 1}]", `{}`, nil, nil},
		{"unknown members of structures", "for whoever reads the record", "IdentityInfo: {Lastname: x}", `{"IdentityInfo":{"Lastname":"x"}}`, nil, nil},
		{"properties by a function", "any member may be there", "Fn::Transform: {Name: x}\nUsername: a b", `{}`, []string{""}, nil},
		{"members by a function", "any member may be there", "PhoneConfig: {Fn::Transform: x, AutoAccept: maybe}", `{"PhoneConfig":null}`, []string{"/PhoneConfig"}, nil},
		{"a property twice", "for whoever reads the record", "Username: a\nUsername: b", `{"Username":"a","Username":"b"}`, nil, nil},
		{"no properties", "a request without members", "~", "null", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			indented := strings.ReplaceAll("\n"+tt.properties, "\n", "\n      ")
			all := readTemplate(t, "Resources:\n  A:\n    Type: AWS::Connect::User\n    Properties:"+indented+"\n")
			require.Len(t, all, 1)
			rec := all[0]
			require.Empty(t, rec.Broken, tt.reason)
			assert.Equal(t, tt.text, rec.Text, tt.reason)
			assert.Equal(t, tt.unknown, rec.Unknown, tt.reason)
			assert.Equal(t, tt.faults, rec.Faults, tt.reason)
			assert.Equal(t, "connect", rec.Service)
			assert.Equal(t, "A", rec.Address)
			assert.Equal(t, 5, rec.Start.Line)
		})
	}
}

// TestTemplateResources: resources that are users are records, whatever is around them.
func TestTemplateResources(t *testing.T) {
	user := "{Type: AWS::Connect::User, Properties: {Username: %s}}"
	tests := []struct {
		name, reason, input string
		want                []string
	}{
		{"users", "each by its logical id", "Resources:\n  A: " + fmt.Sprintf(user, "a") + "\n  Q: {Type: AWS::Connect::Queue}\n  B: " + fmt.Sprintf(user, "b"),
			[]string{`A {"Username":"a"}`, `B {"Username":"b"}`}},
		{"no properties", "a request without members", "Resources: {A: {Type: AWS::Connect::User}}", []string{"A {}"}},
		{"no user", "no record", "Resources: {A: {Type: AWS::S3::Bucket, Properties: {Username: x}}}", nil},
		{"no resources", "no template", "AWSTemplateFormatVersion: 2010-09-09\nOutputs: {A: {Type: AWS::Connect::User}}", []string{" broken YAML: " + reasonNoResources}},
		{"no template", "it is not to be taken for one without users", "- Resources\n- 5\n", []string{" broken YAML: " + reasonNoResources}},
		{"no template in JSON", "the same", `{"Username":"x"}`, []string{" broken: " + reasonNoResources}},
		{"resources of another kind", "no template", "Resources: [A, {Type: AWS::Connect::User}]", []string{" broken YAML: " + reasonNoResources}},
		{"resources by a transform", "they are not there yet", "Fn::Transform: {Name: AWS::Include}\n---\nTransform: x\n", nil},
		{"no resource", "a template without users", "Resources: {}", nil},
		{"several templates", "each is read", "Resources: {A: {Type: AWS::Connect::User}}\n---\nResources: {B: {Type: AWS::Connect::User}}", []string{"A {}", "B {}"}},
		{"a loop", "its resources are users, and text with its variable is unknown",
			"Resources:\n  Fn::ForEach::L:\n    - N\n    - [a, b]\n    - User${N}: " + fmt.Sprintf(user, "'x-${N}'") + "\n      Other&{N}: " + fmt.Sprintf(user, "'${M}'"),
			[]string{`User${N} {"Username":null} /Username`, `Other&{N} {"Username":"${M}"}`}},
		{"an anchor", "what it stands for", "X: &p {Username: a}\nResources: {A: {Type: AWS::Connect::User, Properties: *p}, B: {Type: AWS::Connect::User, Properties: {<<: *p, Username: b}}}",
			[]string{`A {"Username":"a"}`, `B {"Username":"b"}`}},
		{"JSON", "the same", `{"Resources":{"A":{"Properties":{"Username":{"Fn::Sub":"x"},"InstanceArn":"i"},"Type":"AWS::Connect::User"}}}`,
			[]string{`A {"Username":null,"InstanceId":"i"} /Username`}},
		{"JSON with a lone surrogate", "it is not UTF-8", `{"Resources":{"A":{"Type":"AWS::Connect::User","Properties":{"Username":"\ud800"}}}}`,
			[]string{"A {\"Username\":\"\uFFFD\xff\"}"}},
		{"a tag of another program", "no function of CloudFormation", "Resources: {A: {Type: AWS::Connect::User, Properties: {Username: !vault x}}, B: {Type: AWS::Connect::User}}",
			[]string{"A broken YAML: " + yamltree.ReasonTag, "B {}"}},
		{"properties twice", "one of them would not be read", "Resources:\n  A: {Type: AWS::Connect::User, Properties: {Username: a}, Properties: {Username: b}}\n  B: {Type: AWS::Connect::User}",
			[]string{"A broken YAML: " + reasonTwice, "B {}"}},
		{"properties twice in JSON", "the same", `{"Resources":{"A":{"Type":"AWS::Connect::User","Properties":{},"Properties":{}}}}`, []string{"A broken: " + reasonTwice}},
		{"broken YAML", "where it is", "Resources:\n  A: {Type: [\n", []string{" broken YAML: unexpected text here"}},
		{"an anchor within itself", "there is no end to it", "Resources: {A: {Type: AWS::Connect::User, Properties: &p {PhoneConfig: *p}}}", []string{"A broken YAML: " + yamltree.ReasonCycle}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, rec := range readTemplate(t, tt.input) {
				_, what, _ := strings.Cut(sourcetest.Show(rec), " ")
				got = append(got, strings.TrimSuffix(rec.Address+" "+what+" "+strings.Join(rec.Unknown, " "), " "))
				assert.Equal(t, "connect", rec.Service)
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}

func TestTemplateOfAnotherService(t *testing.T) {
	template := "Resources: {A: {Type: AWS::Connect::User}}"
	assert.Empty(t, read(t, startWith(source.Options{Service: "identitystore"}), template))
	assert.Len(t, read(t, startWith(source.Options{Service: "connect"}), template), 1)
}

// TestBrokenJSONTemplate: whoever reads the text as JSON says where it is broken.
func TestBrokenJSONTemplate(t *testing.T) {
	all := readTemplate(t, "\n {\"Resources\": {\"A\": }")
	require.Len(t, all, 1)
	assert.Equal(t, source.Record{Start: sourcetest.At(2, 2), Offset: 2, Text: `{"Resources": {"A": }`, Service: "connect"}, all[0])
	assert.False(t, json.Valid([]byte(all[0].Text)))
}

// TestTemplatesAgree: a template in JSON gives the same records as YAML of it, in other places.
func TestTemplatesAgree(t *testing.T) {
	asJSON := "{\"Resources\": {\n \"A\": {\"Type\": \"AWS::Connect::User\",\n  \"Properties\": {\"Username\": \"é\", \"PhoneConfig\": {\"AutoAccept\": true, \"AfterContactWorkTimeLimit\": 5},\n" +
		"   \"Tags\": [{\"Key\": \"a\", \"Value\": null}], \"SecurityProfileArns\": [{\"Ref\": \"x\"}, \"y\"], \"Nope\": 1}}}}"
	fromJSON := readTemplate(t, asJSON)
	fromYAML := readTemplate(t, strings.Replace(asJSON, `"y"]`, `"y",]`, 1)) // a comma that JSON does not have
	require.Len(t, fromJSON, 1)
	assert.Equal(t, fromJSON[0].Text, fromYAML[0].Text)
	assert.Equal(t, fromJSON[0].Unknown, fromYAML[0].Unknown)
	fromYAML[0].Faults[0].Position.Column-- // for the comma
	assert.Equal(t, fromJSON[0].Faults, fromYAML[0].Faults)
	assert.Equal(t, fromJSON[0].Start, fromYAML[0].Start)
}
