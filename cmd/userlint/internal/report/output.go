package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/userlint/userlint/rules"
)

// Output is a format and where to write it.
type Output struct {
	// Format is the name of the format.
	Format string
	// Path is the file to write, empty for standard output.
	Path string

	new func(*bufio.Writer, *Settings) format
}

// ParseOutput returns the output that a flag's value names: FORMAT or
// FORMAT=FILE, where the file "-" is standard output.
func ParseOutput(value string) (Output, error) {
	name, path, toFile := strings.Cut(value, "=")
	if toFile && path == "" {
		return Output{}, fmt.Errorf("parse format: the file after %s= is missing", name)
	}
	if path == "-" {
		path = ""
	}
	for _, f := range formats {
		if f.name == name {
			return Output{Format: name, Path: path, new: f.new}, nil
		}
	}
	return Output{}, fmt.Errorf("parse format: %q is none of %s", name, strings.Join(Formats(), ", "))
}

// Settings are what the reports depend on besides the findings.
type Settings struct {
	// Stdout is standard output.
	Stdout io.Writer
	// Color says that text on standard output has colours.
	Color bool
	// Excerpts says that text on standard output has excerpts, and FileExcerpts
	// that text in files has.
	Excerpts, FileExcerpts bool
	// FailOn is the least severity that counts as a failure.
	FailOn rules.Severity
	// Version is that of the program.
	Version string

	// toFile says that the output is a file.
	toFile bool
}
