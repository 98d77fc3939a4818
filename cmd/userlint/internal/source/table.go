package source

import (
	"io"
	"strings"
)

// table is the converter of a CSV input: each row after the header is a record. Rows of empty cells are none.
type table struct {
	in      *input
	options Options
	rows    rowScanner
	// layout is nil before the header is read, and for ever where the header is wrong.
	layout *layout
	// wrong says that the header is wrong: nothing can be said of the rows.
	wrong bool
}

func newTable(in *input, o Options) converter {
	return &table{in: in, options: o}
}

func (t *table) next() (Record, error) {
	if t.wrong {
		return Record{}, t.drain()
	}
	if t.layout == nil {
		if broken, err := t.header(); err != nil || t.layout == nil {
			t.wrong = true
			return broken, err
		}
	}
	for {
		start := t.in.pos
		row, broken, err := t.row()
		if err != nil || broken != nil {
			return *broken, err
		}
		if isBlank(row) {
			continue
		}
		if rec, ok := t.layout.record(start, row, t.rows.cells); ok {
			return rec, nil
		}
	}
}

// header reads the header. Where it is wrong, there is no layout and what is wrong is returned.
func (t *table) header() (Record, error) {
	for {
		line := peekLine(t.in)
		if line == "" {
			return Record{}, t.in.err
		}
		declared, isDeclared := separatorLine(line)
		switch {
		case isBlank(line):
			t.in.take(len(line))
			continue
		case isDeclared && t.in.pos.Line == 1:
			t.in.take(len(line))
			t.rows.delim = declared
			continue
		case t.rows.delim == 0:
			t.rows.delim = delimiter(line, t.options)
		}
		start := t.in.pos
		row, broken, err := t.row()
		if err != nil || broken != nil {
			return *broken, err
		}
		if strings.Trim(row, " \t\r\n\""+string(t.rows.delim)) != "" {
			return t.layOut(start, row), nil
		}
	}
}

// layOut makes the layout of a header that begins at a place, or returns what is wrong with it.
func (t *table) layOut(start Position, row string) Record {
	if len(t.rows.cells) > maxColumns || len(row) > maxHeader {
		return brokenTable(start, ReasonColumns)
	}
	h := readHeader(cellValues(row, t.rows.cells), t.options)
	if h.known == 0 {
		return brokenTable(start, ReasonHeader)
	}
	l, column, reason := newLayout(h)
	if l == nil {
		return brokenTable(start.Advance(row[:t.rows.cells[column].start]), reason)
	}
	t.layout = l
	return Record{}
}

// row consumes the next row and returns its text. One that is no row is returned as a record.
func (t *table) row() (text string, broken *Record, err error) {
	start := t.in.pos
	row, err := t.rows.row(t.in)
	if err != nil {
		return "", &Record{}, err
	}
	t.in.take(len(row.text))
	switch {
	case row.tooLarge:
		return "", &Record{Start: start, TooLarge: true}, t.skipLine(row.text)
	case row.wrong >= 0:
		rec := brokenTable(start.Advance(row.text[:row.wrong]), ReasonQuote)
		return "", &rec, nil
	}
	return row.text, nil, nil
}

// brokenTable is the record of what is wrong at a place.
func brokenTable(at Position, reason string) Record {
	return Record{Start: at, Broken: reason, Syntax: "CSV"}
}

// skipLine consumes the rest of a line of which the beginning was consumed.
func (t *table) skipLine(line string) error {
	for ended := strings.HasSuffix(line, "\n"); !ended; {
		b, err := t.in.chunk()
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
		t.in.take(n)
	}
	return nil
}

// drain reads the rest of the input, only to learn whether it can be read.
func (t *table) drain() error {
	for {
		b, err := t.in.chunk()
		if err != nil {
			return err
		}
		t.in.take(len(b))
	}
}

// isBlank reports whether a line or row holds nothing but white space.
func isBlank(line string) bool { return trimLeft(line) == "" }
