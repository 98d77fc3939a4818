package window

import "unicode/utf8"

// wholeRunes returns the length of b without the start of a character that b does not hold to its end.
func wholeRunes(b string) int {
	for i := len(b) - 1; i >= 0 && i > len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRuneInString(b[i:]) {
				return i
			}
			break
		}
	}
	return len(b)
}

// IsSpace reports JSON's white space, which is less than Unicode's.
func IsSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t'
}

// TrimLeft returns b without the JSON white space at its start.
func TrimLeft(b string) string {
	for len(b) > 0 && IsSpace(b[0]) {
		b = b[1:]
	}
	return b
}

// TrimRight returns b without the JSON white space at its end.
func TrimRight(b string) string {
	for len(b) > 0 && IsSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// IsBlank reports whether b holds nothing but JSON's white space.
func IsBlank(b string) bool { return TrimLeft(b) == "" }
