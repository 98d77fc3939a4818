// Package source cuts inputs into records: the payloads of a JSON document or of a JSON Lines file, as bytes, and those
// of other formats as the JSON that they stand for, with the place of every value in the input.
//
// It does not judge a record's text. It finds where records begin and end,
// also in inputs that are wrong, and what cannot be cut comes out as a record of its own, so that nothing of an
// input is passed over in silence. An input is read once, from its front, in bounded memory whatever its size.
package source

import (
	"fmt"
	"io"
	"strings"
)

// Reader reads the records of one input. It is not safe for concurrent use.
type Reader struct {
	in     input
	name   string
	format Format
	// options is for formats that are not JSON.
	options Options
	// step reads the next record, and may name another step to take after it.
	step  func(*Reader) (Record, error)
	err   error
	count int
	end   elementEnd
	// find is the end's method, which would be made anew for each element.
	find endFinder
}

// NewReader returns a Reader of the records in r, which are in format f.
// The name serves only to recognise a format where f is Auto: ".jsonl" and ".ndjson", in any case, are JSONL, ".csv"
// and ".tsv" are CSV, and ".yaml" and ".yml" are YAML, or CloudFormation where the content says so.
// The Reader reads ahead. It does not close r.
func NewReader(name string, r io.Reader, f Format, o Options) *Reader {
	reader := &Reader{in: newInput(r), name: name, format: f, options: o}
	reader.step, reader.find = (*Reader).begin, reader.end.find
	return reader
}

// Next returns the next record. The error is io.EOF after the last one; any other error wraps what the input's own
// reader returned and means that the input could not be read to its end: the records that were complete by then
// have been returned before it, and what was read of the next one is dropped. After an error Next returns it again.
func (r *Reader) Next() (Record, error) {
	if r.err != nil {
		return Record{}, r.err
	}
	rec, err := r.step(r)
	if err != nil {
		if err != io.EOF {
			err = fmt.Errorf("read input: %w", err)
		}
		r.err = err
		return Record{}, err
	}
	r.count++
	rec.Number = r.count
	return rec, nil
}

// begin is the first step.
func (r *Reader) begin() (Record, error) {
	r.in.skipMark()
	format, err := r.decide()
	switch {
	case err == io.EOF && r.options.Service == "" && r.format == Auto:
		return Record{}, ErrNoService
	case err != nil:
		return Record{}, err
	case r.options.Service == "" && format.Services() == nil:
		return Record{}, ErrNoService
	case r.in.isUTF16():
		r.step = (*Reader).drain
		rec := Record{Start: r.in.pos, Broken: ReasonUTF16, Service: r.options.Service}
		if format == YAML || format == CSV {
			rec.Syntax = strings.ToUpper(format.String())
		}
		if rec.Service == "" {
			rec.Service = format.Services()[0]
		}
		return rec, nil
	case format == JSONL:
		r.step = (*Reader).line
	case format != JSON:
		return r.convert(format)
	default:
		r.step = (*Reader).document
		if first, err := r.in.skipSpace(); err == nil && first == '[' {
			r.step = (*Reader).open
		}
	}
	return r.step(r)
}

// decide returns the format of the input. White space before the first record is skipped here unless it can mean
// something, so that the format is judged from the first byte that says something.
func (r *Reader) decide() (Format, error) {
	format := r.format
	if format == Auto {
		format = formatOfName(r.name)
	}
	switch {
	case format == YAML && r.format == Auto:
		return sniffYAML(&r.in), nil
	case format != Auto && format != JSON && format != JSONL:
		return format, nil
	}
	if _, err := r.in.skipSpace(); err != nil {
		return format, err
	}
	if format == Auto {
		format = sniff(&r.in)
		if format == JSON && isTable(&r.in, r.options) {
			format = CSV
		}
	}
	if format == YAML || format == CloudFormation || format == CSV {
		r.in.restoreIndent()
	}
	return format, nil
}

// line is the step that reads a record of a JSONL input. Blank lines are white space before it.
func (r *Reader) line() (Record, error) {
	if _, err := r.in.skipSpace(); err != nil {
		return Record{}, err
	}
	return r.collect(lineEnd)
}

// document is the step that reads an input which is one payload: all of it, so that what follows the payload
// is part of the record and is found there.
func (r *Reader) document() (Record, error) {
	r.step = (*Reader).finished
	return r.collect(inputEnd)
}

// finished is the step after the last record.
func (r *Reader) finished() (Record, error) {
	return Record{}, io.EOF
}

// endFinder looks for a record's end in the record's next bytes. It returns how many of them belong to the record and
// the white space behind it, and whether the record ends there.
type endFinder func(b string) (n int, ended bool)

// collect reads a record from the current byte, which is not white space, to its end or to that of the input.
func (r *Reader) collect(end endFinder) (Record, error) {
	rec := Record{Start: r.in.pos, Offset: r.in.offset}
	var kept strings.Builder
	read, size := 0, 0 // size leaves out white space at the end
	for ended := false; !ended; {
		b, err := r.in.chunk()
		if err == io.EOF {
			break
		}
		if err != nil {
			return Record{}, err
		}
		var n int
		n, ended = end(b)
		r.in.take(n)
		if solid := len(trimRight(b[:n])); solid > 0 {
			size = read + solid
		}
		if ended && read == 0 && size <= Limit {
			rec.Text = b[:size]
			return rec, nil
		}
		read += n
		kept.WriteString(b[:min(n, Limit-kept.Len())])
	}
	if size > Limit {
		rec.TooLarge = true
		return rec, nil
	}
	rec.Text = kept.String()[:size]
	return rec, nil
}
