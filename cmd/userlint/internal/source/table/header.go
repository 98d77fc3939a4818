package table

import (
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
	"github.com/userlint/userlint/rules"
)

const (
	// maxColumns is the number of columns that a table may have.
	maxColumns = 4096
	// maxHeader is the size in bytes that a header may have, as names can be in every record.
	maxHeader = 1 << 20
)

// What Record.Broken says of tables.
const (
	// reasonHeader is for a table none of whose columns is a member of the request. Start is that of the header.
	reasonHeader = "the first row names no member of the request (capitals matter)"
	// reasonColumns is for a header that is too large. Start is that of the header.
	reasonColumns = "the header has more than 4096 columns, or 1 MiB"
	// reasonCarriageReturn is for a header with a carriage return that ends no line. Start is that of the cell with it.
	reasonCarriageReturn = "the lines end with carriage returns alone (save it with line feeds, which Excel calls CSV UTF-8)"
	// reasonSameColumn is for a header that names a member twice. Start is that of the second column.
	reasonSameColumn = "the header names a member twice"
	// reasonPartColumn is for a header that names a member and also a part of it, or an item and a member of the same.
	// Start is that of the second column.
	reasonPartColumn = "the header names a member and a part of it"
	// reasonQuote is for a row with a quoted cell that does not end where its row or the next cell begins.
	// Start is that of the quote.
	reasonQuote = "a quote is not closed, or text follows the closing one"
	// reasonExtraCell is for a cell in a column that has no name. Start is that of the cell.
	reasonExtraCell = "a cell is in no column of the header"
	// reasonCellJSON is for a cell of a list, map or structure. Start is that of the cell.
	reasonCellJSON = "the cell of a structure, list or map must hold JSON"
)

// tableHeader is what the names of the columns say.
type tableHeader struct {
	columns []column
	// known counts the columns that are members of the request.
	known int
	// bulk says that the table is one for the bulk upload of Connect.
	bulk bool
}

// column is what is known of a column.
type column struct {
	steps []pathStep
	kind  cellKind
}

// readHeader reads the names of the columns, without the spaces around them, which no member has in its name. A column
// without a name has no steps.
func readHeader(names []string, o source.Options) tableHeader {
	h := tableHeader{bulk: o.Service == "connect" && isBulk(names)}
	for _, name := range names {
		name = columnName(name)
		var c column
		known := false
		if h.bulk {
			c, known = bulkColumn(name)
		}
		if !known && name != "" {
			var of rules.Type
			c.steps, of = memberPath(name, o.TypeOf)
			c.kind, known = kindOf(of), of != ""
		}
		if known {
			h.known++
		}
		h.columns = append(h.columns, c)
	}
	return h
}

// columnName returns the name of a column that its cell holds.
func columnName(cell string) string { return strings.Trim(cell, " \t\u00a0") }

// cellValues returns what the cells of a row hold.
func cellValues(row string, cells []cell) []string {
	values := make([]string, len(cells))
	for i, c := range cells {
		values[i] = c.value(row)
	}
	return values
}

// delimiter returns the character between the cells of a table, by its first line: the one that makes out most
// members there and, of those, most cells.
func delimiter(line string, o source.Options) byte {
	best, bestKnown, bestCells := byte(','), -1, 0
	for _, delim := range []byte(",;\t|") {
		s := rowScanner{delim: delim}
		s.reset()
		s.scan(line, true)
		known := knownColumns(cellValues(line, s.cells), o)
		if known > bestKnown || known == bestKnown && len(s.cells) > bestCells {
			best, bestKnown, bestCells = delim, known, len(s.cells)
		}
	}
	return best
}

// knownColumns returns how many names of columns are those of members, or mean some.
func knownColumns(names []string, o source.Options) int {
	meant, _ := meantNames(names, o)
	return readHeader(meant, o).known
}

// IsTable reports whether the next line is the header of a table, or one that only a table has before it. It consumes
// nothing.
func IsTable(in *window.Window, o source.Options) bool {
	line := in.Line()
	if _, ok := separatorLine(line); ok {
		return true
	}
	if line == "" || strings.IndexByte("{[", line[0]) >= 0 {
		return false
	}
	s := rowScanner{delim: delimiter(line, o)}
	s.reset()
	return s.scan(line, true) && s.wrong < 0 && knownColumns(cellValues(line, s.cells), o) > 0
}

// separatorLine returns the delimiter that a first line such as "sep=;" declares, as spreadsheets write it.
func separatorLine(line string) (delim byte, ok bool) {
	declared, ok := strings.CutPrefix(strings.Trim(strings.TrimRight(line, "\r\n"), `"`), "sep=")
	if !ok || len(declared) != 1 || !strings.Contains(",;\t|", declared) {
		return 0, false
	}
	return declared[0], true
}
