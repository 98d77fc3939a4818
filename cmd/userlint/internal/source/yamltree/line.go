package yamltree

import (
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// partCounter counts the parts of what is written: the characters that come between two values, or before one.
type partCounter struct {
	to    *strings.Builder // nil for what is not kept
	parts int
	*content
}

// WriteString is that of an [io.StringWriter].
func (p *partCounter) WriteString(text string) (int, error) {
	p.look(text)
	for i := range len(text) {
		switch text[i] {
		case ',', '[', '{', ':':
			p.parts++
		case '-', '?':
			if i+1 == len(text) || window.IsSpace(text[i+1]) {
				p.parts++
			}
		}
	}
	if p.to == nil {
		return len(text), nil
	}
	return p.to.WriteString(text)
}

// content finds whether a line holds more than white space and a comment, which in YAML ends with a carriage return
// as well: behind it there may be more.
type content struct {
	// marker says that the line begins with a start marker, of which read bytes were.
	marker bool
	read   int
	// comment says that it is within a comment, or a directive.
	comment, found bool
}

// look goes on with the next part of the line.
func (c *content) look(text string) {
	for i := 0; i < len(text) && !c.found; i++ {
		if c.marker && c.read < len("---") {
			c.read++
			continue
		}
		switch text[i] {
		case '#':
			c.comment = true
		case ' ', '\t', '\n':
		case '\r':
			c.comment = false
		default:
			c.found = !c.comment
		}
	}
}
