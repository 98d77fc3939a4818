package quick

import (
	"math/bits"
	"unicode/utf8"

	"github.com/userlint/userlint/cmd/userlint/internal/decode/parts"
)

// scanner reads JSON from the front of a text to its end. At the first thing
// that is out of the ordinary it gives up, after which its methods do nothing
// and its loops end.
type scanner struct {
	text  string
	at    int
	given bool // up
	// first says that the next member or item is the first of its holder.
	first bool

	texts     slab[string]
	unescaped parts.Unescaped
	lists     []*string
	booleans  slab[bool]
	numbers   slab[int32]
	sizes     slab[int64]

	// names are those in documents.
	names        parts.Names
	entryMaps    slab[map[string]*string]
	documentMaps slab[map[string]any]
}

// begin starts with a text.
func (s *scanner) begin(text string) {
	s.text, s.at, s.given = text, 0, false
	s.names.Begin(text)
}

// forget gives back all memory for what comes next.
func (s *scanner) forget() {
	s.text = ""
	s.names.Forget()
	s.texts.reset()
	s.lists = s.lists[:0]
	s.booleans.reset()
	s.numbers.reset()
	s.sizes.reset()
	s.entryMaps.reset()
	s.documentMaps.reset()
}

// finish reports whether the text was read to its end.
func (s *scanner) finish() bool {
	s.space()
	return !s.given && s.at == len(s.text)
}

func (s *scanner) giveUp() { s.given = true }

// space skips white space.
func (s *scanner) space() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return
		}
	}
}

// peek returns the next byte behind white space, or 0 where there is none or
// the scanner has given up.
func (s *scanner) peek() byte {
	if s.at < len(s.text) && s.text[s.at] > ' ' && !s.given {
		return s.text[s.at]
	}
	s.space()
	if s.given || s.at == len(s.text) {
		return 0
	}
	return s.text[s.at]
}

// take reads one byte, which must be the given one.
func (s *scanner) take(b byte) {
	if s.peek() != b {
		s.giveUp()
		return
	}
	s.at++
}

// open reads the bracket that begins an object or an array.
func (s *scanner) open(bracket byte) {
	s.take(bracket)
	s.first = true
}

// more reports whether there is another member or item before the closing
// bracket, and reads up to it; otherwise it reads the bracket.
func (s *scanner) more(closing byte) bool {
	first := s.first
	s.first = false
	switch next := s.peek(); {
	case next == closing:
		s.at++
		return false
	case next == 0:
		s.giveUp()
	case !first:
		s.take(',')
	}
	return !s.given
}

// name reads the name of a member and the colon behind it.
func (s *scanner) name() string {
	name := s.literal()
	s.take(':')
	return name
}

// once notes that the member of a number has been seen, and gives up where it
// had been before.
func (s *scanner) once(seen *uint64, number int) {
	if *seen&(1<<number) != 0 {
		s.giveUp()
	}
	*seen |= 1 << number
}

// null reads null, and reports whether it was there.
func (s *scanner) null() bool {
	if s.peek() != 'n' {
		return false
	}
	s.word("null")
	return true
}

func (s *scanner) word(word string) {
	if len(s.text)-s.at < len(word) || s.text[s.at:s.at+len(word)] != word {
		s.giveUp()
		return
	}
	s.at += len(word)
}

// string reads a string, or null, which is nil.
func (s *scanner) string() *string {
	if s.null() {
		return nil
	}
	value := s.texts.next()
	*value = s.literal()
	return value
}

// strings reads a list of strings, or null, which is nil.
func (s *scanner) strings() []*string {
	if s.null() {
		return nil
	}
	start := len(s.lists)
	for s.open('['); s.more(']'); {
		if len(s.lists)-start == parts.Few {
			return long(s, s.lists[start:], s.string)
		}
		s.lists = append(s.lists, s.string())
	}
	if start == len(s.lists) {
		return []*string{}
	}
	return s.lists[start:len(s.lists):len(s.lists)]
}

// boolean reads true, false, or null, which is nil.
func (s *scanner) boolean() *bool {
	if s.null() {
		return nil
	}
	value := s.booleans.next()
	switch s.peek() {
	case 't':
		s.word("true")
		*value = true
	case 'f':
		s.word("false")
		*value = false
	default:
		s.giveUp()
	}
	return value
}

// literal reads a string and returns what it stands for.
func (s *scanner) literal() string {
	if s.peek() != '"' {
		s.giveUp()
		return ""
	}
	start := s.at + 1
	end, ascii := plain(s.text, start)
	if end == len(s.text) {
		s.giveUp()
		return ""
	}
	if s.text[end] != '"' {
		return s.escaped()
	}
	s.at = end + 1
	value := s.text[start:end]
	if !ascii && !utf8.ValidString(value) {
		s.giveUp()
	}
	return value
}

// escaped reads a string that is not plain.
func (s *scanner) escaped() string {
	end := s.at + 1
	for ; end < len(s.text) && s.text[end] != '"'; end++ {
		if s.text[end] == '\\' {
			end++
		}
	}
	if end >= len(s.text) {
		s.giveUp()
		return ""
	}
	value, err := s.unescaped.Of(s.text[s.at : end+1])
	if err != nil {
		s.giveUp()
	}
	s.at = end + 1
	return value
}

// plain returns the index of the first byte of text, from an index on, that is
// a quote, a backslash or a control character, or the length of the text, and
// whether all before it is ASCII. It may say that it is not where it is.
func plain(text string, from int) (end int, ascii bool) {
	const (
		ones   = 0x0101010101010101
		highs  = 0x80 * ones
		quotes = '"' * ones
		slash  = '\\' * ones
		spaces = ' ' * ones
	)
	i, beyond := from, uint64(0)
	for ; i+8 <= len(text); i += 8 {
		x := eight(text[i:])
		beyond |= x & highs
		// The lowest byte that is marked is one that is looked for; those above
		// it may be marked for a borrow.
		q, b := x^quotes, x^slash
		found := ((q-ones)&^q | (b-ones)&^b | (x-spaces)&^x) & highs
		if found != 0 {
			return i + bits.TrailingZeros64(found)/8, beyond == 0
		}
	}
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"' || c == '\\' || c < ' ':
			return i, beyond == 0
		case c >= utf8.RuneSelf:
			beyond = 1
		}
	}
	return i, beyond == 0
}

// eight returns the first eight bytes of text.
func eight(text string) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}
