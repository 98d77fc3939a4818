package conformance

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/rangetable"
)

// unicodeVersion is that of Java 15 to 18, and one that all engines know.
const unicodeVersion = "13.0.0"

var assigned = rangetable.Assigned(unicodeVersion)

// charactersOf returns what a table holds, in order. Surrogates, which the
// tables of x/text hold, are no characters.
func charactersOf(table *unicode.RangeTable) []rune {
	var all []rune
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if utf8.ValidRune(r) && unicode.Is(table, r) {
			all = append(all, r)
		}
	}
	return all
}

// isComparable reports whether a value is text made of assigned characters.
func isComparable(value string) bool {
	return utf8.ValidString(value) && !strings.ContainsFunc(value, func(r rune) bool { return !unicode.Is(assigned, r) })
}

// allCharacters returns each assigned character, in order, or a part of them in
// a short run: those up to U+02FF, and of the rest some.
func allCharacters(short bool) []rune {
	all := charactersOf(assigned)
	if !short {
		return all
	}
	const every = 61 // a prime: no block of a script is passed over
	var some []rune
	for i, r := range all {
		if r < 0x300 || i%every == 0 {
			some = append(some, r)
		}
	}
	return some
}

// telling are characters that tell engines and matchers apart: the ends of the
// ASCII classes and their neighbours, what ends a line or is a space somewhere,
// letters and digits that fold to ASCII or look like it, and characters of each
// length in UTF-8 and UTF-16.
var telling = []rune("\x00\x08\t\n\v\f\r\x1b\x1f !\"#$%&'()*+,-./019:;<=>?@AFGZ[\\]^_`afgz{|}~\x7f" +
	"\u0080\u0085\u00a0\u00aa\u00ad\u00e9\u00ff\u0100\u0130\u0131\u017f\u0301\u0378\u0660\u0669\u0966" +
	"\u1680\u180e\u2000\u200b\u200d\u2028\u2029\u202f\u205f\u20e3\u212a\u2160\u3000\ue000\ufeff\uff10\uff21\uff41\ufffd" +
	"\U00010000\U0001d7d8\U0001f600\U00020000\U000e0001\U000f0000\U0010fffd")
