package sourcetest

import "github.com/userlint/userlint/cmd/userlint/internal/source"

// Places returns, in the simplest way, the position of every byte of text and of its end. The bytes of a character share its position.
func Places(text string) []source.Position {
	positions := make([]source.Position, len(text)+1)
	at := At(1, 1)
	last := 0
	for i, r := range text {
		for ; last < i; last++ {
			positions[last+1] = positions[last]
		}
		positions[i] = at
		at.Column++
		if r == '\n' {
			at = At(at.Line+1, 1)
		}
	}
	for ; last < len(text); last++ {
		positions[last+1] = positions[last]
	}
	positions[len(text)] = at
	return positions
}
