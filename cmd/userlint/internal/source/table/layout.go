package table

import (
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/compose"
)

// field is a member of the request, or an item of a list, that a table has a column for or a column within.
type field struct {
	pathStep
	pointer string
	// kind is what the cells of the field's own columns hold.
	kind cellKind
	// leaf says that the field has a column of its own.
	leaf bool
	// fields are those within it, in the order of the header; items are by index.
	fields []*field
	// row is the last row in which a cell within the field was not empty, and first the column of the first one.
	row, first int
}

// layout composes records of the rows of a table.
type layout struct {
	root field
	// paths are, for each column, the fields from the outermost to the column's own; none for a column without a name.
	paths [][]*field
	// bulk says that the table is one for the bulk upload of Connect, which knows the instance.
	bulk bool

	// row counts the rows, and places has the places of the cells of the current one.
	row      int
	places   []source.Position
	composer compose.Composer
}

// newLayout returns the layout of a table. Where there is none it returns the column that is too many, and why.
func newLayout(h tableHeader) (l *layout, wrong int, reason string) {
	l = &layout{bulk: h.bulk}
	for i, c := range h.columns {
		var path []*field
		at := &l.root
		for _, step := range c.steps {
			if at.leaf || len(at.fields) > 0 && at.isList() != (step.index >= 0) {
				return nil, i, reasonPartColumn
			}
			at = at.within(step)
			path = append(path, at)
		}
		l.paths = append(l.paths, path)
		switch {
		case len(path) == 0:
			continue
		case at.leaf && (at.kind != unknownCell || c.kind != unknownCell): // the template has two such columns
			return nil, i, reasonSameColumn
		case len(at.fields) > 0:
			return nil, i, reasonPartColumn
		}
		at.leaf, at.kind = true, c.kind
	}
	return l, -1, ""
}

// isList reports whether what is within the field are items.
func (f *field) isList() bool { return len(f.fields) > 0 && f.fields[0].index >= 0 }

// within returns the field that a step leads to, and makes it where it is new.
func (f *field) within(step pathStep) *field {
	for _, known := range f.fields {
		if known.pathStep == step {
			return known
		}
	}
	added := &field{pathStep: step, pointer: f.pointer + "/" + step.token()}
	f.fields = append(f.fields, added)
	if step.index >= 0 {
		slices.SortFunc(f.fields, func(a, b *field) int { return a.index - b.index })
	}
	return added
}

// record makes the record of a row that begins at a place, and returns false for a row without values.
func (l *layout) record(start source.Position, row string, cells []cell) (source.Record, bool) {
	l.row++
	l.places = l.places[:0]
	at, from := start, 0
	for i, c := range cells {
		at, from = at.Advance(row[from:c.start]), c.start
		l.places = append(l.places, at)
		if c.empty() {
			continue
		}
		if i >= len(l.paths) || len(l.paths[i]) == 0 {
			return brokenTable(at, reasonExtraCell), true
		}
		if own := l.paths[i][len(l.paths[i])-1]; !own.kind.readable(c, row) {
			return brokenTable(at, reasonCellJSON), true
		}
		l.mark(&l.root, i)
		for _, f := range l.paths[i] {
			l.mark(f, i)
		}
	}
	if l.root.row != l.row {
		return source.Record{}, false
	}
	l.composer.BeginObject(start)
	l.members(&l.root, row, cells)
	if instance := (pathStep{"InstanceId", -1}); l.bulk && l.root.within(instance).row != l.row {
		l.composer.Name(instance.name)
		l.composer.Unknown("/"+instance.name, start)
	}
	l.composer.EndObject()
	return l.composer.Record(start), true
}

// mark notes that the current row has a value within a field, in a column.
func (l *layout) mark(f *field, column int) {
	if f.row != l.row {
		f.row, f.first = l.row, column
	}
}

// compose writes the value of a field that has one.
func (l *layout) compose(f *field, row string, cells []cell) {
	at := l.places[f.first]
	switch {
	case f.leaf:
		f.kind.compose(&l.composer, cells[f.first].value(row), f.pointer, at)
	case f.isList():
		l.composer.BeginArray(at)
		next := 0
		for _, item := range f.fields {
			if item.row != l.row {
				continue
			}
			for ; next < item.index; next++ {
				l.composer.Null(at)
			}
			l.compose(item, row, cells)
			next++
		}
		l.composer.EndArray()
	default:
		l.composer.BeginObject(at)
		l.members(f, row, cells)
		l.composer.EndObject()
	}
}

// members writes the members of a structure that have values.
func (l *layout) members(f *field, row string, cells []cell) {
	for _, member := range f.fields {
		if member.row == l.row {
			l.composer.Name(member.name)
			l.compose(member, row, cells)
		}
	}
}
