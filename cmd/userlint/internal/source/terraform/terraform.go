// Package terraform makes records of plans and states, as terraform show -json prints them.
package terraform

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/compose"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// maxPlan is the size in bytes of the largest plan or state that is read: 256 MiB. All of it is kept.
const maxPlan = 256 << 20

var errPlanTooLarge = errors.New("a plan or state may have no more than 256 MiB")

// Reader makes records of a plan or a state. The records of a plan are the users that it creates, replaces or
// updates; those of a state are all that it has.
type Reader struct {
	in      *window.Window
	options source.Options
	// limit is the size of the largest input that is read.
	limit int64
	// text is all of the input, nil before it is read.
	text []byte
	// found are the resources that are left to convert, in the order of the input.
	found []planResource
	// at is the position of an offset, before which everything was converted.
	at     source.Position
	offset int

	composer compose.Composer
}

// New returns a reader of a plan or a state.
func New(in *window.Window, o source.Options) *Reader {
	return &Reader{in: in, options: o, limit: maxPlan, at: in.Position()}
}

// Next returns the next record.
func (t *Reader) Next() (source.Record, error) {
	if t.text == nil {
		if err := t.read(); err != nil {
			return source.Record{}, t.located(err)
		}
	}
	for len(t.found) > 0 {
		r := t.found[0]
		t.found = t.found[1:]
		t.advance(r.start)
		user, err := readUser(t.text[r.start:r.end], r.from, t.at)
		if err != nil {
			return source.Record{}, t.located(&planError{r.start, errNotPlan})
		}
		if user.is && t.options.Wants(user.kind.service) {
			return user.record(&t.composer), nil
		}
	}
	return source.Record{}, io.EOF
}

// read reads the input, and finds the resources in it.
func (t *Reader) read() (err error) {
	if t.text, err = io.ReadAll(io.LimitReader(t.in, t.limit+1)); err != nil {
		return err
	}
	switch {
	case int64(len(t.text)) > t.limit:
		return errPlanTooLarge
	case len(bytes.Trim(t.text, " \t\r\n")) == 0:
		return io.EOF // as it is for all other formats
	}
	parts, err := partsOf(t.text)
	if err == nil {
		t.found, err = parts.resources(t.text)
	}
	return err
}

// advance goes on to an offset.
func (t *Reader) advance(offset int) {
	if offset > t.offset {
		t.at, t.offset = t.at.Advance(string(t.text[t.offset:offset])), offset
	}
}

// located returns an error with its place, where it has one.
func (t *Reader) located(err error) error {
	if at, ok := errors.AsType[*planError](err); ok {
		t.advance(at.offset)
		return fmt.Errorf("line %d, column %d: %w", t.at.Line, t.at.Column, at.err)
	}
	return err
}
