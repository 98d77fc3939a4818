// Package match holds the reviewed matchers behind the published patterns:
// classes of ASCII characters, sets of Unicode characters, and the few forms
// (identifiers, addresses) that several services share.
//
// Every matcher judges the whole value, runs in time linear in its length,
// allocates nothing, and rejects text that is not valid UTF-8.
package match

// Class is a set of ASCII characters, made by joining the constants with "|".
// It reads like the character class of a pattern: [a-z0-9_-] is
// Lower|Digit|Underscore|Hyphen.
type Class uint32

// The characters that the patterns tell apart.
const (
	upperHex Class = 1 << iota
	upperRest
	lowerHex
	lowerRest
	Digit
	Space
	Ampersand
	Percent
	Plus
	Comma
	Hyphen
	Dot
	Underscore
	At
	Colon
	Slash
	Equals
	Apostrophe
	otherPrintable

	Upper    = upperHex | upperRest
	Lower    = lowerHex | lowerRest
	Letter   = Upper | Lower
	LowerHex = Digit | lowerHex
	AnyHex   = Digit | lowerHex | upperHex
	// Word is \w in Java, which is ASCII only.
	Word = Letter | Digit | Underscore
	// Printable is U+0020 to U+007E.
	Printable = Word | Space | Ampersand | Percent | Plus | Comma | Hyphen | Dot |
		At | Colon | Slash | Equals | Apostrophe | otherPrintable
)

// classes has no bit for control characters and bytes beyond ASCII, which are
// in no class.
var classes = [256]Class{
	' ': Space,
	'!': otherPrintable, '"': otherPrintable, '#': otherPrintable, '$': otherPrintable,
	'%':  Percent,
	'&':  Ampersand,
	'\'': Apostrophe,
	'(':  otherPrintable, ')': otherPrintable, '*': otherPrintable,
	'+': Plus,
	',': Comma,
	'-': Hyphen,
	'.': Dot,
	'/': Slash,
	'0': Digit, '1': Digit, '2': Digit, '3': Digit, '4': Digit, '5': Digit, '6': Digit,
	'7': Digit, '8': Digit, '9': Digit,
	':': Colon,
	';': otherPrintable, '<': otherPrintable,
	'=': Equals,
	'>': otherPrintable, '?': otherPrintable,
	'@': At,
	'A': upperHex, 'B': upperHex, 'C': upperHex, 'D': upperHex, 'E': upperHex, 'F': upperHex,
	'G': upperRest, 'H': upperRest, 'I': upperRest, 'J': upperRest, 'K': upperRest,
	'L': upperRest, 'M': upperRest, 'N': upperRest, 'O': upperRest, 'P': upperRest,
	'Q': upperRest, 'R': upperRest, 'S': upperRest, 'T': upperRest, 'U': upperRest,
	'V': upperRest, 'W': upperRest, 'X': upperRest, 'Y': upperRest, 'Z': upperRest,
	'[': otherPrintable, '\\': otherPrintable, ']': otherPrintable, '^': otherPrintable,
	'_': Underscore,
	'`': otherPrintable,
	'a': lowerHex, 'b': lowerHex, 'c': lowerHex, 'd': lowerHex, 'e': lowerHex, 'f': lowerHex,
	'g': lowerRest, 'h': lowerRest, 'i': lowerRest, 'j': lowerRest, 'k': lowerRest,
	'l': lowerRest, 'm': lowerRest, 'n': lowerRest, 'o': lowerRest, 'p': lowerRest,
	'q': lowerRest, 'r': lowerRest, 's': lowerRest, 't': lowerRest, 'u': lowerRest,
	'v': lowerRest, 'w': lowerRest, 'x': lowerRest, 'y': lowerRest, 'z': lowerRest,
	'{': otherPrintable, '|': otherPrintable, '}': otherPrintable, '~': otherPrintable,
}

// Has reports whether the class holds a byte.
func (c Class) Has(b byte) bool { return classes[b]&c != 0 }

// All reports whether text is made of characters of the class; empty text is.
func (c Class) All(text string) bool {
	for i := range len(text) {
		if classes[text[i]]&c == 0 {
			return false
		}
	}
	return true
}

// Some is All for text that is not empty: a class with "+" behind it.
func (c Class) Some(text string) bool { return text != "" && c.All(text) }

// Any reports whether text holds a character of the class.
func (c Class) Any(text string) bool {
	for i := range len(text) {
		if classes[text[i]]&c != 0 {
			return true
		}
	}
	return false
}
