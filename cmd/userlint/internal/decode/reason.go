package decode

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// What Fault.Reason says. The words are fixed because a parser's own message may quote the text.
const (
	// ReasonEmpty is for a text of nothing but white space.
	ReasonEmpty = "there is no value"
	// ReasonCutShort is for a text that ends within its value.
	ReasonCutShort = "the text ends too early"
	// ReasonTrailing is for text that follows the value.
	ReasonTrailing = "text after the end of the value"
	// ReasonComma is for two values, or members, without a comma between them, and ReasonLastComma for one with
	// nothing behind it.
	ReasonComma     = "a comma is missing before this"
	ReasonLastComma = "a comma before a closing bracket"
	// ReasonColon is for a name without a colon behind it.
	ReasonColon = "a colon is missing before this"
	// ReasonQuotes is for names and strings in other quotes, and names in none.
	ReasonQuotes = "names and strings stand in double quotes"
	// ReasonWord is for words where a value is to be.
	ReasonWord = "a word that is not true, false or null, or that lacks double quotes"
	// ReasonComment is for comments.
	ReasonComment = "JSON has no comments"
	// ReasonControl is for characters that a string cannot hold.
	ReasonControl = `a line end or control character in a string, which JSON writes as an escape such as \n`
	// ReasonInvalid is for everything else.
	ReasonInvalid = "unexpected text here"
)

// reasonAt returns what is wrong at a place in the text, at which a token cannot be read.
func (t *tokens) reasonAt(at int) string {
	if at >= len(t.text) {
		return ReasonInvalid
	}
	kind, count := t.dec.StackIndex(t.dec.StackDepth())
	inObject := kind == jsontext.KindBeginObject
	before, c := t.lastBefore(at), t.text[at]
	switch {
	case c < ' ':
		return ReasonControl
	case c == '\'':
		return ReasonQuotes
	case c == '/' || c == '#':
		return ReasonComment
	case c == ',' && t.closesAfter(at):
		return ReasonLastComma
	case inObject && count%2 == 1 && before == '"' && startsValue(c):
		return ReasonColon
	case count > 0 && endsValue(before) && startsValue(c):
		return ReasonComma
	case inObject && count%2 == 0 && (before == '{' || before == ',') && isWord(c):
		return ReasonQuotes
	case (before == ':' || before == '[' || before == ',' && !inObject) && isWord(c):
		return ReasonWord
	}
	return ReasonInvalid
}

// lastBefore returns the last byte before a place that is not white space, 0 where there is none.
func (t *tokens) lastBefore(at int) byte {
	for at--; at >= 0; at-- {
		if !isSpace(t.text[at]) {
			return t.text[at]
		}
	}
	return 0
}

// closesAfter reports whether a closing bracket follows the byte at a place.
func (t *tokens) closesAfter(at int) bool {
	for at++; at < len(t.text); at++ {
		if c := t.text[at]; !isSpace(c) {
			return c == '}' || c == ']'
		}
	}
	return false
}

// startsValue reports whether a value can start with a byte, and endsValue whether it can end with it.
func startsValue(c byte) bool { return strings.IndexByte(`"{[-0123456789tfn`, c) >= 0 }
func endsValue(c byte) bool   { return strings.IndexByte(`"}]0123456789el`, c) >= 0 }

func isWord(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == '$' }
