package command_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/internal/vectors"
)

// TestVectors checks all vectors of a service and context in one run, as lines
// and as an array.
func TestVectors(t *testing.T) {
	for _, service := range check.Services() {
		byContext := make(map[vectors.Context][]vectors.Vector)
		for _, v := range vectors.Load(t, folder, service) {
			if !v.Response {
				byContext[v.Context] = append(byContext[v.Context], v)
			}
		}
		require.NotEmpty(t, byContext, "vectors of %s", service)
		for context, of := range byContext {
			name := strings.Join(append([]string{service}, contextFlags(context)...), " ")
			t.Run(name, func(t *testing.T) {
				var lines [][]byte
				for _, v := range of {
					var line bytes.Buffer
					require.NoError(t, json.Compact(&line, v.Payload))
					lines = append(lines, line.Bytes())
				}
				flags := append([]string{"check", "--service", service, "--format", "jsonl", "--duplicates", "off"},
					contextFlags(context)...)
				asLines := run(bytes.NewReader(bytes.Join(lines, []byte("\r\n"))), flags...)
				asArray := run(strings.NewReader("[\n"+string(bytes.Join(lines, []byte(",\n")))+"]"), flags...)
				compare(t, of, asLines)
				compare(t, of, asArray)
				assert.Equal(t, places(t, asLines, 0), places(t, asArray, 1))
			})
		}
	}
}

func compare(t *testing.T, of []vectors.Vector, got result) {
	t.Helper()
	found := findings(t, got.stdout)
	wrong := false
	for i, v := range of {
		errors, warnings := split(found[i+1])
		assert.ElementsMatch(t, v.Errors, errors, "errors of %s", v.Name)
		assert.ElementsMatch(t, v.Warnings, warnings, "warnings of %s", v.Name)
		wrong = wrong || len(v.Errors) > 0
	}
	want := 0
	if wrong {
		want = 1
	}
	assert.Equal(t, want, got.status, got.stderr)
}

// places returns where the findings are, with lines counted from another one.
func places(t *testing.T, of result, linesBefore int) []string {
	t.Helper()
	var all []string
	for record, fs := range findings(t, of.stdout) {
		for _, f := range fs {
			assert.Equal(t, record, f.Line-linesBefore, f.Rule)
			all = append(all, fmt.Sprint(f.Rule, f.Pointer, f.Record, f.Column))
		}
	}
	slices.Sort(all)
	return all
}

// TestBatches checks that the command finds the duplicates of every batch, and
// tells the place of the first.
func TestBatches(t *testing.T) {
	for _, service := range check.Services() {
		batches := vectors.LoadBatches(t, folder, service)
		require.NotEmpty(t, batches, "batches of %s", service)
		for _, b := range batches {
			t.Run(b.Name, func(t *testing.T) {
				var lines bytes.Buffer
				for _, p := range b.Payloads {
					require.NoError(t, json.Compact(&lines, p))
					lines.WriteByte('\n')
				}
				got := run(&lines, append([]string{"check", "--service", service, "--format", "jsonl"}, contextFlags(b.Context)...)...)
				errors, warnings := duplicates(findings(t, got.stdout))
				assert.ElementsMatch(t, b.Errors, errors)
				assert.ElementsMatch(t, b.Warnings, warnings)
			})
		}
	}
}

func duplicates(found map[int][]finding) (errors, warnings []vectors.Duplicate) {
	for record, fs := range found {
		for _, f := range fs {
			if f.Kind != "duplicate" {
				continue
			}
			d := vectors.Duplicate{
				Finding: vectors.Finding{Pointer: f.Pointer, Rule: f.Rule, Exception: f.Exception},
				Record:  record,
				First:   f.Related.Line,
			}
			if f.Severity == "error" {
				errors = append(errors, d)
			} else {
				warnings = append(warnings, d)
			}
		}
	}
	return errors, warnings
}
