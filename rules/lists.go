package rules

import "github.com/userlint/userlint/internal/compact"

// List checks the size of the list name.
func (v *Visitor) List(name string, present bool, size int, l *List) {
	if present {
		v.list(name, size, l)
	}
}

func (v *Visitor) list(name string, size int, l *List) {
	if v.mode == describing {
		v.declare(name, TypeList)
		v.note(name, func(m *Member) { m.list = l })
		v.describeItems(name, &l.Source, l.Items)
		return
	}
	v.items(name, size, &l.Source, l.Items)
}

func (v *Visitor) items(name string, size int, s *Source, limit Items) {
	if size < limit.Min && v.breaks(name, s) {
		v.record(name, KindItems, s, Items{Min: limit.Min}, size)
	}
	if limit.Max > 0 && size > limit.Max && v.breaks(name, s) {
		v.record(name, KindItems, s, Items{Max: limit.Max}, size)
	}
}

// nullItem is the source of the rule that an item of a list, or a value of a
// map of strings, is never null: none of the models marks one as sparse.
var nullItem = Source{Basis: Modelled}

// Item goes to an item of the list name and reports true, or reports that the
// item is null and stays. The caller leaves the item with Leave.
func (v *Visitor) Item(name string, index int, present bool) bool {
	return v.book == nil && present || v.item(name, index, present)
}

func (v *Visitor) item(name string, index int, present bool) bool {
	if v.book != nil {
		v.book.path.push(step{name: name, index: index, sort: item})
	}
	if v.mode == describing {
		v.describe("", KindRequired, &nullItem, Required{})
		return true
	}
	if !present {
		if v.breaks("", &nullItem) {
			v.record("", KindRequired, &nullItem, Required{}, Uncounted)
		}
		v.Leave()
	}
	return present
}

// few is the length up to which comparing all pairs of items beats a set, and
// does not allocate. It is above every limit on a list that must be unique.
const few = 16

// Unique checks that no item of the list name equals an earlier one. Null
// items and those that are not valid UTF-8 equal nothing.
func (v *Visitor) Unique(name string, items []*string, s *Source) {
	if len(items) > 1 || v.mode == describing {
		v.unique(name, items, s)
	}
}

func (v *Visitor) unique(name string, items []*string, s *Source) {
	if v.mode == describing {
		v.note(name, func(m *Member) { m.unique = s })
		v.describe(name, KindUnique, s, Unique{})
		return
	}
	if v.mode == passing || !v.applies(s) {
		return
	}
	if len(items) <= few {
		for i, item := range items {
			if mayRepeat(item) && repeatsOne(items[:i], *item) {
				v.repeated(name, i, s, Unique{})
			}
		}
		return
	}
	seen := compact.NewSet(len(items), runs(items), func(number int) string { return *items[number-1] })
	for i, item := range items {
		if mayRepeat(item) && (i > 0 && item == items[i-1] || seen.Add(i+1) != i+1) {
			v.repeated(name, i, s, Unique{})
		}
	}
}

// runs returns the number of items but for those that are null, or the same
// memory as the one before.
func runs(items []*string) int {
	n := 0
	for i, item := range items {
		if item != nil && (i == 0 || item != items[i-1]) {
			n++
		}
	}
	return n
}

func mayRepeat(item *string) bool { return item != nil && isText(*item) }

// Repeated reports that the item at index repeats what u names of an earlier
// item of the list name. The catalogue has the rule whether or not it is.
func (v *Visitor) Repeated(name string, index int, repeats bool, u *Unique, s *Source) {
	if v.mode == describing {
		v.describe(name, KindUnique, s, *u)
	} else if repeats {
		v.repeated(name, index, s, *u)
	}
}

func (v *Visitor) repeated(name string, index int, s *Source, u Unique) {
	if v.book != nil {
		v.book.path.push(step{name: name, index: index, sort: item})
	}
	if v.breaks("", s) {
		v.record("", KindUnique, s, u, Uncounted)
	}
	v.Leave()
}
