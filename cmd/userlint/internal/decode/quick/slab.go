package quick

// slab hands out values of a type, one after the other, and after reset again
// from the front.
type slab[T any] struct {
	values []T
	used   int
}

// mostTogether is how many values are made at once, at most: as many as a block
// of records has, and few next to a record of a million.
const mostTogether = 16 << 10

func (s *slab[T]) reset() { s.used = 0 }

// next returns a value that nobody else has; it holds what it held before.
func (s *slab[T]) next() *T {
	if s.used == len(s.values) {
		// Who has a value of the old slice keeps it.
		s.values = make([]T, min(2*len(s.values)+8, mostTogether))
		s.used = 0
	}
	s.used++
	return &s.values[s.used-1]
}

// zero returns a value that nobody else has and that is zero.
func (s *slab[T]) zero() *T {
	value := s.next()
	var none T
	*value = none
	return value
}

// emptied returns a map of a slab that nobody else has and that is empty.
func emptied[M ~map[K]V, K comparable, V any](s *slab[M]) M {
	m := s.next()
	if *m == nil {
		*m = make(M)
	}
	clear(*m)
	return *m
}
