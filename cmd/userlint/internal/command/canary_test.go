package command_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// canary breaks nearly every rule that a string can break, and is nowhere else.
const canary = "\x01cänary \u2028e\u0301 <&> hunter2"

// shown are parts of the canary that must be in no output, however escaped.
var shown = []string{"hunter2", "nary", `\u2028e`, "u0001c"}

// TestCanary plants a canary in every member of every service, as a value of
// every JSON type, in whole and broken documents, and looks for it in
// everything that the command writes.
func TestCanary(t *testing.T) {
	members := allMembers()
	for _, service := range check.Services() {
		require.NotEmpty(t, members[service])
		var lines []string
		for _, m := range members[service] {
			lines = append(lines, plant(t, members[service], m.Path)...)
		}
		input := strings.Join(lines, "\n")
		t.Run(service, func(t *testing.T) {
			folder := t.TempDir()
			arguments := []string{"check", "--service", service, "--excerpts", "always"}
			for _, format := range report.Formats() {
				arguments = append(arguments, "--format", format+"="+filepath.Join(folder, format))
			}
			got := run(strings.NewReader(input), append(arguments, "--format", "text")...)
			assert.Equal(t, 1, got.status)
			written := map[string]string{"standard output": got.stdout, "standard error": got.stderr}
			for _, format := range report.Formats() {
				text, err := os.ReadFile(filepath.Join(folder, format))
				require.NoError(t, err)
				written[format] = string(text)
			}
			for name, text := range written {
				for _, part := range shown {
					assert.NotContains(t, text, part, name)
				}
			}
			least := len(lines) / 2
			assert.GreaterOrEqual(t, strings.Count(written["jsonl"], "\n"), least, "the canary must break rules")
			assert.GreaterOrEqual(t, strings.Count(written["text"], " | "), least, "and there must be excerpts")
		})
	}
}

// allMembers returns the members of each service.
func allMembers() map[string][]rules.Member {
	return map[string][]rules.Member{
		"identitystore": identitystore.Members(),
		"workdocs":      workdocs.Members(),
		"workmail":      workmail.Members(),
		"connect":       connect.Members(),
		"generic":       generic.Members(),
	}
}

// plant returns payloads with the canary at a member's path: as a string, in
// values of other types, and in documents that are broken at or behind it.
func plant(t *testing.T, members []rules.Member, path string) []string {
	t.Helper()
	text := quote(canary)
	var lines []string
	for _, value := range []string{
		text, "[" + text + "]", `{"x":` + text + `}`, `{"key":` + text + `}`, `[{"x":[` + text + `]}]`,
		strings.TrimSuffix(text, `"`) + `\ud800"`,
		strings.TrimSuffix(text, `"`) + "\xff\"",
	} {
		whole := nest(members, path, value)
		lines = append(lines, whole, whole+text, whole[:len(whole)-1], strings.Replace(whole, text, text+text, 1))
	}
	return append(lines, nest(members, path, strings.TrimSuffix(text, `"`)))
}

// nest returns the value within the structures and lists of its path.
func nest(members []rules.Member, path, value string) string {
	names := strings.Split(path, ".")
	for i := len(names) - 1; i >= 0; i-- {
		name := names[i]
		if name == "key" || name == "value" {
			value = `{"key":` + value + `}`
			continue
		}
		holder := strings.Join(names[:i+1], ".")
		if i < len(names)-1 && typeOf(members, holder) == rules.TypeList {
			value = "[" + value + "]"
		}
		value = fmt.Sprintf("{%q:%s}", name, value)
	}
	return value
}

func typeOf(members []rules.Member, path string) rules.Type {
	for _, m := range members {
		if m.Path == path {
			return m.Type
		}
	}
	return ""
}

// quote returns text as a JSON string; the control character and the line
// separator are escaped.
func quote(text string) string {
	return `"` + strings.NewReplacer("\x01", `\u0001`, "\u2028", `\u2028`).Replace(text) + `"`
}
