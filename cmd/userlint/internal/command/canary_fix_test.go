package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// TestCanaryIsNotTold plants a canary in every member of every service, under
// names in the wrong case, too, and looks for it in what fix tells of its
// changes, in baselines, and in what is told of those.
func TestCanaryIsNotTold(t *testing.T) {
	members := map[string][]rules.Member{
		"identitystore": identitystore.Members(),
		"workdocs":      workdocs.Members(),
		"workmail":      workmail.Members(),
		"connect":       connect.Members(),
		"generic":       generic.Members(),
	}
	for _, service := range check.Services() {
		t.Run(service, func(t *testing.T) {
			var lines []string
			for _, m := range members[service] {
				for _, line := range plant(t, members[service], m.Path) {
					lines = append(lines, line, strings.Replace(line, m.Path[:1], strings.ToLower(m.Path[:1]), 1))
				}
			}
			folder := t.TempDir()
			input, fixed := filepath.Join(folder, "users.jsonl"), filepath.Join(folder, "fixed.jsonl")
			remembered := filepath.Join(folder, "baseline.json")
			require.NoError(t, os.WriteFile(input, []byte(strings.Join(lines, "\n")), 0o600))

			told := run(nil, "fix", "--service", service, "--output", fixed, input)
			assert.Equal(t, 1, told.status)
			assert.Contains(t, told.stdout, "renamed to ")
			writing := run(nil, "check", "--service", service, "--write-baseline", remembered, input)
			reading := run(nil, "check", "--service", service, "--baseline", remembered, fixed)
			file, err := os.ReadFile(remembered)
			require.NoError(t, err)
			for _, output := range []string{
				told.stdout, told.stderr, writing.stdout, writing.stderr, reading.stdout, reading.stderr, string(file),
			} {
				for _, part := range shown {
					assert.NotContains(t, output, part)
				}
			}
		})
	}
}

// TestCanaryInConfiguration: values of a configuration are not shown, either.
func TestCanaryInConfiguration(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.yaml")
	for _, text := range []string{
		"inputs: [{service: hunter2, files: ['hunter2[', ../hunter2], directory-type: hunter2, identity-center: hunter2}]",
		"rules: [{id: hunter2, level: hunter2, reason: hunter2, expires: hunter2}]",
		"rules: [{id: connect.type, level: ignore, reason: hunter2, expires: 2020-02-02, files: hunter2}]",
		"hunter2", "- hunter2", "a: *hunter2", "\"hunter2", "rules: !!int hunter2", "rules: {[hunter2]: 1}", "\tx: hunter2", "%hunter2",
	} {
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		got := run(nil, "config", "verify", path)
		assert.NotZero(t, got.status, text)
		assert.NotContains(t, got.stdout+got.stderr, "hunter2", text)
	}
}
