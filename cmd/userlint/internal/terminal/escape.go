// Package terminal makes text safe to print on a terminal.
package terminal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Escape returns text as a terminal can be given it: every character that is
// not printable, which includes those that change the direction of text, is
// written as JSON escapes it, and what is not valid UTF-8 as U+FFFD.
func Escape(text string) string {
	i := plain(text)
	if i == len(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	b.WriteString(text[:i])
	for i < len(text) {
		if n := plain(text[i:]); n > 0 {
			b.WriteString(text[i : i+n])
			i += n
			continue
		}
		char, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case char == utf8.RuneError && size == 1:
			b.WriteString(`\ufffd`)
		case isPrintable(char):
			b.WriteRune(char)
		default:
			WriteEscaped(&b, char)
		}
		i += size
	}
	return b.String()
}

// plain returns how many bytes at the front of text are printable ASCII.
func plain(text string) int {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return i
		}
	}
	return len(text)
}

func isPrintable(char rune) bool { return unicode.IsPrint(char) }

// WriteEscaped writes a character as JSON escapes it.
func WriteEscaped(b *strings.Builder, char rune) {
	if high, low := utf16.EncodeRune(char); high != unicode.ReplacementChar {
		fmt.Fprintf(b, `\u%04x\u%04x`, high, low)
		return
	}
	fmt.Fprintf(b, `\u%04x`, char)
}
