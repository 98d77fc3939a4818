package source

import (
	"fmt"
	"strings"
)

// Format says how an input holds its records.
type Format uint8

// The formats that a [Reader] reads.
const (
	// Auto decides between JSON and JSONL by the input's name and, where that says nothing, by its first 64 KiB.
	Auto Format = iota
	// JSON is one document: a payload, or an array of payloads.
	JSON
	// JSONL is one payload a line. Blank lines are no records.
	JSONL
)

var formatNames = [...]string{Auto: "auto", JSON: "json", JSONL: "jsonl"}

// ParseFormat returns the format that a flag value names: "auto", "json" or "jsonl".
func ParseFormat(name string) (Format, error) {
	for f, known := range formatNames {
		if name == known {
			return Format(f), nil
		}
	}
	return Auto, fmt.Errorf("parse input format: %q is none of %s", name, strings.Join(formatNames[:], ", "))
}

// String returns the name that [ParseFormat] accepts.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return fmt.Sprintf("Format(%d)", uint8(f))
}

// formatOfName returns the format that the ending of a file name promises, or Auto.
// ".json" promises nothing: much of what is called so is JSON Lines.
func formatOfName(name string) Format {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson") {
		return JSONL
	}
	return Auto
}
