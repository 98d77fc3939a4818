package source

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSniff(t *testing.T) {
	long := `{"a":"` + strings.Repeat("x", sniffSize) + `"}`
	tests := []struct {
		name   string
		reason string
		input  string
		want   Format
	}{
		{"array", "a bracket first is a document", "[{},\n{}]", JSON},
		{"array a line", "the same: what follows the first is garbage", "[1]\n[2]\n", JSON},
		{"lines", "the first line is a value by itself", "{}\n{}\n", JSONL},
		{"lines with CRLF", "the first line is a value by itself", "{}\r\n{}\r\n", JSONL},
		{"lines of scalars", "wrong, but a line each", "1\n2\n", JSONL},
		{"the first of two lines broken", "it must not take the others with it", "{\"a\":1\n{\"b\":2}\n", JSONL},
		{"the first line not JSON at all", "it must not take the others with it", "# users\n{\"b\":2}\n", JSONL},
		{"two values on the first line", "it must not take the others with it", "{} {}\n{\"b\":2}\n", JSONL},
		{"line longer than is judged", "nobody's indented object", long + "\n" + long, JSONL},
		{"one short line", "both formats agree on it", `{"a":1}`, JSONL},
		{"indented object", "a document", "{\n  \"a\": 1\n}\n", JSON},
		{"indented object, broken", "no line of it is a payload", "{\n  \"a\": 1\n  \"b\": {}\n}\n", JSON},
		{"object that goes on", "a document", "{\"a\": 1,\n\"b\": [\n{\"c\": 2}\n]}\n", JSON},
		{"object over more than is judged", "a document", "{\"a\": [\n" + strings.Repeat("{\"b\": 1},\n", sniffSize), JSON},
		{"indented objects one after the other", "garbage after a document", "{\n  \"a\": 1\n}\n{\n  \"a\": 1\n}\n", JSON},
		{"objects one after the other", "garbage after a document", "{\"a\": 1,\n\"b\": 2}\n{\"a\": 1,\n\"b\": 2}\n", JSON},
		{"cut short", "a document", `{"a":`, JSON},
		{"not JSON", "a document, since no line is an object either", "a,b\n1,2\n", JSON},
	}
	for _, tt := range tests {
		for arrival, arrive := range arrivals {
			t.Run(tt.name+"/"+arrival, func(t *testing.T) {
				in := newInput(arrive(strings.NewReader(tt.input)))
				assert.Equal(t, tt.want, sniff(&in), tt.reason)
				rest := in.peek(len(tt.input)+1, func([]byte) bool { return false })
				require.Equal(t, io.EOF, in.err)
				assert.True(t, rest == tt.input, "sniffing consumes nothing")
			})
		}
	}
}

func TestReaderName(t *testing.T) {
	lines := []got{text("1:1", "[1]"), text("2:1", "[2]")}
	array := []got{text("1:2", "1"), broken("2:1", ReasonTrailing)}
	tests := []struct {
		name   string
		reason string
		file   string
		format Format
		want   []got
	}{
		{"jsonl", "the ending promises lines", "users.jsonl", Auto, lines},
		{"ndjson", "another name for the same", "dir.json/users.ndjson", Auto, lines},
		{"upper case", "endings have no case", "USERS.JSONL", Auto, lines},
		{"json", "the content decides, and it begins with a bracket", "users.json", Auto, array},
		{"standard input", "the content decides", "-", Auto, array},
		{"declared", "what is declared goes before the name", "users.jsonl", JSON, array},
		{"declared against the content", "what is declared goes before the content", "users.json", JSONL, lines},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := readAll(t, tt.file, strings.NewReader("[1]\n[2]\n"), tt.format)
			require.NoError(t, err)
			assert.Equal(t, numbered(tt.want), all, tt.reason)
		})
	}
}

// The first record of a slow pipe comes out before the second has gone in.
func TestReaderWaitsForNoMore(t *testing.T) {
	for name, format := range map[string]Format{"declared": JSONL, "auto": Auto} {
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
