package match

import (
	"unicode"
	"unicode/utf8"
)

// Set is a set of characters: a class of ASCII, and ranges beyond it.
type Set struct {
	ASCII Class
	// From, where it is set, says that all ASCII characters from it to "~" are
	// in the set, which are then looked at eight at a time.
	From byte
	// More are further ASCII characters, which no class tells apart.
	More string
	// Beyond holds characters that are not ASCII.
	Beyond *unicode.RangeTable
	// Also are two further characters that are not ASCII, or zero.
	Also [2]rune
}

// All reports whether text is made of characters of the set; empty text is.
func (s *Set) All(text string) bool {
	i := 0
	if s.From != 0 {
		i = printable(text, s.From)
	}
	for i < len(text) {
		b := text[i]
		if b < utf8.RuneSelf {
			if classes[b]&s.ASCII == 0 && !s.more(b) {
				return false
			}
			i++
			continue
		}
		char, size := utf8.DecodeRuneInString(text[i:])
		if char == utf8.RuneError && size == 1 || !s.beyond(char) {
			return false
		}
		i += size
	}
	return true
}

// Some is All for text that is not empty.
func (s *Set) Some(text string) bool { return text != "" && s.All(text) }

func (s *Set) more(b byte) bool {
	for i := range len(s.More) {
		if s.More[i] == b {
			return true
		}
	}
	return false
}

func (s *Set) beyond(char rune) bool {
	return unicode.Is(s.Beyond, char) || char == s.Also[0] || char == s.Also[1]
}

const (
	noBreakSpace     = 0x00A0
	ideographicSpace = 0x3000
)

// The sets that published patterns name by Unicode categories. Names of sets
// that end in "Text" allow spaces.
var (
	// Graphic is [\p{L}\p{M}\p{S}\p{N}\p{P}].
	Graphic = Set{ASCII: Printable &^ Space, From: '!', Beyond: graphic}
	// Text is Graphic with TAB, LF, CR, space, U+00A0 and U+3000.
	Text = Set{ASCII: Printable, From: ' ', More: "\t\n\r", Beyond: graphic, Also: [2]rune{noBreakSpace, ideographicSpace}}
	// Tag is [\p{L}\p{Z}\p{N}_.:/=+\-@].
	Tag = Set{
		ASCII:  Letter | Digit | Space | Underscore | Dot | Colon | Slash | Equals | Plus | Hyphen | At,
		Beyond: letterSpaceNumber,
	}
	// PersonName is [A-Za-z\-' 0-9._]|\p{L}.
	PersonName = Set{
		ASCII:  Letter | Hyphen | Apostrophe | Space | Digit | Dot | Underscore,
		Beyond: letter,
	}
)

// Latin1 reports whether text is not empty and made of U+0020 to U+00FF, which
// leaves out the control characters of ASCII but for DEL, and includes those
// of U+0080 to U+009F.
func Latin1(text string) bool {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b < ' ':
			return false
		case b < utf8.RuneSelf:
		case b == 0xC2 || b == 0xC3: // the lead bytes of U+0080 to U+00FF
			if i++; i == len(text) || text[i]&0xC0 != 0x80 {
				return false
			}
		default:
			return false
		}
	}
	return text != ""
}
