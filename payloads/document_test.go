package payloads_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

// TestTheCommandFindsTheSame: the text of each payload is judged by the
// command, which reads strictly. It is the only one to judge rules on
// documents.
func TestTheCommandFindsTheSame(t *testing.T) {
	command := build(t)
	for _, s := range sorts() {
		if s.response {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			var text bytes.Buffer
			var want []made
			add := func(m made) {
				require.NotContains(t, string(m.json), "\n", "a payload is on one line")
				text.Write(m.json)
				text.WriteByte('\n')
				want = append(want, m)
			}
			for seed := range 2 * seeds() {
				add(s.valid(seed))
			}
			for _, r := range s.holding {
				many := seeds() / 4
				switch r.Constraint.(type) {
				case rules.Duplicate:
					continue // other records may name the user by chance
				case rules.TooLarge:
					many = 1
				case rules.Fault:
					many = 3 * seeds()
				}
				for seed := range many {
					add(s.breakRule(t, r.ID, seed))
				}
			}
			found := check(t, command, text.Bytes(), append(s.flags, "--service", s.service)...)
			for i, m := range want {
				assert.ElementsMatch(t, m.findings, found[i+1], "%s: %.1000q", m.finding.Rule, m.json)
			}
		})
	}
}

// build builds the command, which is another module. Whoever has this one from
// the module cache has not got it.
func build(t *testing.T) string {
	const folder = "../cmd/userlint"
	if _, err := os.Stat(filepath.Join(folder, "go.mod")); errors.Is(err, os.ErrNotExist) {
		t.Skip("the command is not here")
	}
	program := filepath.Join(t.TempDir(), "userlint.exe")
	output, err := exec.Command("go", "build", "-C", folder, "-o", program, ".").CombinedOutput()
	require.NoError(t, err, "%s", output)
	return program
}

// check returns what the command finds in JSON Lines, by the number of the
// record.
func check(t *testing.T, program string, text []byte, flags ...string) map[int][]payloads.Finding {
	arguments := slices.Concat([]string{"check", "--input-format", "jsonl", "--format", "jsonl", "--duplicates", "off"}, flags)
	command := exec.Command(program, arguments...)
	command.Stdin = bytes.NewReader(text)
	output, err := command.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		require.Equal(t, 1, exit.ExitCode(), "%s", exit.Stderr)
	} else {
		require.NoError(t, err)
	}
	found := map[int][]payloads.Finding{}
	for lines := bufio.NewScanner(bytes.NewReader(output)); lines.Scan(); {
		var line struct {
			Record        int
			Pointer, Rule string
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &line))
		found[line.Record] = append(found[line.Record], payloads.Finding{Pointer: line.Pointer, Rule: line.Rule})
	}
	return found
}
