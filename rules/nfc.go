package rules

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/userlint/userlint/internal/match"
)

// IsNFC reports whether text is in Unicode Normalization Form C: equal to its
// own NFC, however many combining marks follow each other. (The normalizer of
// x/text breaks up runs of more than 30.) Text that has passed the quick check
// or is otherwise in the form costs no allocation.
func IsNFC(text string) bool {
	if match.Plain(text, ' ') {
		return true
	}
	for text != "" {
		text = text[ascii(text):]
		// The last ASCII character was a starter: a mark after it may compose
		// with it, which the quick check knows for itself: marks that compose
		// are never a quick "yes".
		text = text[norm.NFC.QuickSpanString(text):]
		if text == "" {
			break
		}
		end := segment(text)
		if !composed(text[:end]) {
			return false
		}
		text = text[end:]
	}
	return true
}

// ascii returns the length of the leading ASCII, less one character, since a
// combining mark may follow and belong to it.
func ascii(text string) int {
	for i := match.ASCII(text); i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return max(0, i-1)
		}
	}
	return len(text)
}

// segment returns the length of the leading part of text that normalizes
// independently of what follows.
func segment(text string) int {
	end := norm.NFC.PropertiesString(text).Size()
	for end < len(text) {
		p := norm.NFC.PropertiesString(text[end:])
		if p.BoundaryBefore() {
			break
		}
		end += max(1, p.Size())
	}
	return max(1, end)
}

// mark is a character with its canonical combining class.
type mark struct {
	char  rune
	class uint8
}

// enough is more characters than any member in Normalization Form C may have
// that also keeps its limit on length.
const enough = 512

// composed reports whether a segment equals what the canonical composition of
// its canonical decomposition gives.
func composed(segment string) bool {
	var buffer [enough]mark
	marks := buffer[:0]
	if len(segment) > enough {
		// Text beyond all limits gets its room at once: it would be copied
		// again and again while the buffer grows.
		marks = slices.Grow(marks, utf8.RuneCountInString(segment))
	}
	marks = decompose(marks, segment)
	reorder(marks)
	marks = compose(marks)
	for _, m := range marks {
		char, size := utf8.DecodeRuneInString(segment)
		if char != m.char {
			return false
		}
		segment = segment[size:]
	}
	return segment == ""
}

// decompose appends the canonical decomposition of text. Hangul syllables stay
// whole: they compose by arithmetic, see pair.
func decompose(marks []mark, text string) []mark {
	for text != "" {
		p := norm.NFC.PropertiesString(text)
		size := max(1, p.Size())
		if d := p.Decomposition(); d != nil {
			for len(d) > 0 {
				q := norm.NFC.Properties(d)
				char, size := utf8.DecodeRune(d)
				marks = append(marks, mark{char, q.CCC()})
				d = d[size:]
			}
		} else {
			char, _ := utf8.DecodeRuneInString(text)
			marks = append(marks, mark{char, p.CCC()})
		}
		text = text[size:]
	}
	return marks
}

// reorder puts each run of combining marks into canonical order.
func reorder(marks []mark) {
	byClass := func(a, b mark) int { return cmp.Compare(a.class, b.class) }
	for start := 0; start < len(marks); {
		end := start + 1
		if marks[start].class != 0 {
			for end < len(marks) && marks[end].class != 0 {
				end++
			}
			slices.SortStableFunc(marks[start:end], byClass)
		}
		start = end
	}
}

// compose replaces each starter and the marks that combine with it, in place.
func compose(marks []mark) []mark {
	starter, out := -1, 0
	for _, m := range marks {
		if starter >= 0 {
			last := marks[out-1].class
			if adjacent := out-1 == starter; adjacent || last != 0 && last < m.class {
				if composite, ok := pair(marks[starter].char, m.char); ok {
					marks[starter].char = composite
					continue
				}
			}
		}
		if m.class == 0 {
			starter = out
		}
		marks[out] = m
		out++
	}
	return marks[:out]
}

// The Hangul syllables and their parts, from section 3.12 of the Unicode
// Standard.
const (
	hangulS, hangulL, hangulV, hangulT = 0xAC00, 0x1100, 0x1161, 0x11A7

	hangulLs, hangulVs, hangulTs = 19, 21, 28
)

// pair returns the primary composite of two characters, if there is one.
func pair(first, second rune) (rune, bool) {
	switch l, v, s, t := first-hangulL, second-hangulV, first-hangulS, second-hangulT; {
	case 0 <= l && l < hangulLs && 0 <= v && v < hangulVs:
		return hangulS + (l*hangulVs+v)*hangulTs, true
	case 0 <= s && s < hangulLs*hangulVs*hangulTs && s%hangulTs == 0 && 0 < t && t < hangulTs:
		return first + t, true
	}
	at, ok := slices.BinarySearchFunc(composites[:], composite{first: first, second: second}, compareComposites)
	if !ok {
		return 0, false
	}
	return composites[at].whole, true
}

type composite struct{ first, second, whole rune }

func compareComposites(a, b composite) int {
	return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.second, b.second))
}
