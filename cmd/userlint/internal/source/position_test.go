package source

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// naive returns the position of every byte of text and of its end. The bytes of a character share its position.
func naive(text string) []Position {
	positions := make([]Position, len(text)+1)
	at := Position{1, 1}
	last := 0
	for i, r := range text {
		for ; last < i; last++ {
			positions[last+1] = positions[last]
		}
		positions[i] = at
		at.Column++
		if r == '\n' {
			at = Position{at.Line + 1, 1}
		}
	}
	for ; last < len(text); last++ {
		positions[last+1] = positions[last]
	}
	positions[len(text)] = at
	return positions
}

var texts = []string{
	"",
	"abc",
	"a\nb\r\nc\n\n",
	"é😀\u0301\n𝒳",
	"\xff\xf0\x9f\x98\n\xe2\x82",
	"\xe2\x82\xac\xac",
}

func TestAdvance(t *testing.T) {
	for _, text := range texts {
		want := naive(text)
		for i, r := range text + "x" {
			assert.Equal(t, want[i], Position{1, 1}.Advance(text[:i]), "%q before %q", text[:i], r)
			half := Position{1, 1}.Advance(text[:i])
			assert.Equal(t, want[len(text)], half.Advance(text[i:]), "in two halves, %q and %q", text[:i], text[i:])
		}
	}
	assert.Equal(t, Position{7, 9}, Position{7, 8}.Advance("é"), "from any place")
	assert.Equal(t, Position{8, 2}, Position{7, 8}.Advance("a\nb"), "from any place")
}

func TestLocate(t *testing.T) {
	for _, text := range texts {
		offsets := []int{-1, len(text) + 1}
		want := naive(text)
		wanted := []Position{want[0], want[len(text)]}
		for i := range want {
			offsets = append(offsets, i)
			wanted = append(wanted, want[i])
		}
		assert.Equal(t, wanted, Locate(Position{1, 1}, text, offsets), "%q", text)

		slices.Reverse(offsets)
		slices.Reverse(wanted)
		assert.Equal(t, wanted, Locate(Position{1, 1}, text, offsets), "in any order: %q", text)
	}
	assert.Equal(t, []Position{{3, 6}, {4, 1}}, Locate(Position{3, 5}, "a\nb", []int{1, 2}), "from any place")
	assert.Empty(t, Locate(Position{1, 1}, "a", nil))
}
