package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/rules"
)

// write returns what a format makes of a finding.
func write(t *testing.T, format string, f check.Finding) string {
	t.Helper()
	output, err := report.ParseOutput(format)
	require.NoError(t, err)
	var stdout bytes.Buffer
	w, err := report.Open([]report.Output{output}, report.Settings{Stdout: &stdout})
	require.NoError(t, err)
	require.NoError(t, w.Write(f))
	require.NoError(t, w.End(1))
	return stdout.String()
}

func finding(v rules.Violation) check.Finding {
	if v.Has == 0 {
		v.Has = rules.Uncounted
	}
	v.Severity, v.Basis = rules.Error, rules.Modelled
	return check.Finding{
		Place:     check.Place{File: "users.jsonl", Line: 3, Column: 14, Record: 2},
		Service:   "connect",
		Violation: v,
	}
}

// namePattern is a pattern whose published text ends with a question mark.
func namePattern(t *testing.T) rules.Constraint {
	t.Helper()
	rule, known := catalogue.Rule("workmail.Name.pattern")
	require.True(t, known)
	return rule.Constraint
}

func TestText(t *testing.T) {
	tooLong := finding(rules.Violation{
		Pointer: "/Username", Rule: "connect.Username.length", Constraint: rules.Length{Max: 64}, Has: 70, Context: "SAML",
	})
	repeated := finding(rules.Violation{Pointer: "/Username", Rule: "connect.Username.duplicate", Constraint: rules.Duplicate{}})
	repeated.Related = &check.Place{File: "a b.json", Line: 1, Column: 2, Record: 1}
	warning := finding(rules.Violation{Pointer: "/A/0/B", Rule: "connect.A.B.required", Constraint: rules.Required{}})
	warning.Severity = rules.Warning
	hostile := finding(rules.Violation{Pointer: "/Tags/\x1b[2J\u202e", Rule: "connect.Tags.key.length", Constraint: rules.Required{}})
	hostile.File = "a\nb"
	named := warning
	named.Address = "module.a\x1b.aws_connect_user.b[\"c\"]"

	tests := []struct {
		name    string
		finding check.Finding
		want    string
	}{
		{"a limit with what was found", tooLong,
			"users.jsonl:3:14: error: /Username must have length less than or equal to 64 (SAML) (has 70) [connect.Username.length]\n"},
		{"a duplicate with the earlier record", repeated,
			"users.jsonl:3:14: error: /Username must not name the same user as an earlier record, the one at a b.json:1:2 [connect.Username.duplicate]\n"},
		{"a warning", warning,
			"users.jsonl:3:14: warning: /A/0/B must not be null [connect.A.B.required]\n"},
		{"a record with a name", named,
			"users.jsonl:3:14: warning: module.a\\u001b.aws_connect_user.b[\"c\"]: /A/0/B must not be null [connect.A.B.required]\n"},
		{"the payload as a whole", finding(rules.Violation{Rule: "connect.syntax", Constraint: rules.Syntax{Reason: "cut short"}}),
			"users.jsonl:3:14: error: the payload must be valid JSON: cut short [connect.syntax]\n"},
		{"a pattern that ends as a question does", finding(rules.Violation{
			Pointer: "/Name", Rule: "workmail.Name.pattern", Kind: rules.KindPattern, Constraint: namePattern(t),
		}), "users.jsonl:3:14: error: /Name must satisfy regular expression pattern: [\\w\\-.]+(@[a-zA-Z0-9.\\-]+\\.[a-zA-Z0-9-]{2,})?; " +
			"allowed: a name of a-z, A-Z, 0-9 and _ - . with or without a domain behind an @ [workmail.Name.pattern]\n"},
		{"names that are not for a terminal", hostile,
			"a\\u000ab:3:14: error: /Tags/\\u001b[2J\\u202e must not be null [connect.Tags.key.length]\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, write(t, "text", test.finding)) })
	}

	endless := finding(rules.Violation{Pointer: "/Tags/" + strings.Repeat("é", 1<<20), Constraint: rules.Required{}})
	assert.Less(t, len(write(t, "text", endless)), 1000)
}

func TestJSONL(t *testing.T) {
	hostile := finding(rules.Violation{
		Pointer: "/Tags/\x1b\u009b\u202e<&>\"\U000e0001", Rule: "connect.Tags.key.length", Kind: "length",
		Constraint: rules.Required{}, Exception: "InvalidParameterException",
	})
	hostile.File = "a\xffb"
	text := write(t, "jsonl", hostile)
	assert.Equal(t, `{"file":"a\ufffdb","line":3,"column":14,"record":2,"service":"connect","severity":"error",`+
		`"exception":"InvalidParameterException","rule":"connect.Tags.key.length","kind":"length","basis":"modelled",`+
		`"pointer":"/Tags/\u001b\u009b\u202e<&>\"\udb40\udc01","message":"Member must not be null"}`+"\n", text)

	var back struct{ Pointer string }
	require.NoError(t, json.Unmarshal([]byte(text), &back))
	assert.Equal(t, hostile.Pointer, back.Pointer, "what is escaped is the same text")
}

func TestParseOutput(t *testing.T) {
	for _, name := range report.Formats() {
		o, err := report.ParseOutput(name)
		require.NoError(t, err)
		assert.Empty(t, o.Path)
		o, err = report.ParseOutput(name + "=a=b")
		require.NoError(t, err)
		assert.Equal(t, "a=b", o.Path, "a file may have the sign in its name")
	}
	for _, wrong := range []string{"", "xml", "jsonl=", "=file", "JSONL"} {
		_, err := report.ParseOutput(wrong)
		assert.Error(t, err, wrong)
	}
}
