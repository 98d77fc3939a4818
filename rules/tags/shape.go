package tags

import (
	"fmt"
	"slices"
	"strings"

	"github.com/userlint/userlint/rules"
)

// shape is a member whose rules the tag puts on fields.
type shape struct {
	member *rules.Member
	// inner are the names of the shapes right below: a structure's members,
	// those of a list's items, or a map's key and value.
	inner []string
	// document says that the values of a map are documents.
	document bool
}

// shapes are the shapes by name: the service and the member's path.
type shapes map[string]*shape

func (known shapes) add(service string, members []rules.Member) {
	for i := range members {
		name := service + "." + members[i].Path
		known[name] = &shape{member: &members[i]}
		// A member is declared after those above it.
		if above := known[name[:strings.LastIndexByte(name, '.')]]; above != nil {
			above.inner = append(above.inner, name)
			above.document = above.document || members[i].Type == rules.TypeDocument
		}
	}
}

// find returns the shape of a name, or an error that helps to put the tag right.
func (known shapes) find(name string) (*shape, error) {
	s := known[name]
	switch {
	case s == nil:
		return nil, fmt.Errorf("no member is called %q; the nearest are %s",
			name, strings.Join(known.nearest(name), ", "))
	case s.member.Type == rules.TypeStructure:
		return nil, fmt.Errorf("%s is a structure, which has no rule of its own; its members are %s",
			name, strings.Join(s.inner, ", "))
	}
	return s, nil
}

// nearest returns the few names that take the fewest edits to be made of name,
// nearest first.
func (known shapes) nearest(name string) []string {
	const few = 3
	type candidate struct {
		name  string
		edits int
	}
	var all []candidate
	for other := range known {
		all = append(all, candidate{other, edits(strings.ToLower(name), strings.ToLower(other))})
	}
	slices.SortFunc(all, func(a, b candidate) int {
		if a.edits != b.edits {
			return a.edits - b.edits
		}
		return strings.Compare(a.name, b.name)
	})
	var names []string
	for _, c := range all[:min(few, len(all))] {
		names = append(names, c.name)
	}
	return names
}

// edits returns how many bytes must be put in, left out or replaced to make b
// of a.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
