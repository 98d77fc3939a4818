package vectors_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
)

// failing is a test that remembers why it failed.
type failing struct {
	testing.TB
	why string
}

func (f *failing) Helper() {}

func (f *failing) Fatalf(format string, arguments ...any) {
	f.why = fmt.Sprintf(format, arguments...)
	runtime.Goexit()
}

// TestSlipsFail: what is wrong in a file of vectors fails the test that reads
// it, with the place.
func TestSlipsFail(t *testing.T) {
	const good = `"service":"s","reason":"r","errors":[],"warnings":[]`
	slips := map[string]string{
		"an unknown field":                  `{` + good + `,"base":"b","acepts":[]}`,
		"an unknown field of the context":   `{` + good + `,"base":"b","context":{"identityCentre":true}}`,
		"an unknown field of a finding":     `{"service":"s","reason":"r","errors":[{"path":"/A"}],"warnings":[],"base":"b"}`,
		"no errors":                         `{"service":"s","reason":"r","warnings":[],"base":"b"}`,
		"no warnings":                       `{"service":"s","reason":"r","errors":[],"base":"b"}`,
		"no reason":                         `{"service":"s","errors":[],"warnings":[],"base":"b"}`,
		"another service":                   `{"service":"t","reason":"r","errors":[],"warnings":[],"payload":{}}`,
		"of something else":                 `{` + good + `,"base":"b","of":"answer"}`,
		"neither payload nor base":          `{` + good + `}`,
		"both payload and base":             `{` + good + `,"base":"b","payload":{}}`,
		"a payload that is changed":         `{` + good + `,"payload":{},"set":{"/A":1}}`,
		"an unknown base":                   `{` + good + `,"base":"c"}`,
		"a base of the requests":            `{` + good + `,"base":"b","of":"response"}`,
		"removing nothing":                  `{` + good + `,"base":"b","remove":["/Z"]}`,
		"removing inside nothing":           `{` + good + `,"base":"b","remove":["/Z/A"]}`,
		"removing an item that is not":      `{` + good + `,"base":"b","remove":["/L/1"]}`,
		"removing the payload":              `{` + good + `,"base":"b","remove":[""]}`,
		"setting inside nothing":            `{` + good + `,"base":"b","set":{"/Z/A":1}}`,
		"setting inside a text":             `{` + good + `,"base":"b","set":{"/A/B":1}}`,
		"setting an item beyond the next":   `{` + good + `,"base":"b","set":{"/L/2":1}}`,
		"setting an item that is no number": `{` + good + `,"base":"b","set":{"/L/x":1}}`,
		"an unknown field of a fill":        `{` + good + `,"base":"b","fill":{"/A":{"count":3}}}`,
		"more than one value a line":        `{` + good + `,"base":"b"} {}`,
		"a line that is cut off":            `{` + good + `,"base":"b"`,
	}
	for name, line := range slips {
		t.Run(name, func(t *testing.T) {
			why := failureOf(t, line, func(tb testing.TB, folder string) { vectors.Load(tb, folder, "s") })
			assert.Contains(t, why, "s.jsonl:1", "the place")
		})
	}
}

func TestSlipsInBatchesFail(t *testing.T) {
	slips := map[string]string{
		"no records":        `{"service":"s","reason":"r","errors":[],"warnings":[]}`,
		"no reason":         `{"service":"s","records":[],"errors":[],"warnings":[]}`,
		"no errors":         `{"service":"s","reason":"r","records":[],"warnings":[]}`,
		"an unknown field":  `{"service":"s","reason":"r","records":[],"errors":[],"warnings":[],"base":"b"}`,
		"an unknown member": `{"service":"s","reason":"r","records":[],"errors":[{"index":1}],"warnings":[]}`,
	}
	for name, line := range slips {
		t.Run(name, func(t *testing.T) {
			why := failureOf(t, line, func(tb testing.TB, folder string) { vectors.LoadBatches(tb, folder, "s") })
			assert.Contains(t, why, "batches.jsonl:1", "the place")
		})
	}
}

func TestMissingFileFails(t *testing.T) {
	assert.NotEmpty(t, failureOf(t, "", func(tb testing.TB, folder string) { vectors.Load(tb, folder, "none") }))
}

// failureOf returns why reading a folder with the one line fails.
func failureOf(t *testing.T, line string, read func(tb testing.TB, folder string)) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"bases.json":    `{"s":{"b":{"A":"a","L":[1]},"response":{}}}`,
		"s.jsonl":       line,
		"batches.jsonl": line,
	} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	f := &failing{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		read(f, folder)
	}()
	<-done
	require.NotEmpty(t, f.why, "it was read")
	return f.why
}
