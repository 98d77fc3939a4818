package source

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Position is a place in an input. Both numbers count from 1; the zero Position is no place.
type Position struct {
	// Line counts lines, which end with LF or CRLF.
	Line int
	// Column counts characters: Unicode scalar values, where a byte that is not part of one counts as one.
	// A byte-order mark at the start of the input does not count.
	Column int
}

// Advance returns the position just after text, where p is that of its first byte.
// Advancing over two halves of a text gives the same as advancing over the whole,
// provided that the cut does not split a character.
func (p Position) Advance(text string) Position {
	if last := strings.LastIndexByte(text, '\n'); last >= 0 {
		p.Line += strings.Count(text[:last], "\n") + 1
		p.Column = 1
		text = text[last+1:]
	}
	p.Column += utf8.RuneCountInString(text)
	return p
}

// Offset returns the byte offset in text of a position, where p is that of its first byte, and false where the position
// is not within text.
func (p Position) Offset(text string, of Position) (offset int, ok bool) {
	for ; p.Line < of.Line; p = (Position{p.Line + 1, 1}) {
		length := strings.IndexByte(text[offset:], '\n') + 1
		if length == 0 {
			return 0, false
		}
		offset += length
	}
	for ; p.Line == of.Line && p.Column < of.Column; p.Column++ {
		char, size := utf8.DecodeRuneInString(text[offset:])
		if size == 0 || char == '\n' {
			return 0, false
		}
		offset += size
	}
	return offset, p == of
}

// Locate returns the positions of the given byte offsets in text, where start is the position of its first byte.
// It reads text once however many offsets there are and in whatever order they come.
// An offset outside text is taken for the nearer end of it.
func Locate(start Position, text string, offsets []int) []Position {
	order := make([]int, len(offsets))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return offsets[a] - offsets[b] })

	places := make([]Position, len(offsets))
	at, pos := 0, start
	for _, i := range order {
		// An offset within a character is that character's place: counting its first bytes alone would count each.
		if next := startOfRune(text, min(max(offsets[i], 0), len(text))); next > at {
			pos = pos.Advance(text[at:next])
			at = next
		}
		places[i] = pos
	}
	return places
}

// startOfRune returns the offset of the character that offset i lies in.
func startOfRune(text string, i int) int {
	for back := 1; back < utf8.UTFMax && back <= i; back++ {
		start := i - back
		if !utf8.RuneStart(text[start]) {
			continue
		}
		if _, size := utf8.DecodeRuneInString(text[start:]); start+size > i {
			return start
		}
		break
	}
	return i
}
