package cut

import (
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// open is the step that reads the bracket which opens an array, and the first element.
func (r *Reader) open() (source.Record, error) {
	if _, err := r.takeByte(); err != nil {
		return source.Record{}, err
	}
	if first, err := r.in.SkipSpace(); err == nil && first == ']' {
		return r.delimiter()
	}
	return r.element()
}

// element is the step that reads an element of an array, up to the comma or bracket after it.
func (r *Reader) element() (source.Record, error) {
	if _, err := r.in.SkipSpace(); err == io.EOF {
		return r.unclosed()
	} else if err != nil {
		return source.Record{}, err
	}
	r.end.reset()
	var rec source.Record
	err := r.collect(&rec, r.find)
	switch {
	case err != nil:
		return source.Record{}, err
	case r.end.found:
		r.step = (*Reader).delimiter
	case r.end.broken():
		// The element is a syntax error by itself, and the array's bracket may well be within it.
		r.step = (*Reader).finished
	default:
		r.step = (*Reader).unclosed
	}
	if !rec.TooLarge && len(rec.Text) == 0 {
		return source.Record{Start: rec.Start, Broken: source.ReasonMissing}, nil
	}
	return rec, nil
}

// delimiter is the step that reads the comma or bracket after an element, and what is after it.
func (r *Reader) delimiter() (source.Record, error) {
	delim, err := r.takeByte()
	if err != nil {
		return source.Record{}, err
	}
	if delim == ',' {
		return r.element()
	}
	if _, err := r.in.SkipSpace(); err != nil {
		return source.Record{}, err
	}
	r.step = (*Reader).drain
	return source.Record{Start: r.in.Position(), Broken: source.ReasonTrailing}, nil
}

// unclosed is the step at the end of an input that leaves an array open.
func (r *Reader) unclosed() (source.Record, error) {
	r.step = (*Reader).finished
	return source.Record{Start: r.in.Position(), Broken: source.ReasonUnclosed}, nil
}

// drain is the step after a record that no other can follow: the rest is read only to learn whether it can be.
func (r *Reader) drain() (source.Record, error) {
	return source.Record{}, r.in.Drain()
}

func (r *Reader) takeByte() (byte, error) {
	b, err := r.in.Chunk()
	if err != nil {
		return 0, err
	}
	c := b[0]
	r.in.Take(1)
	return c, nil
}
