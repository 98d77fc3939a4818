package report

import (
	"bufio"
	"strconv"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// jsonl writes a finding as one line of JSON.
type jsonl struct {
	plain
	to     *bufio.Writer
	object object
}

func newJSONL(to *bufio.Writer, _ *Settings) format { return &jsonl{to: to} }

func (j *jsonl) finding(e *entry) error {
	j.to.Write(append(j.object.of(e), '\n'))
	return nil
}

// object makes findings into JSON objects. Names and order of the members are
// promised.
type object struct{ buffer []byte }

// of returns the object of a finding, which is good until the next.
func (o *object) of(e *entry) []byte {
	b := append(o.buffer[:0], '{')
	b = appendPlace(b, &e.Place)
	b = appendField(b, "service", e.Service)
	if e.Address != "" {
		b = appendField(b, "address", e.Address)
	}
	b = append(b, e.middle...)
	b = appendField(b, "pointer", e.Pointer)
	b = append(b, e.tail...)
	if e.Related != nil {
		b = append(b, `,"related":{`...)
		b = appendPlace(b, e.Related)
		b = append(b, '}')
	}
	b = append(b, e.hintField...)
	o.buffer = append(b, '}')
	return o.buffer
}

func appendPlace(b []byte, p *check.Place) []byte {
	b = append(b, `"file":`...)
	b = appendQuoted(b, p.File)
	b = append(b, `,"line":`...)
	b = strconv.AppendInt(b, int64(p.Line), 10)
	b = append(b, `,"column":`...)
	b = strconv.AppendInt(b, int64(p.Column), 10)
	b = append(b, `,"record":`...)
	return strconv.AppendInt(b, int64(p.Record), 10)
}
