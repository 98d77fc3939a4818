package table

import (
	"slices"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// meantNames returns the names of columns where those of members in another case are written as they are meant, and
// which these are. A name that is meant by two columns is meant by none.
func meantNames(names []string, o source.Options) (meant []string, renamed []int) {
	if o.Meant == nil {
		return names, nil
	}
	bulk := o.Service == "connect" && isBulk(names)
	times := make(map[string]int)
	for i, name := range names {
		name = columnName(name)
		meant = append(meant, name)
		if _, known := bulkColumn(name); bulk && known || strings.Contains(name, `"`) {
			continue // what is in quotes may be written otherwise
		}
		if path, ok := meantPath(name, o); ok {
			times[path]++
			if path != name {
				meant[i], renamed = path, append(renamed, i)
			}
		}
	}
	renamed = slices.DeleteFunc(renamed, func(i int) bool {
		if times[meant[i]] == 1 {
			return false
		}
		meant[i] = columnName(names[i])
		return true
	})
	return meant, renamed
}

// meantPath returns the path of a member as the service writes it, which the name of a column has in whatever case.
func meantPath(name string, o source.Options) (path string, ok bool) {
	steps, of := memberPath(name, o.MeantShape())
	if of == "" {
		return "", false
	}
	var written strings.Builder
	members, within := "", rules.TypeStructure
	rest := name
	for _, step := range steps {
		if step.index >= 0 || within == rules.TypeMap {
			continue // as it is written
		}
		at := strings.Index(rest, step.name)
		if members += step.name; at < 0 {
			return "", false
		}
		members = o.Meant(members)
		written.WriteString(rest[:at] + members[strings.LastIndexByte(members, '.')+1:])
		rest = rest[at+len(step.name):]
		within = o.TypeOf(members)
		members += "."
	}
	return written.String() + rest, true
}

// columnsOf returns the columns of a header that are renamed.
func columnsOf(start source.Position, offset int64, row string, cells []cell, meant []string, renamed []int, o source.Options) []source.Column {
	var columns []source.Column
	for _, i := range renamed {
		name := columnName(cells[i].value(row))
		at := cells[i].start + strings.Index(row[cells[i].start:], name)
		pointer := ""
		steps, _ := memberPath(name, o.MeantShape())
		for _, step := range steps {
			pointer += "/" + step.token()
		}
		columns = append(columns, source.Column{
			Offset: offset + int64(at), Start: start.Advance(row[:at]), Name: name, Pointer: pointer, Meant: meant[i],
		})
	}
	return columns
}
