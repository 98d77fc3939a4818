package payloads

import (
	"hash/fnv"
	"math/bits"
	"math/rand/v2"
)

// source is a sequence of random numbers. It draws on PCG alone, whose output
// is specified, and on none of the methods of [rand.Rand], whose is not.
type source struct{ pcg *rand.PCG }

// newSource returns the sequence of a seed. Each purpose has its own, so that
// two payloads of a seed have nothing else in common.
func newSource(seed uint64, purpose string) *source {
	h := fnv.New64a()
	h.Write([]byte(purpose))
	return &source{rand.NewPCG(seed, h.Sum64())}
}

// below returns a number from 0 up to n, without n.
func (s *source) below(n int) int {
	high, _ := bits.Mul64(s.pcg.Uint64(), uint64(n))
	return int(high)
}

// between returns a number from low to high, both included.
func (s *source) between(low, high int) int { return low + s.below(high-low+1) }

// chance returns true in some of many cases.
func (s *source) chance(some, many int) bool { return s.below(many) < some }

// pick returns one of the items.
func pick[T any](s *source, items []T) T { return items[s.below(len(items))] }
