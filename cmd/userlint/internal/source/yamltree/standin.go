package yamltree

import (
	"strings"
	"unicode/utf8"
)

// standIns let a YAML parser read what it would refuse or misread, one character for one, so that places stay:
// bytes that are not UTF-8, which are to be found in their member and not to end the document; and characters that are
// text in YAML 1.2, but not allowed or line breaks in YAML 1.1, which the parser follows there.
type standIns struct {
	// base is the first of 256 code points that the text does not have: the first half stand for themselves plus
	// what is odd below U+0100, the rest for odd.
	base rune
}

// odd are the characters above U+00FF that need a stand-in.
var odd = [...]rune{'\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF'}

const (
	oddBytes = 0x80 // stand-ins from here are for single bytes
	oddRunes = 0x40 // and from here for odd; those below are for U+007F to U+009F
	block    = 0x100
)

// needsStandIn returns which of the stand-ins a character needs, and -1 for none. Size is 1 for a byte that is no part
// of a character.
func needsStandIn(char rune, size int, first byte) int {
	switch {
	case char == utf8.RuneError && size == 1:
		return oddBytes + int(first-0x80)
	case char >= 0x7f && char <= 0x9f:
		return int(char - 0x7f)
	case char < 0x2028:
		return -1
	}
	for i, o := range odd {
		if char == o {
			return oddRunes + i
		}
	}
	return -1
}

// standInsFor returns the text with stand-ins, and what they are. None are needed where the second is nil; ok is false
// for a text that leaves no room for them.
func standInsFor(text string) (replaced string, s *standIns, ok bool) {
	used := map[rune]bool{}
	needed := false
	for i, char := range text {
		if char < 0x7f {
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		needed = needed || needsStandIn(char, size, text[i]) >= 0
		if char >= firstPrivate {
			used[char/block] = true
		}
	}
	if !needed {
		return text, nil, true
	}
	s = &standIns{base: firstPrivate}
	for used[s.base/block] {
		if s.base += block; s.base+block > utf8.MaxRune-1 {
			return "", nil, false
		}
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := 0; i < len(text); {
		char, size := utf8.DecodeRuneInString(text[i:])
		if n := needsStandIn(char, size, text[i]); n >= 0 {
			b.WriteRune(s.base + rune(n))
		} else {
			b.WriteString(text[i : i+size])
		}
		i += size
	}
	return b.String(), s, true
}

// firstPrivate is the first code point of the planes for private use.
const firstPrivate = 0xf0000

// restore returns text with what the stand-ins stand for.
func (s *standIns) restore(text string) string {
	if s == nil || !strings.ContainsFunc(text, func(char rune) bool { return char >= s.base && char < s.base+block }) {
		return text
	}
	var b []byte
	for _, char := range text {
		switch n := char - s.base; {
		case n < 0 || n >= block:
			b = utf8.AppendRune(b, char)
		case n >= oddBytes:
			b = append(b, byte(n-oddBytes)+0x80)
		case n >= oddRunes:
			b = utf8.AppendRune(b, odd[n-oddRunes])
		default:
			b = utf8.AppendRune(b, 0x7f+n)
		}
	}
	return string(b)
}
