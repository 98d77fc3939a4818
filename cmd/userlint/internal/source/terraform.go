package source

import (
	"errors"
	"fmt"
	"io"
)

// maxPlan is the size in bytes of the largest plan or state that is read: 256 MiB. All of it is kept.
const maxPlan = 256 << 20

var errPlanTooLarge = errors.New("a plan or state may have no more than 256 MiB")

// terraform is the converter of a plan or a state. The records of a plan are the users that it creates, replaces or
// updates; those of a state are all that it has.
type terraform struct {
	in      *input
	options Options
	// limit is the size of the largest input that is read.
	limit int64
	// text is all of the input, nil before it is read.
	text []byte
	// found are the resources that are left to convert, in the order of the input.
	found []planResource
	// at is the position of an offset, before which everything was converted.
	at     Position
	offset int

	composer Composer
}

func newTerraform(in *input, o Options) converter {
	return &terraform{in: in, options: o, limit: maxPlan, at: in.pos}
}

func (t *terraform) next() (Record, error) {
	if t.text == nil {
		if err := t.read(); err != nil {
			return Record{}, t.located(err)
		}
	}
	for len(t.found) > 0 {
		r := t.found[0]
		t.found = t.found[1:]
		t.advance(r.start)
		user, err := readUser(t.text[r.start:r.end], r.from, t.at)
		if err != nil {
			return Record{}, t.located(&planError{r.start, errNotPlan})
		}
		if user.is && t.options.wants(user.kind.service) {
			return user.record(&t.composer), nil
		}
	}
	return Record{}, io.EOF
}

// read reads the input, and finds the resources in it.
func (t *terraform) read() (err error) {
	if t.text, err = io.ReadAll(io.LimitReader(t.in, t.limit+1)); err != nil {
		return err
	}
	switch {
	case int64(len(t.text)) > t.limit:
		return errPlanTooLarge
	case isBlank(string(t.text[:min(len(t.text), sniffSize)])):
		return io.EOF // as it is for all other formats
	}
	parts, err := partsOf(t.text)
	if err == nil {
		t.found, err = parts.resources(t.text)
	}
	return err
}

// advance goes on to an offset.
func (t *terraform) advance(offset int) {
	if offset > t.offset {
		t.at, t.offset = t.at.Advance(string(t.text[t.offset:offset])), offset
	}
}

// located returns an error with its place, where it has one.
func (t *terraform) located(err error) error {
	if at, ok := errors.AsType[*planError](err); ok {
		t.advance(at.offset)
		return fmt.Errorf("line %d, column %d: %w", t.at.Line, t.at.Column, at.err)
	}
	return err
}
