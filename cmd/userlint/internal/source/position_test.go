package source_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
)

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
		want := sourcetest.Places(text)
		for i, r := range text + "x" {
			assert.Equal(t, want[i], sourcetest.At(1, 1).Advance(text[:i]), "%q before %q", text[:i], r)
			half := sourcetest.At(1, 1).Advance(text[:i])
			assert.Equal(t, want[len(text)], half.Advance(text[i:]), "in two halves, %q and %q", text[:i], text[i:])
		}
	}
	assert.Equal(t, sourcetest.At(7, 9), sourcetest.At(7, 8).Advance("é"), "from any place")
	assert.Equal(t, sourcetest.At(8, 2), sourcetest.At(7, 8).Advance("a\nb"), "from any place")
}

func TestLocate(t *testing.T) {
	for _, text := range texts {
		offsets := []int{-1, len(text) + 1}
		want := sourcetest.Places(text)
		wanted := []source.Position{want[0], want[len(text)]}
		for i := range want {
			offsets = append(offsets, i)
			wanted = append(wanted, want[i])
		}
		assert.Equal(t, wanted, source.Locate(sourcetest.At(1, 1), text, offsets), "%q", text)

		slices.Reverse(offsets)
		slices.Reverse(wanted)
		assert.Equal(t, wanted, source.Locate(sourcetest.At(1, 1), text, offsets), "in any order: %q", text)
	}
	assert.Equal(t, []source.Position{sourcetest.At(3, 6), sourcetest.At(4, 1)}, source.Locate(sourcetest.At(3, 5), "a\nb", []int{1, 2}), "from any place")
	assert.Empty(t, source.Locate(sourcetest.At(1, 1), "a", nil))
}
