// Package formats decides in what format an input is, and reads its records.
package formats

import (
	"fmt"
	"io"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/table"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// Reader reads the records of one input. It is not safe for concurrent use.
type Reader struct {
	in      *window.Window
	name    string
	format  source.Format
	options source.Options
	// from is nil before the format is decided.
	from  source.Records
	err   error
	count int
}

// NewReader returns a Reader of the records in r, which are in format f.
// The name serves only to recognise a format where f is Auto: ".jsonl" and ".ndjson", in any case, are JSONL, ".csv"
// and ".tsv" are CSV, and ".yaml" and ".yml" are YAML, or CloudFormation where the content says so.
// The Reader reads ahead. It does not close r.
func NewReader(name string, r io.Reader, f source.Format, o source.Options) *Reader {
	return &Reader{in: window.New(r), name: name, format: f, options: o}
}

// Next returns the next record. The error is io.EOF after the last one; any other error wraps what the input's own
// reader returned, or says why the rest cannot be read: the records that were complete by then have been returned
// before it, and what was read of the next one is dropped. After an error Next returns it again.
func (r *Reader) Next() (source.Record, error) {
	if r.err != nil {
		return source.Record{}, r.err
	}
	if r.from == nil {
		if r.err = r.begin(); r.err != nil {
			return source.Record{}, r.err
		}
	}
	rec, err := r.from.Next()
	if err != nil {
		r.err = wrapped(err)
		return source.Record{}, r.err
	}
	r.count++
	rec.Number = r.count
	return rec, nil
}

func wrapped(err error) error {
	if err == io.EOF {
		return err
	}
	return fmt.Errorf("read input: %w", err)
}

// begin decides what reads the records.
func (r *Reader) begin() error {
	r.in.SkipMark()
	if err := foreign(r.in); err != nil {
		return wrapped(err)
	}
	format, err := r.decide()
	switch {
	case err == io.EOF && r.options.Service == "" && r.format == source.Auto:
		return wrapped(source.ErrNoService)
	case err != nil:
		return wrapped(err)
	case r.options.Service == "" && format.Services() == nil:
		return wrapped(source.ErrNoService)
	case r.in.IsUTF16():
		r.from = r.utf16(format)
	default:
		if r.from, err = startOf(format, r.in, r.options); err != nil {
			return wrapped(err)
		}
	}
	return nil
}

// utf16 returns the record that an input in UTF-16 is.
func (r *Reader) utf16(format source.Format) *alone {
	rec := source.Record{Start: r.in.Position(), Broken: source.ReasonUTF16}
	if format == source.YAML || format == source.CSV {
		rec.Syntax = strings.ToUpper(format.String())
	}
	if r.options.Service == "" {
		rec.Service = format.Services()[0]
	}
	return &alone{rec: &rec, in: r.in}
}

// alone is a record that no other can follow.
type alone struct {
	rec *source.Record
	in  *window.Window
}

// Next returns the record, and after it reads the rest only to learn whether it can be read.
func (a *alone) Next() (source.Record, error) {
	if rec := a.rec; rec != nil {
		a.rec = nil
		return *rec, nil
	}
	return source.Record{}, a.in.Drain()
}

// decide returns the format of the input. White space before the first record is skipped here unless it can mean
// something, so that the format is judged from the first byte that says something.
func (r *Reader) decide() (source.Format, error) {
	format := r.format
	if format == source.Auto {
		format = formatOfName(r.name)
	}
	switch {
	case format == source.YAML && r.format == source.Auto:
		return sniffYAML(r.in), nil
	case format == source.Terraform && isHCL(r.in.Front()):
		return format, errHCL
	case format != source.Auto && format != source.JSON && format != source.JSONL:
		return format, nil
	}
	first, err := r.in.SkipLines()
	if err != nil {
		return format, err
	}
	if format == source.Auto {
		format = sniff(r.in)
		if first != '{' && first != '[' && isHCL(r.in.Arrived()) {
			return format, errHCL
		}
		if format == source.JSON && table.IsTable(r.in, r.options) {
			format = source.CSV
		}
	}
	if format == source.YAML || format == source.CloudFormation || format == source.CSV {
		r.in.RestoreIndent()
	}
	return format, nil
}
