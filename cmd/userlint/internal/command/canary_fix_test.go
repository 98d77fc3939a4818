package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// TestValuesAreNotTold plants a canary in every member of every service, under
// names in the wrong case, too, and looks for it in what fix tells of its
// changes, in baselines, and in what is told of those.
func TestValuesAreNotTold(t *testing.T) {
	members := allMembers()
	for _, service := range check.Services() {
		t.Run(service, func(t *testing.T) {
			lines := []string{`{"identitystoreid":"d-1234567890","userid":"a"}`} // one of them can be renamed
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
					assert.False(t, strings.Contains(output, part), part)
				}
			}
		})
	}
}

// TestConfigurationIsNotShown: values of a configuration are not shown, either.
func TestConfigurationIsNotShown(t *testing.T) {
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
