package check_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/internal/vectors"
)

// foundIn returns the rules, pointers and places of what is wrong with an input.
func foundIn(t testing.TB, service, input string, format source.Format) []string {
	t.Helper()
	s, known := check.NewService(service, check.Options{})
	require.True(t, known)
	var all []string
	run := check.Run{Service: s, Report: func(f check.Finding) error {
		all = append(all, fmt.Sprint(f.Rule, " ", f.Pointer, " ", f.Line, ":", f.Column))
		return nil
	}}
	_, err := run.Input("-", strings.NewReader(input), format)
	require.NoError(t, err)
	return all
}

// TestVectorsAsYAML checks every vector as YAML. With a comment behind it a
// payload is no JSON, so that a YAML parser reads it.
func TestVectorsAsYAML(t *testing.T) {
	for _, service := range check.Services() {
		t.Run(service, func(t *testing.T) {
			compared := 0
			for _, v := range vectors.Load(t, "../../../../testdata/vectors", service) {
				if v.Response {
					continue
				}
				var payload bytes.Buffer
				require.NoError(t, json.Compact(&payload, v.Payload))
				want := foundIn(t, service, payload.String(), source.JSON)
				assert.Equal(t, want, foundIn(t, service, payload.String(), source.YAML), v.Name)
				// YAML has no escapes of surrogates, and a plain scalar's type is that of its member.
				if text := payload.String(); strings.Contains(text, `\ud`) || strings.Contains(fmt.Sprint(want), ".type ") {
					continue
				}
				compared++
				assert.Equal(t, want, foundIn(t, service, payload.String()+" # a comment", source.YAML), v.Name)
			}
			assert.Greater(t, compared, 20)
		})
	}
}

// FuzzYAMLOfJSON checks that a YAML document which is JSON gives the same
// findings, at the same places.
func FuzzYAMLOfJSON(f *testing.F) {
	for _, seed := range []string{
		`{}`, `[{"UserId":"a b"},[],{"Tags":[{"Key":"a"}],"Tags":1}]`, "{\n\t\"UserId\": \"\\ud83d\\ude00\",\r\n \"Email\": 5}", `{"UserId":"` + "\xff\u2028\x7f" + `"}`,
		"\r[0]", "\n\r\n \r{\"UserId\":\"a b\"}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, input string) {
		trimmed := strings.TrimLeft(input, " \t\r\n")
		if !json.Valid([]byte(input)) || trimmed[0] != '{' && trimmed[0] != '[' {
			t.Skip("not an object or array")
		}
		require.Equal(t, foundIn(t, "generic", input, source.JSON), foundIn(t, "generic", input, source.YAML))
	})
}
