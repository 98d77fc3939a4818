package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// corpora are the files of testdata/corpus: together they have every kind of
// finding. The part of a name before the first dot is the service.
var corpora = []struct {
	file  string
	flags []string
}{
	{"identitystore.jsonl", nil},
	{"identitystore.identity-center.jsonl", []string{"--identity-center"}},
	{"workdocs.jsonl", nil},
	{"workmail.jsonl", nil},
	{"workmail.workmail.jsonl", []string{"--directory-type", "WORKMAIL"}},
	{"workmail.other.jsonl", []string{"--directory-type", "OTHER"}},
	{"connect.jsonl", nil},
	{"connect.connect-managed.jsonl", []string{"--identity-management-type", "CONNECT_MANAGED"}},
	{"connect.saml.jsonl", []string{"--identity-management-type", "SAML"}},
	{"connect.existing-directory.jsonl", []string{"--identity-management-type", "EXISTING_DIRECTORY", "--directory-unreachable"}},
	{"generic.jsonl", nil},
}

// TestReports checks each corpus in every format, and compares what is written
// with the files of testdata/reports.
func TestReports(t *testing.T) {
	golden, err := filepath.Abs("testdata/reports")
	require.NoError(t, err)
	t.Chdir("testdata/corpus")
	var wanted []string
	kinds := make(map[string]bool)
	for _, corpus := range corpora {
		t.Run(corpus.file, func(t *testing.T) {
			folder := t.TempDir()
			service, _, _ := strings.Cut(corpus.file, ".")
			arguments := append([]string{"check", "--service", service, "--excerpts", "always"}, corpus.flags...)
			for _, format := range report.Formats() {
				arguments = append(arguments, "--format", format+"="+filepath.Join(folder, format))
			}
			var stdout, stderr bytes.Buffer
			c := command.Command{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr}
			assert.Equal(t, command.ExitFindings, c.Run(append(arguments, corpus.file)))
			assert.Empty(t, stdout.String())
			secrets := secretsOf(t, corpus.file)
			for _, format := range report.Formats() {
				got, err := os.ReadFile(filepath.Join(folder, format))
				require.NoError(t, err)
				for _, secret := range secrets {
					assert.NotContains(t, string(got), secret, "a value in %s", format)
				}
				got = sameForAll.ReplaceAll(got, []byte("$1$2"))
				name := strings.TrimSuffix(corpus.file, "jsonl") + format
				wanted = append(wanted, name)
				if *update {
					require.NoError(t, os.WriteFile(filepath.Join(golden, name), got, 0o644))
				}
				want, err := os.ReadFile(filepath.Join(golden, name))
				require.NoError(t, err)
				assert.Equal(t, string(want), string(got), name)
				if format == "jsonl" {
					addKinds(t, kinds, got)
				}
			}
		})
	}

	files, err := os.ReadDir(golden)
	require.NoError(t, err)
	assert.Len(t, files, len(wanted), "a file for each corpus and format, and no other")
	for _, kind := range allKinds() {
		assert.True(t, kinds[kind], "no corpus has the kind %s", kind)
	}
}

// sameForAll is what is in every page.
var sameForAll = regexp.MustCompile(`(?s)(<style>|<script>).*?(</style>|</script>)`)

// catalogues are the rules of all services.
func catalogues() []rules.Rule {
	return slices.Concat(identitystore.Rules(), workdocs.Rules(), workmail.Rules(), connect.Rules(), generic.Rules())
}

// allKinds returns the kinds that a payload of a few lines can break.
func allKinds() []string {
	var kinds []string
	for _, r := range catalogues() {
		if r.Kind != rules.KindTooLarge && !strings.Contains(r.ID, ".response.") {
			kinds = append(kinds, string(r.Kind))
		}
	}
	slices.Sort(kinds)
	return slices.Compact(kinds)
}

func addKinds(t *testing.T, to map[string]bool, lines []byte) {
	t.Helper()
	for line := range bytes.Lines(lines) {
		var f struct{ Kind string }
		require.NoError(t, json.Unmarshal(line, &f))
		to[f.Kind] = true
	}
}

// secretsOf returns the values in a corpus that can be told from what else a
// report says, and the words that broken lines have in place of values.
func secretsOf(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	known := knownText()
	secrets := []string{"canary-", "hunter", "123456789", "987654321"}
	var add func(value any)
	add = func(value any) {
		switch value := value.(type) {
		case string:
			if len(value) >= 5 && !strings.Contains(known, value) {
				secrets = append(secrets, value)
			}
		case []any:
			for _, item := range value {
				add(item)
			}
		case map[string]any:
			for _, member := range value {
				add(member)
			}
		}
	}
	for line := range bytes.Lines(text) {
		var payload any
		if json.Unmarshal(line, &payload) == nil {
			add(payload)
		}
	}
	require.Greater(t, len(secrets), 8)
	return secrets
}

// knownText is what reports say of any payload.
func knownText() string {
	var b strings.Builder
	for _, r := range catalogues() {
		b.WriteString(r.ID + " " + r.Constraint.Must() + "\n")
	}
	for _, h := range report.Hints() {
		b.WriteString(h.Text + "\n")
	}
	return b.String()
}
