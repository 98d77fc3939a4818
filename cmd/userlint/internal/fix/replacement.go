package fix

import (
	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// replacement puts other bytes in place of those from start to end of the part
// of the input that a record was made of.
type replacement struct {
	start, end int
	with       string
}

// input finds where in the input the edits of a record's text are to be made.
// It may be used for one record after the other.
type input struct {
	record *source.Record
	// at is the last place that was looked for in the record's material, and
	// begin that of the record.
	at, begin place
}

// place is an offset in a material, and its position.
type place struct {
	of *source.Material
	source.Position
	offset int
}

// to begins with a record.
func (i *input) to(record *source.Record) {
	i.record = record
	if record.Material != nil {
		i.begin = i.begin.find(record.Material, record.Start)
		i.at = i.begin
	}
}

// base returns the number of bytes of the input before what is replaced.
func (i *input) base() int64 {
	if i.record.Material != nil {
		return i.record.Material.Offset
	}
	return i.record.Offset
}

// replace returns what makes an edit, and false where the input leaves more
// than one way to do that, or none.
func (i *input) replace(e edit) (replacement, bool) {
	if i.record.Material == nil {
		return replacement{e.start, e.end, e.with}, i.record.Origins == nil
	}
	at, alone := i.record.Token(e.start)
	if !alone {
		return replacement{}, false
	}
	if i.at.after(at) {
		i.at = i.begin
	}
	i.at = i.at.find(i.record.Material, at)
	if i.at.Position != at {
		return replacement{}, false
	}
	written, err := jsontext.AppendUnquote(nil, i.record.Text[e.start:e.end])
	if err != nil {
		return replacement{}, false
	}
	token := yamlToken
	if i.record.Material.Format == source.CSV {
		token = csvToken
	}
	start := i.at.offset
	length, with, ok := token(i.record.Material.Text[start:], string(written), e.with)
	return replacement{start, start + length, with}, ok
}

func (p place) after(at source.Position) bool {
	return p.Line > at.Line || p.Line == at.Line && p.Column > at.Column
}

// find returns the place of a position in a material, and where the material
// has no such position, the place of its beginning.
func (p place) find(in *source.Material, at source.Position) place {
	if p.of != in || p.after(at) {
		p = place{of: in, Position: in.Start}
	}
	if n, ok := p.Offset(in.Text[p.offset:], at); ok {
		p.Position, p.offset = at, p.offset+n
	}
	return p
}
