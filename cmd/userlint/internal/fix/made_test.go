package fix_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/document"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

func TestFixYAML(t *testing.T) {
	const connect = "InstanceId: i\nUsername: u\nSecurityProfileIds: [p]\nRoutingProfileId: r\nPhoneConfig: {PhoneType: SOFT_PHONE}\n"
	marks := strings.Repeat("\u0301", 40)
	tests := []struct{ name, reason, service, text, want string }{
		{"everything else stays", "comments, order, quotes and line ends are not the payload's", "generic",
			"\uFEFF# users\r\n---\r\n- userid: a  # one\r\n\r\n  'tags':\r\n  - {\"key\" : k, VALUE: v}\r\n- \"user\\u0069d\": b",
			"\uFEFF# users\r\n---\r\n- UserId: a  # one\r\n\r\n  'Tags':\r\n  - {\"Key\" : k, Value: v}\r\n- \"UserId\": b"},
		{"documents", "each has its own place", "generic", "userid: é\n---\n--- {\"userid\": \"a\"}\n---\nuserId: b\n...\n---\nuserid: [",
			"userid: é\n---\n--- {\"UserId\": \"a\"}\n---\nUserId: b\n...\n---\nuserid: ["},
		{"items behind a broken one", "they are read by themselves", "generic", "- userid: a\n- x: y: z\n- userid: b\n", "- UserId: a\n- x: y: z\n- UserId: b\n"},
		{"in one line", "every column counts", "generic", "[{userid: a}, {firstname: é, UserID: b}]", "[{UserId: a}, {FirstName: é, UserId: b}]"},
		{"plain text", "it has the type of the member that is meant", "generic", "userid: 0777\nfirstname: no\nlastname: ~\n", "UserId: 0777\nFirstName: no\nLastName: ~\n"},
		{"key with a sign", "it is a name all the same", "generic", "? userid\n: a\n", "? UserId\n: a\n"},
		{"lone carriage returns", "they end lines for YAML alone", "generic", "Email: a@b.c\ruserid: a\nfirstname: b\r", "Email: a@b.c\rUserId: a\nFirstName: b\r"},
		{"an anchor", "it may mean something else where it is used", "generic", "- &a\n  userid: a\n- firstname: &b x\n  UserId: b\n  lastname: *b\n",
			"- &a\n  userid: a\n- FirstName: &b x\n  UserId: b\n  LastName: *b\n"},
		{"a merge", "another name can hide what is merged in", "generic", "- &a {firstname: x}\n- <<: *a\n  firstname: y\n  Tags: [{key: k, Value: v}]\n",
			"- &a {firstname: x}\n- <<: *a\n  firstname: y\n  Tags: [{Key: k, Value: v}]\n"},
		{"an alias for a merge", "the same", "generic", "- UserId: &m <<\n- {*m : {firstname: z}, firstname: y}\n", ""},
		{"booleans and integers", "their quotes go", "connect",
			connect + "AutoAcceptConfigs: [{Channel: VOICE, AutoAccept: \"true\"}, {Channel: CHAT, AutoAccept: 'false'}]\n" +
				"AfterContactWorkConfigs: [{Channel: VOICE, AfterContactWorkConfig: {\"AfterContactWorkTimeLimit\":\"60\"}}]\n",
			connect + "AutoAcceptConfigs: [{Channel: VOICE, AutoAccept: true}, {Channel: CHAT, AutoAccept: false}]\n" +
				"AfterContactWorkConfigs: [{Channel: VOICE, AfterContactWorkConfig: {\"AfterContactWorkTimeLimit\":60}}]\n"},
		{"what is no plain boolean", "who knows what is meant", "connect",
			connect + "AutoAcceptConfigs: [{Channel: VOICE, AutoAccept: yes}, {Channel: CHAT, AutoAccept: !!str true}, {Channel: TASK, AutoAccept: &a 'true'}]\n", ""},
		{"a boolean in a block", "its form is not that of one", "connect", connect + "AutoAcceptConfigs:\n- Channel: VOICE\n  AutoAccept: >-\n    true\n", ""},
		{"form C", "it keeps its quotes", "connect", connect + "IdentityInfo:\n  FirstName: e\u0301 x # c\n  LastName: 'it''s e\u0301'\n",
			connect + "IdentityInfo:\n  FirstName: \u00e9 x # c\n  LastName: 'it''s \u00e9'\n"},
		{"form C, escaped", "what is ASCII stays so", "connect", connect + "IdentityInfo: {FirstName: \"e\\u0301 \\\" \\U0001f600\", LastName: \"e\u0301 \\t \U0001f600\"}\n",
			connect + "IdentityInfo: {FirstName: \"\\u00e9 \\\" \\U0001F600\", LastName: \"\u00e9 \\t \U0001f600\"}\n"},
		{"form C over lines", "where they break is the writer's", "connect", connect + "IdentityInfo:\n  FirstName: e\u0301\n    x\n  LastName: \"e\u0301\n    x\"\n", ""},
		{"form C with characters of no line", "a bare one would be another text to some", "connect", connect + "IdentityInfo: {FirstName: \"e\u0301\\x7f\"}\n", ""},
		{"many marks", "the normalizer would put something between them", "connect", connect + "IdentityInfo: {FirstName: e" + marks + "}\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := cmp.Or(test.want, test.text)
			assert.Equal(t, want, fixed(t, test.service, test.text, true, source.YAML).text, test.reason)
			checkFix(t, test.service, test.text, true, source.YAML)
			checkFix(t, test.service, test.text, false, source.YAML)
		})
	}
}

