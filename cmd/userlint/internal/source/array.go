package source

import "io"

// open is the step that reads the bracket which opens an array, and the first element.
func (r *Reader) open() (Record, error) {
	if _, err := r.takeByte(); err != nil {
		return Record{}, err
	}
	if first, err := r.in.skipSpace(); err == nil && first == ']' {
		return r.delimiter()
	}
	return r.element()
}

// element is the step that reads an element of an array, up to the comma or bracket after it.
func (r *Reader) element() (Record, error) {
	if _, err := r.in.skipSpace(); err == io.EOF {
		return r.unclosed()
	} else if err != nil {
		return Record{}, err
	}
	r.end.reset()
	rec, err := r.collect(r.find)
	switch {
	case err != nil:
		return Record{}, err
	case r.end.found:
		r.step = (*Reader).delimiter
	case r.end.broken():
		// The element is a syntax error by itself, and the array's bracket may well be within it.
		r.step = (*Reader).finished
	default:
		r.step = (*Reader).unclosed
	}
	if !rec.TooLarge && len(rec.Text) == 0 {
		return Record{Start: rec.Start, Broken: ReasonMissing}, nil
	}
	return rec, nil
}

// delimiter is the step that reads the comma or bracket after an element, and what is after it.
func (r *Reader) delimiter() (Record, error) {
	delim, err := r.takeByte()
	if err != nil {
		return Record{}, err
	}
	if delim == ',' {
		return r.element()
	}
	if _, err := r.in.skipSpace(); err != nil {
		return Record{}, err
	}
	r.step = (*Reader).drain
	return Record{Start: r.in.pos, Broken: ReasonTrailing}, nil
}

// unclosed is the step at the end of an input that leaves an array open.
func (r *Reader) unclosed() (Record, error) {
	r.step = (*Reader).finished
	return Record{Start: r.in.pos, Broken: ReasonUnclosed}, nil
}

// drain is the step after a record that no other can follow: the rest is read only to learn whether it can be.
func (r *Reader) drain() (Record, error) {
	for {
		b, err := r.in.chunk()
		if err != nil {
			return Record{}, err
		}
		r.in.take(len(b))
	}
}

func (r *Reader) takeByte() (byte, error) {
	b, err := r.in.chunk()
	if err != nil {
		return 0, err
	}
	c := b[0]
	r.in.take(1)
	return c, nil
}
