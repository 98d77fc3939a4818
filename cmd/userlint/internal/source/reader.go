// Package source cuts inputs into records: the payloads of a JSON document or of a JSON Lines file, as bytes.
//
// It does not know what a payload is, nor does it judge a record's text. It finds where records begin and end,
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
	// step reads the next record, and may name another step to take after it.
	step  func(*Reader) (Record, error)
	err   error
	count int
	end   elementEnd
	// find is the end's method, which would be made anew for each element.
	find endFinder
}

// NewReader returns a Reader of the records in r, which are in format f.
// The name serves only to recognise a format where f is Auto: ".jsonl" and ".ndjson", in any case, are JSONL.
// The Reader reads ahead. It does not close r.
func NewReader(name string, r io.Reader, f Format) *Reader {
	reader := &Reader{in: newInput(r), name: name, format: f}
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

// begin is the first step. White space before the first record is skipped here, so that the format is judged
// from the first byte that says something.
func (r *Reader) begin() (Record, error) {
	r.in.skipMark()
	first, err := r.in.skipSpace()
	if err != nil {
		return Record{}, err
	}
	format := r.format
	if format == Auto {
		format = formatOfName(r.name)
	}
	if format == Auto {
		format = sniff(&r.in)
	}
	switch {
	case format == JSONL:
		r.step = (*Reader).line
	case first == '[':
		r.step = (*Reader).open
	default:
		r.step = (*Reader).document
	}
	return r.step(r)
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
