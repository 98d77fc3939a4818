package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/rules"
)

var today = time.Date(2026, 11, 22, 13, 0, 0, 0, time.UTC)

func parsed(t *testing.T, text string) *File {
	t.Helper()
	folder, err := os.Getwd()
	require.NoError(t, err)
	f, err := parse([]byte(text), folder, today)
	require.NoError(t, err)
	return f
}

func TestFind(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b", "c")
	require.NoError(t, os.MkdirAll(deep, 0o700))
	find := func() string {
		path, err := Find(deep)
		require.NoError(t, err)
		if relative, err := filepath.Rel(root, path); err == nil && path != "" {
			return filepath.ToSlash(relative)
		}
		return path
	}
	put := func(parts ...string) {
		require.NoError(t, os.WriteFile(filepath.Join(append([]string{root}, parts...)...), nil, 0o600))
	}
	put(Name)
	assert.Equal(t, Name, find())
	require.NoError(t, os.Mkdir(filepath.Join(root, "a", "b", ".git"), 0o700))
	assert.Empty(t, find(), "a repository is a world of its own")
	put("a", "b", Name)
	assert.Equal(t, "a/b/"+Name, find(), "the folder that holds .git is in it")
	put("a", "b", "c", Name)
	assert.Equal(t, "a/b/c/"+Name, find())
	put("a", "b", "c", other)
	assert.Equal(t, "a/b/c/"+Name, find())
	require.NoError(t, os.Remove(filepath.Join(deep, Name)))
	_, err := Find(deep)
	assert.ErrorContains(t, err, other+": rename it")
}

func TestDefaults(t *testing.T) {
	f := parsed(t, `
inputs:
  - service: generic
  - files: "**/*.connect.json"
    service: connect
    identity-management-type: SAML
    directory-unreachable: true
  - files: [managed/*, ./other/**]
    identity-management-type: CONNECT_MANAGED
    directory-type: OTHER
    identity-center: true
`)
	tests := []struct {
		name, reason, service string
		want                  connect.Instance
	}{
		{"a.json", "the first entry is about everything", "generic", connect.Instance{}},
		{"-", "standard input is an input", "generic", connect.Instance{}},
		{"../a.connect.json", "patterns end at the folder", "generic", connect.Instance{}},
		{"x/a.connect.json", "the later entry counts", "connect", connect.Instance{IdentityManagementType: connect.SAML, DirectoryUnreachable: true}},
		{"managed/a.connect.json", "each setting by itself", "connect", connect.Instance{IdentityManagementType: connect.ConnectManaged, DirectoryUnreachable: true}},
		{"./other/x/../y/a.connect.json", "the path is cleaned", "connect", connect.Instance{IdentityManagementType: connect.ConnectManaged, DirectoryUnreachable: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var o check.Options
			assert.Equal(t, test.service, f.Defaults(test.name, &o), test.reason)
			assert.Equal(t, test.want, o.Instance, test.reason)
		})
	}
	assert.Empty(t, (*File)(nil).Defaults("a", &check.Options{}))
}

// exempted returns what is left of findings by some rules in an input.
func exempted(f *File, name string, ids ...string) (left []string) {
	f.Begin(name, "identitystore")
	var findings []check.Finding
	for _, id := range ids {
		findings = append(findings, check.Finding{Violation: rules.Violation{Rule: id, Severity: rules.Error, Pointer: "/x"}})
	}
	for _, finding := range f.Apply(findings) {
		left = append(left, finding.Severity.String()+" "+finding.Rule)
	}
	return left
}

func TestExpiry(t *testing.T) {
	for day, expired := range map[string]bool{"2026-11-21": true, "2026-11-22": false, "2026-11-23": false, `"2026-11-21"`: true} {
		f := parsed(t, "rules: [{id: identitystore.type, level: ignore, reason: r, expires: "+day+"}]")
		assert.Equal(t, expired, len(f.Expired()) == 1, day)
		assert.Equal(t, expired, len(exempted(f, "a", "identitystore.type")) == 1, day)
		assert.Empty(t, f.Unused(), "expired is not unused")
	}
}

func TestExemptions(t *testing.T) {
	f := parsed(t, `
rules:
  - {id: [identitystore.type, identitystore.utf8], level: warning, reason: r, files: old/*}
  - {id: identitystore.type, level: ignore, reason: r}
  - {id: connect.type, level: ignore, reason: r}
`)
	const typed, utf8 = "identitystore.type", "identitystore.utf8"
	assert.Empty(t, exempted(f, "new/a", typed))
	assert.Equal(t, []string{"error " + utf8}, exempted(f, "new/a", typed, utf8))
	assert.Equal(t, 2, f.Ignored)
	assert.Empty(t, f.Unused(), "nothing of old was looked at")
	assert.Equal(t, []string{"warning " + typed}, exempted(f, "old/a", typed), "of two entries the first counts")
	require.Len(t, f.Unused(), 1)
	assert.Equal(t, 3, f.Unused()[0].Line)
	assert.Contains(t, f.Unused()[0].Text, utf8)
	assert.True(t, f.Ignores(typed) == false)
	f.Begin("new/a", "identitystore")
	assert.True(t, f.Ignores(typed))

	whole := check.Finding{Violation: rules.Violation{Rule: typed, Kind: rules.KindType}}
	assert.Len(t, f.Apply([]check.Finding{whole}), 1, "a payload that is no object was not checked")
}

func TestTooLarge(t *testing.T) {
	path := filepath.Join(t.TempDir(), Name)
	require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("#", maxBytes+1)), 0o600))
	_, err := Load(path, today)
	assert.ErrorContains(t, err, "larger than")
	require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("#", maxBytes)), 0o600))
	_, err = Load(path, today)
	assert.NoError(t, err)
}

func TestManyProblemsAreCut(t *testing.T) {
	_, err := parse([]byte("inputs:\n"+strings.Repeat("  - x\n", 1000)), ".", today)
	var wrong *Error
	require.ErrorAs(t, err, &wrong)
	assert.Len(t, wrong.Problems, maxProblems)
	assert.Contains(t, err.Error(), "950 more problems")
}

// FuzzParse: whatever a file holds, it is read or refused in words that are no
// part of it, and its problems have places.
func FuzzParse(f *testing.F) {
	f.Add("inputs: [{files: a, service: connect, identity-management-type: SAML}]")
	f.Add("rules: [{id: connect.type, level: ignore, reason: secret}]")
	f.Add("rules: &a [*a, <<: *b]\n? [x]\n: !!binary z\n---\n")
	f.Add("inputs:\n- files: '\x00'\n  service: !!int 5\n  identity-center: !!str true")
	f.Fuzz(func(t *testing.T, text string) {
		file, err := parse([]byte(text), "/", today)
		if err == nil {
			file.Begin("a/b", "connect")
			file.Apply([]check.Finding{{Violation: rules.Violation{Rule: "connect.type"}}})
			file.Unused()
			return
		}
		var wrong *Error
		require.ErrorAs(t, err, &wrong)
		require.NotEmpty(t, wrong.Problems)
		for _, p := range wrong.Problems {
			assert.Positive(t, p.Line)
			assert.Positive(t, p.Column)
		}
	})
}
