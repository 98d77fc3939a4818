package table

import (
	"bytes"
	"io"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// cell is a cell of a row, as byte offsets into the row's text. Those of a quoted cell are outside of the quotes.
type cell struct {
	start, end int
	quoted     bool
	// doubled says that there are doubled quotes within.
	doubled bool
}

// empty reports whether the cell holds nothing.
func (c cell) empty() bool {
	return c.start == c.end || c.quoted && c.end-c.start == len(`""`)
}

// value returns what the cell holds, of the row that it is in.
func (c cell) value(row string) string {
	if !c.quoted {
		return row[c.start:c.end]
	}
	value := row[c.start+1 : c.end-1]
	if c.doubled {
		value = strings.ReplaceAll(value, `""`, `"`)
	}
	return value
}

// rowScanner finds the cells of a row, as RFC 4180 has them, in a text that may arrive in parts. A cell that does not
// begin with a quote holds quotes like any other character, as spreadsheets read it.
//
// Package encoding/csv takes carriage returns out of cells and reads a quote that is never closed to the end of the
// input, which is why it is not used.
type rowScanner struct {
	delim byte
	cells []cell
	// cell is the cell that is being scanned, and next the offset of the first byte that has not been looked at.
	cell   cell
	next   int
	within scanState
	// wrong is the offset of the quote because of which this is no row, or -1.
	wrong int
}

// scanState says where in a cell a scanner is.
type scanState uint8

const (
	cellStart scanState = iota
	plainCell
	quotedCell
)

// reset begins a row.
func (s *rowScanner) reset() {
	*s = rowScanner{delim: s.delim, cells: s.cells[:0], wrong: -1}
}

// scan goes on with the row that text begins with, of which more may have arrived since the last call. It reports
// whether the row ends, which is at s.next; last says that no more will arrive.
func (s *rowScanner) scan(text string, last bool) (ended bool) {
	for s.next < len(text) && !ended {
		before := s.next
		switch s.within {
		case cellStart:
			s.cell, s.within = cell{start: s.next}, plainCell
			if text[s.next] == '"' {
				s.cell.quoted, s.within = true, quotedCell
				s.next++
			}
			continue
		case plainCell:
			ended = s.plain(text)
		case quotedCell:
			ended = s.quoted(text, last)
		}
		if s.next == before && s.within != cellStart {
			break
		}
	}
	if ended || !last {
		return ended
	}
	switch s.within {
	case cellStart:
		s.cell = cell{start: len(text)}
		s.add(len(text))
	case plainCell:
		s.add(len(strings.TrimSuffix(text, "\r")))
	case quotedCell:
		s.wrong = s.cell.start
	}
	return true
}

// plain goes on with a cell without quotes around it.
func (s *rowScanner) plain(text string) (ended bool) {
	for ; s.next < len(text); s.next++ {
		switch text[s.next] {
		case s.delim:
			s.add(s.next)
			s.next++
			return false
		case '\n':
			end := s.next
			if end > s.cell.start && text[end-1] == '\r' {
				end--
			}
			s.add(end)
			s.next++
			return true
		}
	}
	return false
}

// quoted goes on with a cell in quotes, and reads what follows the last one.
func (s *rowScanner) quoted(text string, last bool) (ended bool) {
	for {
		i := strings.IndexByte(text[s.next:], '"')
		if i < 0 {
			s.next = len(text)
			return false
		}
		s.next += i
		after := text[s.next+1:]
		switch {
		case !last && (after == "" || after == "\r"):
			return false // what follows the quote says what it is
		case strings.HasPrefix(after, `"`):
			s.cell.doubled = true
			s.next += 2
			continue
		case after == "" || after[0] == s.delim || after[0] == '\n':
			s.add(s.next + 1)
			s.next = min(s.next+2, len(text))
		case after == "\r" || strings.HasPrefix(after, "\r\n"):
			s.add(s.next + 1)
			s.next = min(s.next+3, len(text))
		default:
			s.wrong = s.next
		}
		return after == "" || after[0] != s.delim
	}
}

// add ends the cell. Of the cells behind the columns that a table can have, only the first and those that hold something
// are kept, and no more of these than say that there are some.
func (s *rowScanner) add(end int) {
	s.cell.end, s.within = end, cellStart
	if n := len(s.cells); n <= maxColumns || n == maxColumns+1 && !s.cell.empty() {
		s.cells = append(s.cells, s.cell)
	}
}

// tableRow is a row of a table, with its line's end.
type tableRow struct {
	text string
	// wrong is the offset of the quote because of which this is no row, or -1.
	wrong int
	// tooLarge says that the text is the beginning of a row of more than source.Limit bytes.
	tooLarge bool
}

// row reads the next row without consuming it. A quote that is wrong, and one that is not closed within [source.Limit] bytes,
// breaks the line that its cell begins on, and the next lines are rows again.
func (s *rowScanner) row(in *window.Window) (tableRow, error) {
	s.reset()
	for {
		if in.Arrived() == "" {
			if err := in.More(); err != nil {
				return tableRow{}, err
			}
		}
		ended := s.scan(in.Arrived(), in.Err() == io.EOF)
		switch {
		case ended && s.wrong < 0:
			return tableRow{in.Arrived()[:s.next], -1, s.next > source.Limit}, nil
		case ended:
			return s.broken(in)
		case s.next > source.Limit && s.within == quotedCell && strings.IndexByte(in.Arrived()[s.cell.start:max(s.cell.start, source.Limit)], '\n') >= 0:
			s.wrong = s.cell.start
			return s.broken(in)
		case s.next > source.Limit:
			return tableRow{in.Arrived()[:s.next], -1, true}, nil
		}
		if err := s.more(in); err != nil && err != io.EOF {
			return tableRow{}, err
		}
	}
}

// more reads as much as can change what is known: up to a byte that can end the row or the quotes. Of a large row it
// reads much at a time, so that what there is of it is not copied for each of many small reads.
func (s *rowScanner) more(in *window.Window) error {
	const large = 1 << 20
	sign, least := byte('\n'), 0
	if s.within == quotedCell && s.wrong < 0 {
		sign = '"'
	}
	before, first := len(in.Arrived()), true
	if before > large {
		least = before / 4
	}
	in.Peek(max(before, source.Limit)+window.Ahead, func(arrived []byte) bool {
		if first { // what was there before
			first = false
			return false
		}
		least -= len(arrived)
		return least <= 0 && (s.next < before || bytes.IndexByte(arrived, sign) >= 0)
	})
	if len(in.Arrived()) == before {
		return in.Err()
	}
	return nil
}

// broken returns the row up to the end of the line that the cell with the wrong quote begins on.
func (s *rowScanner) broken(in *window.Window) (tableRow, error) {
	for seen := s.cell.start; ; {
		if i := strings.IndexByte(in.Arrived()[seen:], '\n'); i >= 0 {
			end := seen + i + 1
			switch {
			case end > source.Limit:
				return tableRow{in.Arrived()[:end], -1, true}, nil
			case s.wrong >= end:
				s.wrong = s.cell.start
			}
			return tableRow{in.Arrived()[:end], s.wrong, false}, nil
		}
		if seen = len(in.Arrived()); seen > source.Limit {
			return tableRow{in.Arrived(), -1, true}, nil
		}
		if err := s.more(in); err == io.EOF {
			return tableRow{in.Arrived(), s.wrong, false}, nil
		} else if err != nil {
			return tableRow{}, err
		}
	}
}
