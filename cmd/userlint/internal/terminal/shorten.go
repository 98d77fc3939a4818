package terminal

import "unicode/utf8"

// Shorten returns text as it is or, where it is longer than so many bytes, cut
// before the character that goes beyond them, with an ellipsis behind it.
func Shorten(text string, longest int) string {
	if len(text) <= longest {
		return text
	}
	cut := longest
	for cut > 0 && !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + "…"
}
