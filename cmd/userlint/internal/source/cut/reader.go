// Package cut cuts JSON documents and JSON Lines into records. It does not judge a record's text: it finds where records
// begin and end, also in inputs that are wrong.
package cut

import (
	"io"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// Reader reads the records of one input. It is not safe for concurrent use.
type Reader struct {
	in *window.Window
	// step reads the next record, and may name another step to take after it.
	step func(*Reader) (source.Record, error)
	end  elementEnd
	// find is the end's method, which would be made anew for each element.
	find endFinder
}

// Document returns a reader of a JSON document, which is a payload or an array of payloads.
func Document(in *window.Window) *Reader {
	return newReader(in, (*Reader).begin)
}

// Lines returns a reader of JSON Lines, each a payload. Blank lines are no records.
func Lines(in *window.Window) *Reader {
	return newReader(in, (*Reader).line)
}

func newReader(in *window.Window, first func(*Reader) (source.Record, error)) *Reader {
	r := &Reader{in: in, step: first}
	r.find = r.end.find
	return r
}

// Next returns the next record. The error is io.EOF after the last one; any other error is what the input's own reader
// returned: the records that were complete by then have been returned before it, and what was read of the next one is
// dropped.
func (r *Reader) Next() (source.Record, error) { return r.step(r) }

// begin is the first step of a document.
func (r *Reader) begin() (source.Record, error) {
	first, err := r.in.SkipSpace()
	switch {
	case err != nil:
		return source.Record{}, err
	case first == '[':
		r.step = (*Reader).open
	default:
		r.step = (*Reader).document
	}
	return r.step(r)
}

// line is the step that reads a record of a JSONL input. Blank lines are white space before it.
func (r *Reader) line() (rec source.Record, err error) {
	if _, err = r.in.SkipSpace(); err == nil {
		err = r.collect(&rec, lineEnd)
	}
	return rec, err
}

// document is the step that reads an input which is one payload: all of it, so that what follows the payload
// is part of the record and is found there.
func (r *Reader) document() (rec source.Record, err error) {
	r.step = (*Reader).finished
	err = r.collect(&rec, inputEnd)
	return rec, err
}

// finished is the step after the last record.
func (r *Reader) finished() (source.Record, error) {
	return source.Record{}, io.EOF
}

// endFinder looks for a record's end in the record's next bytes. It returns how many of them belong to the record and
// the white space behind it, and whether the record ends there.
type endFinder func(b string) (n int, ended bool)

// collect reads a record from the current byte, which is not white space, to its end or to that of the input. The record
// is empty, and stays so where there is an error.
func (r *Reader) collect(rec *source.Record, end endFinder) error {
	start, offset := r.in.Position(), r.in.Offset()
	kept := new(strings.Builder)
	read, size := 0, 0 // size leaves out white space at the end
	for ended := false; !ended; {
		b, err := r.in.Chunk()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		var n int
		n, ended = end(b)
		r.in.Take(n)
		if solid := len(window.TrimRight(b[:n])); solid > 0 {
			size = read + solid
		}
		if ended && read == 0 && size <= source.Limit {
			rec.Start, rec.Offset, rec.Text = start, offset, b[:size]
			return nil
		}
		read += n
		if kept.Cap() < source.Limit && kept.Len()+n > long {
			kept = atLimit(kept.String())
		}
		kept.WriteString(b[:min(n, source.Limit-kept.Len())])
	}
	rec.Start, rec.Offset = start, offset
	if rec.TooLarge = size > source.Limit; !rec.TooLarge {
		rec.Text = kept.String()[:size]
	}
	return nil
}

// long is the size of a record, in bytes, from which on it is given room up to the limit.
const long = 1 << 20

// atLimit returns a builder that begins with a text and has room up to the limit. Room that is not filled takes no
// memory of the machine's, while a builder that grows leaves behind what it outgrew, several times the record in all.
func atLimit(text string) *strings.Builder {
	b := new(strings.Builder)
	b.Grow(source.Limit)
	b.WriteString(text)
	return b
}
