package decode

import "strings"

// What Fault.Reason says. The words are fixed because a parser's own message may quote the text.
const (
	// ReasonEmpty is for a text of nothing but white space.
	ReasonEmpty = "there is no value"
	// ReasonCutShort is for a text that ends within its value.
	ReasonCutShort = "the text ends too early"
	// ReasonAlone is for a text that is a bracket and ends, as the first line of an indented document does.
	ReasonAlone = "a bracket alone (in JSON Lines all of a payload is on one line)"
	// ReasonTrailing is for text that follows the value.
	ReasonTrailing = "text after the end of the value"

	// These are for what people write who know JavaScript, Python or YAML better.

	ReasonComment   = "a comment, which JSON does not have"
	ReasonQuote     = "a quote that is not JSON's (names and strings are in straight double quotes)"
	ReasonLastComma = "a comma that nothing follows"
	ReasonComma     = "a comma is missing before this"
	ReasonColon     = "a colon is missing before this"
	ReasonControl   = "a control character (in a string it is written as an escape, a line break as \\n)"
	ReasonBackslash = "a backslash that begins no escape of JSON"
	ReasonWord      = "a word that is not in quotes (only true, false and null are written so)"
	ReasonNumber    = "a number that JSON writes otherwise"

	// ReasonInvalid is for everything else.
	ReasonInvalid = "unexpected text here"
)

// quotes are those that are not JSON's.
var quotes = []string{"'", "`", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab"}

// reasonAt returns the reason for a syntax error at an offset, as far as the characters around it tell. AfterName says
// that the name of a member has been read, and nothing behind it.
func reasonAt(text string, at int, afterName bool) string {
	rest := text[at:]
	if len(rest) == 0 {
		return ReasonInvalid
	}
	var touching, before byte // the last byte, and the last one that is no white space
	if at > 0 {
		touching = text[at-1]
	}
	if said := strings.TrimRight(text[:at], " \t\r\n"); len(said) > 0 {
		before = said[len(said)-1]
	}
	begins := before == 0 || strings.IndexByte("{[:,", before) >= 0
	switch c := rest[0]; {
	case c == '#', strings.HasPrefix(rest, "//"), strings.HasPrefix(rest, "/*"):
		return ReasonComment
	case hasAnyPrefix(rest, quotes):
		return ReasonQuote
	case c < ' ':
		return ReasonControl
	case c == '\\':
		return ReasonBackslash
	case c == ',' && !begins && endsList(rest[1:]):
		return ReasonLastComma
	case begins && isLetter(c), isLetter(touching):
		return ReasonWord
	case begins && (c == '+' || c == '.'), strings.IndexByte("0123456789.-+", touching) >= 0:
		return ReasonNumber
	case !begins && (strings.IndexByte(`"{[-`, c) >= 0 || isDigit(c)):
		if afterName {
			return ReasonColon
		}
		return ReasonComma
	}
	return ReasonInvalid
}

// endsList reports whether a text begins with the bracket that closes an object or array.
func endsList(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	return len(text) > 0 && (text[0] == '}' || text[0] == ']')
}

func hasAnyPrefix(text string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
