package parts

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Unescaped makes the strings that literals with escapes stand for, many of
// which are in one piece of memory.
type Unescaped struct {
	piece   strings.Builder
	scratch []byte
}

const (
	// pieceSize is the size of a piece, in bytes.
	pieceSize = 4 << 10
	// alone is the length of a literal from which on its string is by itself.
	alone = pieceSize / 4
)

// Of returns what a string literal of JSON stands for, with U+FFFD in the place
// of what is no valid Unicode, and an error if there is such.
func (u *Unescaped) Of(literal string) (string, error) {
	if len(literal) >= alone {
		text, err := jsontext.AppendUnquote(nil, literal)
		return string(text), err
	}
	var err error
	u.scratch, err = jsontext.AppendUnquote(u.scratch[:0], literal)
	if u.piece.Cap()-u.piece.Len() < len(u.scratch) {
		u.piece = strings.Builder{}
		u.piece.Grow(max(pieceSize, len(u.scratch)))
	}
	start := u.piece.Len()
	u.piece.Write(u.scratch)
	return u.piece.String()[start:], err
}
