package formats

import (
	"cmp"
	"encoding/json"
	"io"
	"path"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// sniff judges the format of an input, the next byte of which is not white space. It consumes nothing.
func sniff(in *window.Window) source.Format {
	line := in.Line()
	if line == "" || line[0] != '{' && line[0] != '[' {
		if format := sniffYAML(in); looksLikeYAML(in.Arrived()) || format == source.CloudFormation {
			return format
		}
	}
	switch format := describedBy(line); {
	case format != source.Auto:
		return format
	case len(line) > 0 && line[0] == '[':
		return source.JSON
	case window.TrimRight(line) == "{":
		return cmp.Or(describedBy(in.Front()), source.JSON) // an indented object
	case len(line) == window.Ahead:
		return source.JSONL // so long a line is nobody's indented object, and all formats agree on a single line
	case json.Valid([]byte(line)):
		return source.JSONL
	}
	// The line is broken, or a document goes on beyond it.
	b := in.Front()
	if format := describedBy(b); format != source.Auto {
		return format
	}
	if goesBeyond(b, len(line)) || !hasObjectLine(b[len(line):]) {
		return source.JSON
	}
	return source.JSONL // a broken line is not to take the others with it
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
		if line[0] == '{' && len(window.TrimRight(line)) > 1 {
			return true
		}
	}
	return false
}

// formatOfName returns the format that the ending of a file name promises, or Auto.
// ".json" promises nothing: much of what is called so is JSON Lines. ".yaml" does not tell a payload from a template.
func formatOfName(name string) source.Format {
	name = strings.ToLower(name)
	switch path.Ext(name) {
	case ".jsonl", ".ndjson":
		return source.JSONL
	case ".csv", ".tsv":
		return source.CSV
	case ".yaml", ".yml":
		return source.YAML
	}
	return source.Auto
}
