package report

import (
	"unicode"
	"unicode/utf8"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// appendField appends a member of a JSON object that is not the first.
func appendField(b []byte, name, value string) []byte {
	b = append(b, ',', '"')
	b = append(b, name...)
	b = append(b, '"', ':')
	return appendQuoted(b, value)
}

// appendQuoted appends text as a JSON string, in which what a terminal should
// not be given is escaped as well. The result is what [terminal.Escape] makes
// of what encoding/json writes.
func appendQuoted(b []byte, text string) []byte {
	b = append(b, '"')
	kept := 0 // what is before is in b
	for i := 0; i < len(text); {
		c := text[i]
		if ' ' <= c && c <= '~' && c != '"' && c != '\\' {
			i++
			continue
		}
		char, size := utf8.DecodeRuneInString(text[i:])
		if c >= utf8.RuneSelf && unicode.IsPrint(char) && (char != utf8.RuneError || size > 1) {
			i += size
			continue
		}
		b = append(b, text[kept:i]...)
		i += size
		kept = i
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\b':
			b = append(b, `\b`...)
		case '\f':
			b = append(b, `\f`...)
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			b = append(b, terminal.Escape(text[i-size:i])...)
		}
	}
	b = append(b, text[kept:]...)
	return append(b, '"')
}
