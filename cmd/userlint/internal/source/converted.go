package source

import (
	"errors"
	"fmt"
)

// A converter makes JSON of the records of an input in another format. What it returns are records whose Text a
// [Composer] made, or which are too large or broken: Reader adds Number alone. Where the format says what service a
// record is for, Service is set on every record, also on a broken one.
type converter interface {
	// next returns the next record. Its error is io.EOF after the last one, and otherwise says why the input cannot be
	// read further; it never quotes the input.
	next() (Record, error)
}

// converters make a converter of an input which has been read up to its first byte that says something: the
// byte-order mark has been skipped, and white space has not where it means something. An input is an [io.Reader] as
// well, for formats that keep count of lines themselves; in.pos is where it begins.
var converters = map[Format]func(in *input, o Options) converter{
	CSV:            newTable,
	Terraform:      newTerraform,
	YAML:           newYAMLRecords,
	CloudFormation: newTemplateRecords,
}

// convert is the first step of an input in a format that is not JSON.
func (r *Reader) convert(f Format) (Record, error) {
	start := converters[f]
	if start == nil {
		return Record{}, fmt.Errorf("%v: %w", f, errors.ErrUnsupported)
	}
	from := start(&r.in, r.options)
	r.step = func(*Reader) (Record, error) { return from.next() }
	return r.step(r)
}
