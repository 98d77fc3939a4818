package source

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"strings"
)

// sniffSize is the number of bytes from which a format is judged.
const sniffSize = 64 << 10

// sniff judges the format of an input, the next byte of which is not white space. It consumes nothing.
func sniff(in *input) Format {
	line := peekLine(in)
	if line == "" || line[0] != '{' && line[0] != '[' {
		if format := sniffYAML(in); looksLikeYAML(in.block) || format == CloudFormation {
			return format
		}
	}
	switch format := describedBy(line); {
	case format != Auto:
		return format
	case len(line) > 0 && line[0] == '[':
		return JSON
	case trimRight(line) == "{":
		return cmp.Or(describedBy(peekAll(in)), JSON) // an indented object
	case len(line) == sniffSize:
		return JSONL // so long a line is nobody's indented object, and all formats agree on a single line
	case json.Valid([]byte(line)):
		return JSONL
	}
	// The line is broken, or a document goes on beyond it.
	b := peekAll(in)
	if format := describedBy(b); format != Auto {
		return format
	}
	if goesBeyond(b, len(line)) || !hasObjectLine(b[len(line):]) {
		return JSON
	}
	return JSONL // a broken line is not to take the others with it
}

// peekLine returns the next line with its line feed, but no more than sniffSize bytes. It waits for no more than
// the line, so that the first records of a slow pipe come out before the pipe has delivered sniffSize bytes.
func peekLine(in *input) string {
	b := in.peek(sniffSize, func(arrived []byte) bool { return bytes.IndexByte(arrived, '\n') >= 0 })
	if i := strings.IndexByte(b, '\n'); i >= 0 {
		return b[:i+1]
	}
	return b
}

// peekAll returns the next sniffSize bytes, fewer where the input ends.
func peekAll(in *input) string {
	return in.peek(sniffSize, func([]byte) bool { return false })
}

// goesBeyond reports whether b begins with a JSON value that ends after its first n bytes, or after b.
func goesBeyond(b string, n int) bool {
	var value json.RawMessage
	dec := json.NewDecoder(strings.NewReader(b))
	err := dec.Decode(&value)
	return err == io.ErrUnexpectedEOF || err == nil && dec.InputOffset() > int64(n)
}

// hasObjectLine reports whether a line begins with an object's bracket in the first column and goes on with more,
// unlike the lines of an indented object.
func hasObjectLine(b string) bool {
	for line := range strings.Lines(b) {
		if line[0] == '{' && len(trimRight(line)) > 1 {
			return true
		}
	}
	return false
}
