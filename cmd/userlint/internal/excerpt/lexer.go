package excerpt

import "strings"

// kind is what a part of a text is, as far as an excerpt needs to know.
type kind uint8

const (
	space   kind = iota
	newline      // LF, with the CR before it
	mark         // a bracket, a comma or a colon
	quoted       // a string, also one without an end
	bare         // anything else: numbers, literals and what is no JSON
)

// token is a part of a text.
type token struct {
	kind       kind
	start, end int
}

// lexer cuts a text into tokens. It takes any text: in one that is no JSON it
// may take what is between two strings for a string, so what it calls a name
// must be looked at before it is shown.
type lexer struct {
	text string
	at   int
}

const (
	blanks = " \t\r"
	marks  = "{}[],:"
)

// next returns the next token, and false at the end of the text.
func (l *lexer) next() (token, bool) {
	if l.at >= len(l.text) {
		return token{start: l.at, end: l.at}, false
	}
	t := token{start: l.at}
	rest := l.text[l.at:]
	switch c := rest[0]; {
	case c == '\n' || strings.HasPrefix(rest, "\r\n"):
		t.kind = newline
		l.at += strings.IndexByte(rest, '\n') + 1
	case strings.IndexByte(blanks, c) >= 0:
		t.kind = space
		for l.at < len(l.text) && strings.IndexByte(blanks, l.text[l.at]) >= 0 && !strings.HasPrefix(l.text[l.at:], "\r\n") {
			l.at++
		}
	case strings.IndexByte(marks, c) >= 0:
		t.kind = mark
		l.at++
	case c == '"':
		t.kind = quoted
		l.at += stringLength(rest)
	default:
		t.kind = bare
		if n := strings.IndexAny(rest, blanks+marks+"\"\n"); n >= 0 {
			l.at += n
		} else {
			l.at = len(l.text)
		}
	}
	t.end = l.at
	return t, true
}

// stringLength returns the length of the string that a text begins with. One
// that is not closed goes to the end of its line.
func stringLength(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
			if i < len(text) && text[i] == '\n' {
				return i
			}
		case '\n':
			return i
		case '"':
			return i + 1
		}
	}
	return len(text)
}

// isName reports whether a token, which is a string, stands before a colon that
// is not far away.
func (l *lexer) isName(t token) bool {
	for at := t.end; at < min(len(l.text), t.end+longestName); at++ {
		switch c := l.text[at]; {
		case c == ':':
			return true
		case c != '\n' && strings.IndexByte(blanks, c) < 0:
			return false
		}
	}
	return false
}
