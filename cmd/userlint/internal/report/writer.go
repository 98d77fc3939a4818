package report

import (
	"bufio"
	"cmp"
	"errors"
	"io/fs"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// Writer writes findings to outputs, and counts them.
type Writer struct {
	sinks   []sink
	words   vocabulary
	summary Summary
	// last is the last finding, kept here so that it is not made anew each time.
	last  check.Finding
	entry entry

	excerpts bool
}

// sink is an open output.
type sink struct {
	format format
	to     *bufio.Writer
	file   file // nil for standard output
	path   string
}

// Open opens the outputs. The file of an output is there, or replaces the one
// that is there, only after [Writer.End]: half a report is no report.
func Open(outputs []Output, settings Settings) (*Writer, error) {
	var w Writer
	for _, o := range outputs {
		of := settings
		s := sink{path: o.Path}
		if o.Path == "" {
			s.to = bufio.NewWriter(settings.Stdout)
		} else {
			var err error
			if s.file, s.to, err = create(o.Path); err != nil {
				w.Abandon()
				return nil, err
			}
			of.toFile, of.Color, of.Excerpts = true, false, settings.FileExcerpts
		}
		w.excerpts = w.excerpts || of.Excerpts && o.Format == textFormat
		s.format = o.new(s.to, &of)
		w.sinks = append(w.sinks, s)
	}
	for i := range w.sinks {
		if err := w.sinks[i].format.begin(); err != nil {
			w.Abandon()
			return nil, err
		}
	}
	return &w, nil
}

// Excerpts reports whether an output has excerpts.
func (w *Writer) Excerpts() bool { return w.excerpts }

// Write writes a finding to every output. Findings come in the order of the
// inputs, and those of one record one after the other.
func (w *Writer) Write(f check.Finding) error {
	if f.File != w.last.File || f.Record != w.last.Record || w.summary.input == 0 {
		w.summary.input++
	}
	w.last = f
	w.entry = entry{&w.last, w.words.of(&w.last)}
	w.summary.count(&w.entry)
	for i := range w.sinks {
		if err := w.sinks[i].format.finding(&w.entry); err != nil {
			return err
		}
		if _, err := w.sinks[i].to.Write(nil); err != nil { // what the buffer remembers
			return err
		}
	}
	return nil
}

// Input is told of each input once all of its findings have been written.
func (w *Writer) Input(in Input) error {
	in.Wrong = w.summary.input
	w.summary.add(&in)
	for i := range w.sinks {
		if err := w.sinks[i].format.input(&in); err != nil {
			return err
		}
	}
	return nil
}

// errUnended is the error of an input whose end was not told of: the run ended
// within it.
var errUnended = errors.New("not read to its end")

// Flush writes what is still held back, as far as the formats allow.
func (w *Writer) Flush() error {
	for _, s := range w.sinks {
		if err := s.to.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// End writes what comes after the findings, and closes the outputs but
// standard output. The exit code is that of the run where all goes well. After
// an error no file of this Writer is there, but for those that are no regular
// files.
func (w *Writer) End(exitCode int) error {
	defer w.Abandon()
	w.summary.ExitCode = exitCode
	if wrong := w.summary.input; wrong > 0 {
		if err := w.Input(Input{Name: w.last.File, Records: wrong, Err: errUnended}); err != nil {
			return err
		}
	}
	for i := range w.sinks {
		s := &w.sinks[i]
		if err := cmp.Or(s.format.end(&w.summary), s.to.Flush()); err != nil {
			return err
		}
		if s.file != nil {
			if err := s.file.Sync(); err != nil {
				return err
			}
		}
	}
	var all []error
	for i := range w.sinks {
		if f := w.sinks[i].file; f != nil {
			if err := f.Commit(); err != nil {
				all = append(all, &fs.PathError{Op: "write", Path: w.sinks[i].path, Err: err})
			}
		}
	}
	return errors.Join(all...)
}

// Abandon gives up what has not been ended: none of its files will be there.
// After End it does nothing.
func (w *Writer) Abandon() {
	for _, s := range w.sinks {
		s.format.abandon()
		if s.file != nil {
			s.file.Discard()
		}
	}
	w.sinks = nil
}

// Summary returns what has been counted so far.
func (w *Writer) Summary() *Summary { return &w.summary }
