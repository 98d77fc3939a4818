package report

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// write writes one finding in some format.
type write func(io.Writer, *check.Finding) error

// formats has the formats by name.
var formats = []struct {
	name  string
	write write
}{
	{"text", writeText},
	{"jsonl", writeJSONL},
}

// Formats returns the names of the formats.
func Formats() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// Output is a format and where to write it.
type Output struct {
	// Path is the file to write, empty for standard output.
	Path  string
	write write
}

// ParseOutput returns the output that a flag's value names: FORMAT or
// FORMAT=FILE.
func ParseOutput(value string) (Output, error) {
	name, path, toFile := strings.Cut(value, "=")
	if toFile && path == "" {
		return Output{}, fmt.Errorf("parse format: the file after %s= is missing", name)
	}
	for _, f := range formats {
		if f.name == name {
			return Output{Path: path, write: f.write}, nil
		}
	}
	return Output{}, fmt.Errorf("parse format: %q is none of %s", name, strings.Join(Formats(), ", "))
}

// Writer writes findings to outputs.
type Writer struct {
	sinks []sink
}

type sink struct {
	write write
	to    *bufio.Writer
	file  *os.File // nil for standard output
}

// Open opens the outputs. A file that is there already is overwritten.
func Open(outputs []Output, stdout io.Writer) (*Writer, error) {
	var w Writer
	for _, o := range outputs {
		s := sink{write: o.write}
		if o.Path == "" {
			s.to = bufio.NewWriter(stdout)
		} else {
			f, err := os.Create(o.Path)
			if err != nil {
				return nil, errors.Join(err, w.Close())
			}
			s.file, s.to = f, bufio.NewWriter(f)
		}
		w.sinks = append(w.sinks, s)
	}
	return &w, nil
}

// Write writes a finding to every output.
func (w *Writer) Write(f check.Finding) error {
	for _, s := range w.sinks {
		if err := s.write(s.to, &f); err != nil {
			return err
		}
	}
	return nil
}

// Flush writes what is still held back.
func (w *Writer) Flush() error {
	for _, s := range w.sinks {
		if err := s.to.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// Close flushes and closes the outputs but standard output.
func (w *Writer) Close() error {
	var all []error
	for _, s := range w.sinks {
		all = append(all, s.to.Flush())
		if s.file != nil {
			all = append(all, s.file.Close())
		}
	}
	w.sinks = nil
	return errors.Join(all...)
}
