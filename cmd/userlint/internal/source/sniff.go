package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// sniffSize is the number of bytes from which a format is judged.
const sniffSize = 64 << 10

// sniff judges the format of an input, the next byte of which is not white space. It consumes nothing.
func sniff(in *bufio.Reader) Format {
	line := peekLine(in)
	switch {
	case len(line) > 0 && line[0] == '[':
		return JSON
	case string(trimRight(line)) == "{":
		return JSON // an indented object
	case len(line) == sniffSize:
		return JSONL // so long a line is nobody's indented object, and all formats agree on a single line
	case json.Valid(line):
		return JSONL
	}
	// The line is broken, or a document goes on beyond it.
	b, _ := in.Peek(sniffSize)
	if goesBeyond(b, len(line)) || !hasObjectLine(b[len(line):]) {
		return JSON
	}
	return JSONL // a broken line is not to take the others with it
}

// peekLine returns the next line with its line feed, but no more than sniffSize bytes. It waits for no more than
// the line, so that the first records of a slow pipe come out before the pipe has delivered sniffSize bytes.
func peekLine(in *bufio.Reader) []byte {
	for searched := 0; ; {
		_, err := in.Peek(searched + 1)
		b, _ := in.Peek(min(in.Buffered(), sniffSize)) // it cannot fail: that much is buffered
		if i := bytes.IndexByte(b[searched:], '\n'); i >= 0 {
			return b[:searched+i+1]
		}
		if err != nil || len(b) == sniffSize {
			return b
		}
		searched = len(b)
	}
}

// goesBeyond reports whether b begins with a JSON value that ends after its first n bytes, or after b.
func goesBeyond(b []byte, n int) bool {
	var value json.RawMessage
	dec := json.NewDecoder(bytes.NewReader(b))
	err := dec.Decode(&value)
	return err == io.ErrUnexpectedEOF || err == nil && dec.InputOffset() > int64(n)
}

// hasObjectLine reports whether a line begins with an object's bracket in the first column and goes on with more,
// unlike the lines of an indented object.
func hasObjectLine(b []byte) bool {
	for line := range bytes.Lines(b) {
		if line[0] == '{' && len(trimRight(line)) > 1 {
			return true
		}
	}
	return false
}
