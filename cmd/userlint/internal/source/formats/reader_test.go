package formats

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/rules"
)

// generic are the options of inputs for a service that does not matter.
var generic = source.Options{Service: "generic"}

// readAll returns all records of an input as [sourcetest.Show] has them, and the error that ended them unless it is
// io.EOF.
func readAll(t testing.TB, name string, r io.Reader, f source.Format) ([]string, error) {
	t.Helper()
	reader := NewReader(name, r, f, generic)
	all, err := sourcetest.Read(t, reader)
	for i, rec := range all {
		assert.Equal(t, i+1, rec.Number)
	}
	_, first := reader.Next()
	_, again := reader.Next()
	assert.Equal(t, first, again, "an error stays")
	return sourcetest.ShowAll(all), err
}

// text and broken are the two kinds of records that most tests expect.
func text(at, text string) string     { return at + " " + text }
func broken(at, reason string) string { return at + " broken: " + reason }

// White space that means something is not lost where the content decides.
func TestReaderIndent(t *testing.T) {
	for _, tt := range []struct{ input, want, reason string }{
		{"\tUserId\tEmail\n\ta\tb\n", `2:1 {"UserId":"a","Email":"b"}`, "a column without a name comes first"},
		{"\tUserId: a\n", "1:1 broken YAML: " + "a tab where only spaces can indent", "a tab does not indent YAML"},
		{"\n  UserId: a\n  Email: b\n", `2:3 {"UserId":"a","Email":"b"}`, "spaces do"},
	} {
		o := source.Options{Service: "generic", Shape: func(string) rules.Type { return rules.TypeString }}
		all, err := sourcetest.Read(t, NewReader("-", strings.NewReader(tt.input), source.Auto, o))
		require.NoError(t, err)
		assert.Equal(t, []string{tt.want}, sourcetest.ShowAll(all), tt.reason)
	}
}

// A format is given a window from which the mark is gone, and has records for each input that is not empty.
func TestFormats(t *testing.T) {
	plan := `{"format_version":"1.2","resource_changes":[{"address":"a","mode":"managed","type":"aws_connect_user",` +
		`"change":{"actions":["create"],"after":{"name":"n"}}}]}`
	tests := []struct {
		name   string
		format source.Format
		input  string
		want   string
	}{
		{"JSON", source.JSON, ` [{"a":1}]`, `1:3 {"a":1}`},
		{"JSONL", source.JSONL, ` {"a":1}`, `1:2 {"a":1}`},
		{"YAML", source.YAML, ` Username: x`, `1:2 {"Username":"x"}`},
		{"CSV", source.CSV, "Username\nx", `2:1 {"Username":"x"}`},
		{"Terraform", source.Terraform, plan, `1:142 {"Username":"n"}`},
		{"CloudFormation", source.CloudFormation, " Resources: {A: {Type: AWS::Connect::User}}", "1:17 {}"},
	}
	o := source.Options{
		Service: "connect", Shape: sourcetest.Connect.Shape,
		Shapes: func(string) source.Shape { return sourcetest.Connect.Shape },
	}
	assert.Len(t, source.Formats(), 1+len(tests), "all but auto")
	for _, tt := range tests {
		for _, mark := range []string{"", "\uFEFF"} {
			t.Run(tt.name+"/"+mark, func(t *testing.T) {
				all, err := sourcetest.Read(t, NewReader("", strings.NewReader(mark+tt.input), tt.format, o))
				require.NoError(t, err)
				assert.Equal(t, []string{tt.want}, sourcetest.ShowAll(all))
				all, err = sourcetest.Read(t, NewReader("", strings.NewReader(mark+"\n"), tt.format, o))
				require.NoError(t, err)
				assert.Empty(t, all)
			})
		}
	}
}
