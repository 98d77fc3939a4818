// Package compact finds out which of very many texts are equal, in a few bytes
// a text.
package compact

import (
	"hash/maphash"
	"math/bits"
)

// Set is a set of texts that are kept elsewhere, where each has a number. It
// takes six bytes a text where it is known beforehand how many there are, and
// otherwise up to eleven, and while it grows 16. Texts are compared themselves:
// that two have the same hash makes them no more equal.
type Set struct {
	text func(number int) string
	hash func(text string) uint64
	// slots is an open hash table of numbers, in which 0 is a free place. What
	// a number leaves of the 32 bits has some of the hash, so that few texts
	// have to be looked at.
	slots []uint32
	used  int
	width int
}

// NewSet returns an empty set with room for so many texts. Their numbers are
// from 1 to most, which is below 2³², and text returns the text of a number.
func NewSet(most, room int, text func(number int) string) *Set {
	const least = 32
	seed := maphash.MakeSeed()
	return &Set{
		text:  text,
		hash:  func(text string) uint64 { return maphash.String(seed, text) },
		slots: make([]uint32, max(least, room+room/2)),
		width: bits.Len(uint(most)),
	}
}

// Add adds the text of a number that was not added before and returns the number,
// or returns that of the equal text that is there.
func (s *Set) Add(number int) int {
	if s.used >= len(s.slots)-len(s.slots)/4 {
		s.grow()
	}
	text := s.text(number)
	hash := s.hash(text)
	at := s.start(hash)
	for ; s.slots[at] != 0; at = s.next(at) {
		if there := s.slots[at]; there>>s.width == s.mark(hash)>>s.width {
			if other := s.number(there); s.text(other) == text {
				return other
			}
		}
	}
	s.slots[at] = s.mark(hash) | uint32(number)
	s.used++
	return number
}

// mark returns what of a hash stands in a slot.
func (s *Set) mark(hash uint64) uint32 { return uint32(hash) << s.width }

func (s *Set) number(slot uint32) int { return int(slot & (1<<s.width - 1)) }

// start returns the place at which the search for a hash begins.
func (s *Set) start(hash uint64) int {
	at, _ := bits.Mul64(hash, uint64(len(s.slots)))
	return int(at)
}

func (s *Set) next(at int) int {
	if at++; at < len(s.slots) {
		return at
	}
	return 0
}

func (s *Set) grow() {
	old := s.slots
	s.slots = make([]uint32, 2*len(old))
	for _, slot := range old {
		if slot == 0 {
			continue
		}
		at := s.start(s.hash(s.text(s.number(slot))))
		for s.slots[at] != 0 {
			at = s.next(at)
		}
		s.slots[at] = slot
	}
}