func TestFixTable(t *testing.T) {
	tests := []struct{ name, reason, service, text, want string }{
		{"header", "everything else stays", "generic",
			"\uFEFF userid ;\"firstname\";TAGS[0].key;Tags[0].value;x\r\na;\"b\"\"c\";d;e;\r\n\r\n\"f\";g;h;i;",
			"\uFEFF UserId ;\"FirstName\";Tags[0].Key;Tags[0].Value;x\r\na;\"b\"\"c\";d;e;\r\n\r\n\"f\";g;h;i;"},
		{"separator line", "the header is the line after it", "generic", "sep=|\nuserid|x\na|b\n", "sep=|\nUserId|x\na|b\n"},
		{"keys of a map", "they are not the service's", "connect", "instanceid,username,tags.Foo,tags[x]\ni,u,v,\n", "InstanceId,Username,Tags.Foo,tags[x]\ni,u,v,\n"},
		{"two columns for a member", "one is too many", "generic", "userid,USERID,firstname\na,b,c\n", "userid,USERID,FirstName\na,b,c\n"},
		{"one more column for a member", "one is too many", "generic", "UserId,userid,firstname\na,b,c\n", "UserId,userid,FirstName\na,b,c\n"},
		{"a member and a part of it", "no table can have both", "generic", "userid,tags,Tags[0].key\na,,b\n", ""},
		{"a broken row first", "the header comes before it", "generic", "userid,Email\n\"a\nb,c@example.com\n", "UserId,Email\n\"a\nb,c@example.com\n"},
		{"rows that break rules", "the column means the member all the same", "generic", "userid,email\n!,x\n", "UserId,Email\n!,x\n"},
		{"UTF-16", "it is not read", "generic", "u\x00s\x00e\x00r\x00i\x00d\x00", ""},
		{"no member in any case", "it is no header", "generic", "foo,bar\na,b\n", ""},
		{"Kelvin sign", "it is another letter", "generic", "UserId,Tags[0].\u212aey\na,b\n", ""},
		{"form C", "cells keep their quotes", "connect",
			"first name,last name,user login,phone type\r\n\"e\u0301 \"\"x\"\"\",e\u0301,a,soft\r\nx,e\u0301",
			"first name,last name,user login,phone type\r\n\"\u00e9 \"\"x\"\"\",\u00e9,a,soft\r\nx,\u00e9"},
		{"form C with a delimiter", "it needs quotes then", "connect", "user login;first name\na;\u037e\n", "user login;first name\na;\";\"\n"},
		{"form C in JSON in a cell", "it is a text in a text", "connect", "Username,IdentityInfo\na,\"{\"\"FirstName\"\":\"\"e\u0301\"\"}\"\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := cmp.Or(test.want, test.text)
			assert.Equal(t, want, fixed(t, test.service, test.text, true, source.CSV).text, test.reason)
			checkTable(t, test.service, test.text, true)
			checkTable(t, test.service, test.text, false)
		})
	}
}

// checkTable checks what holds of every table, a header of which is fixed
// whatever its rows hold.
func checkTable(t *testing.T, service, text string, duplicates bool) {
	t.Helper()
	o := fixed(t, service, text, duplicates, source.CSV)
	if len(o.changes) > 0 {
		assert.Equal(t, brief(found(t, service, o.text, duplicates, source.CSV)), brief(o.left), "what is said to be left is what is left")
	} else {
		assert.Equal(t, text, o.text, "without a change nothing changes")
	}
	again := fixed(t, service, o.text, duplicates, source.CSV)
	assert.Equal(t, o.text, again.text, "fixed text is fixed")
	assert.Empty(t, again.changes)
}

