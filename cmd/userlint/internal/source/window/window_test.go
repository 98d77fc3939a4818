package window_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// What is consumed, put back and consumed again counts once.
func TestRestore(t *testing.T) {
	w := window.New(strings.NewReader("\uFEFFé\n ab"))
	w.SkipMark()
	start := w.Position()
	assert.Equal(t, source.Position{Line: 1, Column: 1}, start, "a mark is no column")
	assert.EqualValues(t, 3, w.Offset(), "and three bytes")

	text, err := w.Chunk()
	require.NoError(t, err)
	w.Take(len("é\n "))
	assert.Equal(t, source.Position{Line: 2, Column: 2}, w.Position())
	assert.EqualValues(t, 7, w.Offset())

	w.Restore(text[:len("é\n ")], start)
	assert.Equal(t, start, w.Position())
	assert.EqualValues(t, 3, w.Offset())

	first, err := w.SkipSpace()
	require.NoError(t, err)
	assert.EqualValues(t, 0xc3, first)
	w.Take(len("é"))
	_, err = w.SkipSpace()
	require.NoError(t, err)
	w.RestoreIndent()
	assert.Equal(t, " ab", w.Arrived())
	assert.Equal(t, source.Position{Line: 2, Column: 1}, w.Position())
	assert.EqualValues(t, 6, w.Offset())
}

// What is looked at stays, however it arrives, and an error comes after what arrived before it.
func TestPeek(t *testing.T) {
	failure := errors.New("the disk is gone")
	w := window.New(iotest.OneByteReader(io.MultiReader(strings.NewReader("ab\ncé"), iotest.ErrReader(failure))))
	assert.Equal(t, "ab\n", w.Line())
	assert.Equal(t, "ab\ncé", w.Front())
	assert.Equal(t, failure, w.Err())
	text, err := w.Chunk()
	require.NoError(t, err)
	assert.Equal(t, "ab\ncé", text)
	w.Take(len(text))
	_, err = w.Chunk()
	assert.Equal(t, failure, err)
	assert.Equal(t, failure, w.Drain())
}

// A chunk ends within a character only where the input does.
func TestChunk(t *testing.T) {
	w := window.New(iotest.OneByteReader(strings.NewReader("é\xe2\x82")))
	var chunks []string
	for {
		chunk, err := w.Chunk()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		chunks = append(chunks, chunk)
		w.Take(len(chunk))
	}
	assert.Equal(t, []string{"é", "\xe2\x82"}, chunks)
}
