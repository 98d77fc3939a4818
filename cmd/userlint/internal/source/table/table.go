// Package table makes records of CSV tables.
package table

import (
	"io"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// Reader makes records of a CSV input: each row after the header is one. Rows of empty cells are none.
type Reader struct {
	in      *window.Window
	options source.Options
	rows    rowScanner
	// layout is nil before the header is read, and for ever where the header is wrong.
	layout *layout
	// columns are those that are read as what they mean.
	columns []source.Column
	// wrong says that the header is wrong: nothing can be said of the rows.
	wrong bool
}

// New returns a reader of a table.
func New(in *window.Window, o source.Options) *Reader {
	return &Reader{in: in, options: o}
}

// Next returns the next record.
func (t *Reader) Next() (source.Record, error) {
	if t.wrong {
		return source.Record{}, t.in.Drain()
	}
	if t.layout == nil {
		if broken, err := t.header(); err != nil || t.layout == nil {
			t.wrong = true
			return broken, err
		}
	}
	for {
		start, offset := t.in.Position(), t.in.Offset()
		row, broken, err := t.row()
		if err != nil || broken != nil {
			return *broken, err
		}
		if window.IsBlank(row) {
			continue
		}
		if rec, ok := t.layout.record(start, row, t.rows.cells); ok {
			if t.options.Tokens {
				rec.Material = &source.Material{Format: source.CSV, Text: row, Offset: offset, Start: start, Columns: t.columns}
			}
			return rec, nil
		}
	}
}

// header reads the header. Where it is wrong, there is no layout and what is wrong is returned.
func (t *Reader) header() (source.Record, error) {
	for {
		line := t.in.Line()
		if line == "" {
			return source.Record{}, t.in.Err()
		}
		declared, isDeclared := separatorLine(line)
		switch {
		case window.IsBlank(line):
			t.in.Take(len(line))
			continue
		case isDeclared && t.in.Position().Line == 1:
			t.in.Take(len(line))
			t.rows.delim = declared
			continue
		case t.rows.delim == 0:
			t.rows.delim = delimiter(line, t.options)
		}
		start, offset := t.in.Position(), t.in.Offset()
		row, broken, err := t.row()
		if err != nil || broken != nil {
			return *broken, err
		}
		if strings.Trim(row, " \t\r\n\""+string(t.rows.delim)) != "" {
			return t.layOut(start, offset, row), nil
		}
	}
}

// layOut makes the layout of a header that begins at a place, or returns what is wrong with it.
func (t *Reader) layOut(start source.Position, offset int64, row string) source.Record {
	if len(t.rows.cells) > maxColumns || len(row) > maxHeader {
		return brokenTable(start, reasonColumns)
	}
	for _, c := range t.rows.cells {
		if !c.quoted && strings.Contains(c.value(row), "\r") {
			return brokenTable(start.Advance(row[:c.start]), reasonCarriageReturn)
		}
	}
	names := cellValues(row, t.rows.cells)
	meant, renamed := meantNames(names, t.options)
	if len(renamed) > 0 {
		if l, _, _ := newLayout(readHeader(meant, t.options)); l != nil {
			t.layout = l
			t.columns = columnsOf(start, offset, row, t.rows.cells, meant, renamed, t.options)
			return source.Record{}
		}
	}
	h := readHeader(names, t.options)
	if h.known == 0 {
		return brokenTable(start, reasonHeader)
	}
	l, column, reason := newLayout(h)
	if l == nil {
		return brokenTable(start.Advance(row[:t.rows.cells[column].start]), reason)
	}
	t.layout = l
	return source.Record{}
}

// row consumes the next row and returns its text. One that is no row is returned as a record.
func (t *Reader) row() (text string, broken *source.Record, err error) {
	start := t.in.Position()
	row, err := t.rows.row(t.in)
	if err != nil {
		return "", &source.Record{}, err
	}
	t.in.Take(len(row.text))
	switch {
	case row.tooLarge:
		return "", &source.Record{Start: start, TooLarge: true}, t.skipLine(row.text)
	case row.wrong >= 0:
		rec := brokenTable(start.Advance(row.text[:row.wrong]), reasonQuote)
		return "", &rec, nil
	}
	return row.text, nil, nil
}

// brokenTable is the record of what is wrong at a place.
func brokenTable(at source.Position, reason string) source.Record {
	return source.Record{Start: at, Broken: reason, Syntax: "CSV"}
}

// skipLine consumes the rest of a line of which the beginning was consumed.
func (t *Reader) skipLine(line string) error {
	for ended := strings.HasSuffix(line, "\n"); !ended; {
		b, err := t.in.Chunk()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		n := len(b)
		if i := strings.IndexByte(b, '\n'); i >= 0 {
			n, ended = i+1, true
		}
		t.in.Take(n)
	}
	return nil
}