// TestFixVectorsInOtherFormats fixes payloads of a service, with their names in
// several cases, as they are written in YAML and in tables.
func TestFixVectorsInOtherFormats(t *testing.T) {
	for _, service := range check.Services() {
		t.Run(service, func(t *testing.T) {
			changes := 0
			for i, seed := range []string{"\x00", "\x00\x01\x00\x02", "\x01\x01\x00\x02\x05", "\x07\x03\x00\x01\x01\x01\x01\x01"} {
				documents := ""
				for _, line := range vectorLines(t, service, i, 60) {
					value, err := document.Parse([]byte(mutilate(line, seed)))
					if err != nil {
						continue // a vector of what documents get wrong
					}
					w := writer{style: i}
					w.block(value, "")
					documents += "---\n" + w.String()
					if o, isObject := value.(*document.Object); isObject {
						checkTable(t, service, table(o), true)
					}
				}
				checkFix(t, service, documents, true, source.YAML)
				changes += len(fixed(t, service, documents, true, source.YAML).changes)
			}
			assert.Positive(t, changes)
		})
	}
}

// writer writes YAML in block style.
type writer struct {
	strings.Builder
	style int
}

func (w *writer) block(value any, indent string) {
	switch value := value.(type) {
	case *document.Object:
		if len(value.Members) == 0 {
			fmt.Fprintf(w, "%s{}\n", indent)
		}
		for _, m := range value.Members {
			fmt.Fprintf(w, "%s%s:\n", indent, w.scalar(m.Name))
			w.block(m.Value, indent+"  ")
		}
	case *document.List:
		if len(value.Items) == 0 {
			fmt.Fprintf(w, "%s[]\n", indent)
		}
		for _, item := range value.Items {
			fmt.Fprintf(w, "%s-\n", indent)
			w.block(item, indent+"  ")
		}
	case jsontext.Value:
		literal := string(value)
		if value.Kind() == '"' {
			unquoted, _ := jsontext.AppendUnquote(nil, value)
			literal = w.scalar(string(unquoted))
		}
		fmt.Fprintf(w, "%s%s\n", indent, literal)
	}
}

// scalar returns a text in one of YAML's styles. One that is not plain ASCII is
// in double quotes, in which JSON is what YAML is.
func (w *writer) scalar(text string) string {
	w.style++
	if strings.Trim(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || text == "" {
		quoted, _ := jsontext.AppendQuote(nil, text)
		return string(quoted)
	}
	return []string{text, "'" + text + "'", `"` + text + `"`}[w.style%3]
}

// table returns an object as a table of one row.
func table(o *document.Object) string {
	var names, cells []string
	for _, m := range o.Members {
		cell := string(document.Text(m.Value))
		if v, isScalar := m.Value.(jsontext.Value); isScalar && v.Kind() == '"' {
			unquoted, _ := jsontext.AppendUnquote(nil, v)
			cell = string(unquoted)
		}
		names = append(names, m.Name)
		cells = append(cells, `"`+strings.ReplaceAll(cell, `"`, `""`)+`"`)
	}
	return strings.Join(names, ",") + "\n" + strings.Join(cells, ",") + "\n"
}

func TestTableOfAnObject(t *testing.T) {
	value, err := document.Parse([]byte(`{"a":"x\"","b":[1]}`))
	require.NoError(t, err)
	assert.Equal(t, "a,b\n\"x\"\"\",\"[1]\"\n", table(value.(*document.Object)))
}

// FuzzFixYAML and FuzzFixTable check that fixing is sound on any bytes.
func FuzzFixYAML(f *testing.F) {
	f.Add(uint8(4), "- &a {userid: a, firstname: \"x\"}\n- <<: *a\n  tags: [{key: 'k', Value: v}]\n...\n? userid\n: |\n  a\n", "\x01\x00")
	f.Add(uint8(3), "username: e\u0301\nIdentityInfo: {FirstName: \"e\\u0301\", lastname: 'n\u0303'}\rPhoneConfig: {AutoAccept: 'true'}", "")
	f.Add(uint8(0), "[{username: 1, \"displayname\": 2}, {Emails: [{primary: \"true\"}]}]", "")
	f.Fuzz(func(t *testing.T, number uint8, text, seed string) {
		services := check.Services()
		checkFix(t, services[int(number)%len(services)], mutilate(text, seed), number%2 == 0, source.YAML)
	})
}

func FuzzFixTable(f *testing.F) {
	f.Add(uint8(4), "userid,\"firstname\",TAGS[0].key\na,\"b\",c\n\n\"d\n", "")
	f.Add(uint8(3), "sep=;\nfirst name;user login; identityinfo.email\n\u037e;\"e\u0301\"\r\n", "\x01\x00")
	f.Fuzz(func(t *testing.T, number uint8, text, seed string) {
		services := check.Services()
		checkTable(t, services[int(number)%len(services)], mutilate(text, seed), number%2 == 0)
	})
}
