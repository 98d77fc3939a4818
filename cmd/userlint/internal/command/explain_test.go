package command_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// TestExamples checks the payloads of every explanation: check finds nothing in
// the one, and in the other what the explanation says, and nothing else. They
// are plain to read.
func TestExamples(t *testing.T) {
	for _, s := range catalogue.Services() {
		for _, r := range s.Rules() {
			t.Run(r.ID, func(t *testing.T) {
				e, err := s.ExampleOf(r)
				require.NoError(t, err)
				require.NotEmpty(t, e.Accepted)
				want := map[string]string{r.ID: e.Pointer}
				for _, i := range e.Implied {
					want[i.Rule] = i.Pointer
				}
				if catalogue.OfResponse(r) {
					assert.Empty(t, inResponse(t, s, e.Accepted))
					assert.Equal(t, want, inResponse(t, s, e.Rejected))
					return
				}
				assertPlain(t, e.Accepted)
				assertPlain(t, e.Earlier)
				if r.Kind != rules.KindNFC && r.Kind != rules.KindPattern {
					assertPlain(t, e.Rejected)
				}
				assert.Empty(t, inRequest(t, s, e.Context, e.Accepted))
				if e.Earlier == nil {
					assert.Equal(t, want, inRequest(t, s, e.Context, e.Rejected))
					return
				}
				assert.Empty(t, inRequest(t, s, e.Context, e.Earlier))
				both := bytes.Join([][]byte{e.Earlier, e.Rejected}, []byte("\n"))
				assert.Equal(t, want, inRequest(t, s, e.Context, both, "--input-format", "jsonl"))
			})
		}
	}
}

// assertPlain tests that a payload has ASCII only.
func assertPlain(t *testing.T, payload []byte) {
	t.Helper()
	i := bytes.IndexFunc(payload, func(char rune) bool { return char > '~' })
	assert.Negative(t, i, "%s", catalogue.Abbreviate(payload))
}

// inRequest returns what check finds in an input: the pointers by rule.
func inRequest(t *testing.T, s *catalogue.Service, c catalogue.Context, input []byte, flags ...string) map[string]string {
	t.Helper()
	arguments := append([]string{"check", "--service", s.Name, "--format", "jsonl"}, strings.Fields(c.Flags)...)
	arguments = append(arguments, flags...)
	got := run(bytes.NewReader(input), arguments...)
	require.Contains(t, []int{0, 1}, got.status, got.stderr)
	found := map[string]string{}
	for _, of := range findings(t, got.stdout) {
		for _, f := range of {
			found[f.Rule] = f.Pointer
		}
	}
	return found
}

func inResponse(t *testing.T, s *catalogue.Service, payload []byte) map[string]string {
	t.Helper()
	violations, err := s.InspectResponse(payload)
	require.NoError(t, err)
	found := map[string]string{}
	for _, v := range violations {
		found[v.Rule] = v.Pointer
	}
	return found
}

// TestExplain asks for rules of all kinds in every format.
func TestExplain(t *testing.T) {
	seen := map[rules.Kind]bool{}
	for _, r := range catalogue.Rules() {
		if seen[r.Kind] {
			continue
		}
		seen[r.Kind] = true
		text := run(nil, "explain", r.ID)
		require.Equal(t, 0, text.status, text.stderr)
		assert.True(t, strings.HasPrefix(text.stdout, r.ID+"\n"), r.ID)
		assert.Equal(t, terminal.Escape(strings.ReplaceAll(text.stdout, "\n", " ")), strings.ReplaceAll(text.stdout, "\n", " "), r.ID)
		markdown := run(nil, "explain", "--format", "markdown", r.ID)
		assert.Contains(t, markdown.stdout, "## "+r.ID)

		var e catalogue.Explanation
		data := run(nil, "explain", "--format", "json", r.ID)
		decoder := json.NewDecoder(strings.NewReader(data.stdout))
		decoder.DisallowUnknownFields()
		require.NoError(t, decoder.Decode(&e), r.ID)
		assert.Equal(t, r.ID, e.ID)
		assert.Equal(t, r.Exception, e.Exception)
		for _, id := range e.Related {
			found, _ := catalogue.Find(id)
			assert.Equal(t, id, found.ID)
			assert.NotEqual(t, r.ID, id)
		}
		switch limit := r.Constraint.(type) {
		case *rules.Pattern:
			assert.Equal(t, limit.Published, e.Pattern)
		case rules.Enum:
			assert.Equal(t, limit.Values, e.Values)
		}
		if len(r.Contexts) > 0 {
			assert.NotEmpty(t, e.Flags, r.ID)
		}
	}
}
