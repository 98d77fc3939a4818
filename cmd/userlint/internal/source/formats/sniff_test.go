package formats

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

func TestSniff(t *testing.T) {
	long := `{"a":"` + strings.Repeat("x", window.Ahead) + `"}`
	tests := []struct {
		name   string
		reason string
		input  string
		want   source.Format
	}{
		{"array", "a bracket first is a document", "[{},\n{}]", source.JSON},
		{"array a line", "the same: what follows the first is garbage", "[1]\n[2]\n", source.JSON},
		{"lines", "the first line is a value by itself", "{}\n{}\n", source.JSONL},
		{"lines with CRLF", "the first line is a value by itself", "{}\r\n{}\r\n", source.JSONL},
		{"lines of scalars", "wrong, but a line each", "1\n2\n", source.JSONL},
		{"the first of two lines broken", "it must not take the others with it", "{\"a\":1\n{\"b\":2}\n", source.JSONL},
		{"the first line not JSON at all", "it must not take the others with it", "# users\n{\"b\":2}\n", source.JSONL},
		{"two values on the first line", "it must not take the others with it", "{} {}\n{\"b\":2}\n", source.JSONL},
		{"line longer than is judged", "nobody's indented object", long + "\n" + long, source.JSONL},
		{"one short line", "both formats agree on it", `{"a":1}`, source.JSONL},
		{"indented object", "a document", "{\n  \"a\": 1\n}\n", source.JSON},
		{"indented object, broken", "no line of it is a payload", "{\n  \"a\": 1\n  \"b\": {}\n}\n", source.JSON},
		{"object that goes on", "a document", "{\"a\": 1,\n\"b\": [\n{\"c\": 2}\n]}\n", source.JSON},
		{"object over more than is judged", "a document", "{\"a\": [\n" + strings.Repeat("{\"b\": 1},\n", window.Ahead), source.JSON},
		{"indented objects one after the other", "garbage after a document", "{\n  \"a\": 1\n}\n{\n  \"a\": 1\n}\n", source.JSON},
		{"objects one after the other", "garbage after a document", "{\"a\": 1,\n\"b\": 2}\n{\"a\": 1,\n\"b\": 2}\n", source.JSON},
		{"cut short", "a document", `{"a":`, source.JSON},
		{"not JSON", "a document, since no line is an object either", "a,b\n1,2\n", source.JSON},
	}
	for _, tt := range tests {
		for arrival, arrive := range sourcetest.Arrivals {
			t.Run(tt.name+"/"+arrival, func(t *testing.T) {
				in := window.New(arrive(strings.NewReader(tt.input)))
				assert.Equal(t, tt.want, sniff(in), tt.reason)
				rest := in.Peek(len(tt.input)+1, func([]byte) bool { return false })
				require.Equal(t, io.EOF, in.Err())
				assert.True(t, rest == tt.input, "sniffing consumes nothing")
			})
		}
	}
}

func TestReaderName(t *testing.T) {
	lines := []string{text("1:1", "[1]"), text("2:1", "[2]")}
	array := []string{text("1:2", "1"), broken("2:1", source.ReasonTrailing)}
	tests := []struct {
		name   string
		reason string
		file   string
		format source.Format
		want   []string
	}{
		{"jsonl", "the ending promises lines", "users.jsonl", source.Auto, lines},
		{"ndjson", "another name for the same", "dir.json/users.ndjson", source.Auto, lines},
		{"upper case", "endings have no case", "USERS.JSONL", source.Auto, lines},
		{"json", "the content decides, and it begins with a bracket", "users.json", source.Auto, array},
		{"standard input", "the content decides", "-", source.Auto, array},
		{"declared", "what is declared goes before the name", "users.jsonl", source.JSON, array},
		{"declared against the content", "what is declared goes before the content", "users.json", source.JSONL, lines},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := readAll(t, tt.file, strings.NewReader("[1]\n[2]\n"), tt.format)
			require.NoError(t, err)
			assert.Equal(t, tt.want, all, tt.reason)
		})
	}
}

// The first record of a slow pipe comes out before the second has gone in.
func TestReaderWaitsForNoMore(t *testing.T) {
	for name, format := range map[string]source.Format{"declared": source.JSONL, "auto": source.Auto} {
		t.Run(name, func(t *testing.T) {
			r, w := io.Pipe()
			reader := NewReader("-", r, format, generic)
			for range 3 {
				go func() { _, _ = w.Write([]byte("{}\n")) }()
				rec, err := reader.Next()
				require.NoError(t, err)
				assert.Equal(t, "{}", rec.Text)
			}
			require.NoError(t, w.Close())
			_, err := reader.Next()
			assert.Equal(t, io.EOF, err)
		})
	}
}
