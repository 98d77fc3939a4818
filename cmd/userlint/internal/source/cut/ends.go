package cut

import "strings"

// lineEnd ends a record with its line. The line's end is white space at the record's end: taken together, none of the
// line's characters have to be counted.
func lineEnd(b string) (n int, ended bool) {
	if i := strings.IndexByte(b, '\n'); i >= 0 {
		return i + 1, true
	}
	return len(b), false
}

// inputEnd ends a record with the input.
func inputEnd(b string) (n int, ended bool) {
	return len(b), false
}

// tracked is the depth to which the kinds of open brackets are remembered. Deeper ones are only counted:
// so deep a record is refused anyway, and the memory stays constant.
const tracked = 1024

// elementEnd finds where an element of an array ends: at the first comma or closing bracket outside of the element's
// own strings and brackets. In an element that is not JSON it errs on the side of ending it, so that one broken element
// does not take the next ones with it.
type elementEnd struct {
	found             bool
	inString, escaped bool
	// open holds the brackets that the element has opened, the innermost last, and objects counts the curly ones.
	open    []byte
	objects int
	// deeper counts the open brackets beyond those.
	deeper int
	// slipped says that the element is not JSON: brackets do not match, or a string goes over a line's end.
	slipped bool
}

// reset begins an element.
func (e *elementEnd) reset() {
	*e = elementEnd{open: e.open[:0]}
}

// broken reports whether an element that goes to the end of the input is certainly not JSON.
func (e *elementEnd) broken() bool {
	return e.slipped || e.inString || len(e.open) > 0
}

// find is the endFinder of an element.
func (e *elementEnd) find(b string) (n int, ended bool) {
	for i := 0; i < len(b); i++ {
		if e.inString {
			i += e.skipString(b[i:])
			continue
		}
		switch c := b[i]; c {
		case '"':
			e.inString = true
		case '{', '[':
			e.push(c)
		case '}', ']', ',':
			if len(e.open) == 0 && c != '}' {
				e.found = true
				return i, true
			}
			if c != ',' {
				e.pop(c - 2) // in ASCII each closing bracket is two after its opening one
			}
		}
	}
	return len(b), false
}

// skipString goes on within a string and returns the index of its last byte in b.
func (e *elementEnd) skipString(b string) int {
	for i := range len(b) {
		switch c := b[i]; {
		case c == '\n':
			// No JSON string holds a raw line feed: the closing quote was forgotten, and taking the string
			// to go on would turn strings inside out down to the end of the input.
			e.inString, e.escaped, e.slipped = false, false, true
			return i
		case e.escaped:
			e.escaped = false
		case c == '\\':
			e.escaped = true
		case c == '"':
			e.inString = false
			return i
		}
	}
	return len(b) - 1
}

func (e *elementEnd) push(bracket byte) {
	if len(e.open) == tracked {
		e.deeper++
		return
	}
	e.open = append(e.open, bracket)
	if bracket == '{' {
		e.objects++
	}
}

// pop closes the innermost open bracket of the given kind and what is open within it: their ends were forgotten.
// Where none of that kind is open it closes the innermost of the other kind, taking the end for a slip.
func (e *elementEnd) pop(bracket byte) {
	if e.deeper > 0 {
		e.deeper--
		return
	}
	known := e.objects > 0
	if bracket == '[' {
		known = len(e.open) > e.objects
	}
	e.slipped = e.slipped || !known
	for n := len(e.open); n > 0; n = len(e.open) {
		top := e.open[n-1]
		e.open = e.open[:n-1]
		if top == '{' {
			e.objects--
		}
		if top == bracket || !known {
			return
		}
		e.slipped = true
	}
}
