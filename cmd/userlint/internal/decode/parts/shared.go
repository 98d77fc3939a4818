package parts

import "hash/maphash"

// Shared knows some of the items of a list by their texts, so that equal ones
// need be in memory once. The zero value knows none.
type Shared[T any] struct {
	seed  maphash.Seed
	known *[256]known[T]
}

type known[T any] struct {
	text string
	item T
}

// longest is the length of the longest text that is worth knowing. A record has
// no room for very many that are longer.
const longest = 256

// Item returns the item of a text, and false where that is not known.
func (s *Shared[T]) Item(text string) (item T, found bool) {
	if s.known == nil || len(text) > longest {
		return item, false
	}
	k := s.place(text)
	return k.item, k.text == text && text != ""
}

// Add makes the item of a text known, and may forget another one.
func (s *Shared[T]) Add(text string, item T) {
	if len(text) > longest {
		return
	}
	if s.known == nil {
		s.seed, s.known = maphash.MakeSeed(), new([256]known[T])
	}
	*s.place(text) = known[T]{text, item}
}

func (s *Shared[T]) place(text string) *known[T] {
	return &s.known[maphash.String(s.seed, text)%uint64(len(s.known))]
}
