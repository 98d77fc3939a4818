package fix

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
	"github.com/userlint/userlint/internal/match"
)

// yamlToken returns the length of the scalar that a text begins with, which is
// written on one line and stands for a value, and the scalar that stands for a
// JSON literal in its place, in the same style.
func yamlToken(text, value, literal string) (length int, with string, ok bool) {
	style := byte(0)
	switch {
	case strings.HasPrefix(text, `"`), strings.HasPrefix(text, "'"):
		style = text[0]
		length = quotedLength(text)
	case strings.HasPrefix(text, value):
		length = len(value)
	}
	if length == 0 || !yamltree.IsScalar(text[:length], value) {
		return 0, "", false
	}
	unquoted, err := jsontext.AppendUnquote(nil, literal)
	if err != nil {
		return length, literal, true // true, false or a number
	}
	next := string(unquoted)
	switch style {
	case '"':
		with = yamlQuote(next, match.IsASCII(text[:length]))
	case '\'':
		with = "'" + strings.ReplaceAll(next, "'", "''") + "'"
	default:
		with = next
	}
	return length, with, yamltree.IsScalar(with, next) && strings.IndexFunc(with, unicode.IsControl) < 0
}

// quotedLength returns the length of the quoted scalar that a text begins with,
// 0 where it does not end on its line.
func quotedLength(text string) int {
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n' || c == '\r':
			return 0
		case c == '\\' && text[0] == '"':
			i++
		case c == text[0] && strings.HasPrefix(text[i+1:], "'") && c == '\'':
			i++ // a quote within single quotes
		case c == text[0]:
			return i + 1
		}
	}
	return 0
}

// yamlQuote returns a text in YAML's double quotes, all in ASCII if that is
// wanted.
func yamlQuote(text string, ascii bool) string {
	literal := quote(text, false)
	if !ascii {
		return literal
	}
	var b strings.Builder
	for _, char := range literal {
		switch {
		case char < utf8.RuneSelf:
			b.WriteRune(char)
		case char > 0xFFFF: // YAML has no surrogates
			fmt.Fprintf(&b, `\U%08X`, char)
		default:
			fmt.Fprintf(&b, `\u%04x`, char)
		}
	}
	return b.String()
}

// csvToken returns the length of the cell that a text begins with, which holds
// a value, and the cell that holds what a JSON string is in its place.
func csvToken(text, value, literal string) (length int, with string, ok bool) {
	unquoted, err := jsontext.AppendUnquote(nil, literal)
	if err != nil {
		return 0, "", false
	}
	next := string(unquoted)
	if quoted := csvQuote(value); strings.HasPrefix(text, quoted) {
		return len(quoted), csvQuote(next), true
	}
	if !strings.HasPrefix(text, value) {
		return 0, "", false
	}
	// A Greek question mark is a semicolon in Form C, which may end the cell.
	const ends = ",;\t|\r\n\""
	for _, char := range ends {
		if strings.Count(next, string(char)) != strings.Count(value, string(char)) {
			return len(value), csvQuote(next), !strings.Contains(value, `"`)
		}
	}
	return len(value), next, true
}

func csvQuote(value string) string { return `"` + strings.ReplaceAll(value, `"`, `""`) + `"` }
