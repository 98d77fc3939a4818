package check_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// newRun returns a run over a service that collects its findings.
func newRun(t *testing.T, service string, o check.Options) (*check.Run, *[]check.Finding) {
	t.Helper()
	s, known := check.NewService(service, o)
	require.True(t, known)
	var found []check.Finding
	return &check.Run{Service: s, Report: func(f check.Finding) error {
		found = append(found, f)
		return nil
	}}, &found
}

func TestServices(t *testing.T) {
	for _, name := range check.Services() {
		s, known := check.NewService(name, check.Options{})
		require.True(t, known, name)
		assert.Equal(t, name, s.Name)
		assert.Regexp(t, `^20\d\d-\d\d$`, check.Model(name))
	}
	_, known := check.NewService("s3", check.Options{})
	assert.False(t, known)
	assert.Empty(t, check.Model("s3"))
}

// TestInputsAreOneBatch: a duplicate is found across inputs, and its earlier
// record is named by its own input.
func TestInputsAreOneBatch(t *testing.T) {
	run, found := newRun(t, "generic", check.Options{Duplicates: true})
	for _, name := range []string{"one", "two"} {
		records, err := run.Input(name, strings.NewReader("\n {\"UserId\": \"a\"}\n"), source.JSONL)
		require.NoError(t, err)
		assert.Equal(t, 1, records)
	}
	require.Len(t, *found, 1)
	f := (*found)[0]
	assert.Equal(t, check.Place{File: "two", Line: 2, Column: 13, Record: 1}, f.Place)
	assert.Equal(t, &check.Place{File: "one", Line: 2, Column: 2, Record: 1}, f.Related)
	assert.Equal(t, "generic.UserId.duplicate", f.Rule)
	assert.NotContains(t, f.Message(), "record 1", "the number would count through all inputs")
	assert.Equal(t, check.Totals{Records: 2, Errors: 1, Wrong: 1}, run.Totals)
}

// TestUnreadableRecordsHaveNoUser: what cannot be read repeats nobody, and the
// numbers of the batch stay those of the records that can.
func TestUnreadableRecordsHaveNoUser(t *testing.T) {
	run, found := newRun(t, "generic", check.Options{Duplicates: true})
	lines := []string{
		`{"UserId": "a"`,
		`{"UserId": "b"}`,
		`{"UserId": ["b"]}`,
		`{"UserId": "b", "Email": 1}`,
	}
	_, err := run.Input("-", strings.NewReader(strings.Join(lines, "\n")), source.JSONL)
	require.NoError(t, err)
	var got []string
	for _, f := range *found {
		got = append(got, f.Rule)
	}
	assert.Equal(t, []string{"generic.syntax", "generic.type", "generic.type", "generic.UserId.duplicate"}, got)
	assert.Equal(t, 2, (*found)[3].Related.Record)
	assert.Equal(t, 1, run.Totals.Unread)
}

// TestWholeRecords: what is known only of a record as a whole is at its start.
func TestWholeRecords(t *testing.T) {
	tests := []struct {
		name, text string
		kind       rules.Kind
	}{
		{"a record beyond 16 MiB", `{"UserId": "` + strings.Repeat("a", rules.MaxBytes) + `"}`, rules.KindTooLarge},
		{"a record beyond 1,000 levels", `{"Tags": ` + strings.Repeat("[", rules.MaxDepth), rules.KindTooDeep},
		{"a record that is no JSON", `{]`, rules.KindSyntax},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			run, found := newRun(t, "generic", check.Options{})
			records, err := run.Input("-", strings.NewReader(test.text+"\n{}"), source.JSONL)
			require.NoError(t, err)
			assert.Equal(t, 2, records)
			require.Len(t, *found, 2)
			f := (*found)[0]
			assert.Equal(t, test.kind, f.Kind)
			assert.Equal(t, "generic."+string(test.kind), f.Rule)
			assert.Equal(t, 1, f.Line)
			assert.True(t, f.Unread())
			assert.Equal(t, "generic.UserId.required", (*found)[1].Rule, "the next record is checked")
			assert.Equal(t, 2, (*found)[1].Line)
			assert.False(t, (*found)[1].Unread())
			assert.Equal(t, 1, run.Totals.Unread)
		})
	}
}

// TestErrors: an error of the input is told from one of the report.
func TestErrors(t *testing.T) {
	broken := errors.New("broken")
	run, found := newRun(t, "generic", check.Options{})
	in := io.MultiReader(strings.NewReader("{}\n{}\n"), iotest.ErrReader(broken))
	records, err := run.Input("-", in, source.JSONL)
	var reading *check.ReadError
	require.ErrorAs(t, err, &reading)
	assert.ErrorIs(t, err, broken)
	assert.Equal(t, 2, records)
	assert.Len(t, *found, 2, "what came before the error is checked")

	run.Report = func(check.Finding) error { return broken }
	_, err = run.Input("-", strings.NewReader("{}"), source.JSONL)
	assert.ErrorIs(t, err, broken)
	assert.NotErrorAs(t, err, &reading)
}
