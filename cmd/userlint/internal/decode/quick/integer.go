package quick

import "strconv"

// integer32 reads an integer of 32 bits, or null, which is nil.
func (s *scanner) integer32() *int32 {
	if s.null() {
		return nil
	}
	n := s.integer()
	if int64(int32(n)) != n {
		s.giveUp()
	}
	value := s.numbers.next()
	*value = int32(n)
	return value
}

// integer64 reads an integer of 64 bits, or null, which is nil.
func (s *scanner) integer64() *int64 {
	if s.null() {
		return nil
	}
	value := s.sizes.next()
	*value = s.integer()
	return value
}

// integer reads an integer of 64 bits. It gives up where there are leading
// zeros, and leaves a number that goes on behind its digits to be found there.
func (s *scanner) integer() int64 {
	negative := s.peek() == '-'
	start := s.at
	if negative {
		s.at++
	}
	first, n := s.at, int64(0)
	for ; s.at < len(s.text) && '0' <= s.text[s.at] && s.text[s.at] <= '9'; s.at++ {
		n = 10*n + int64(s.text[s.at]-'0') // may overflow, see below
	}
	digits := s.at - first
	if digits == 0 || digits > 1 && s.text[first] == '0' {
		s.giveUp()
		return 0
	}
	const certain = 18 // digits, which always fit
	if digits > certain {
		exact, err := strconv.ParseInt(s.text[start:s.at], 10, 64)
		if err != nil {
			s.giveUp()
		}
		return exact
	}
	if negative {
		return -n
	}
	return n
}
