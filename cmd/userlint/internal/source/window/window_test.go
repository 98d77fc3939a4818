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
	_, err = w.SkipLines()
	require.NoError(t, err)
	w.RestoreIndent()
	assert.Equal(t, " ab", w.Arrived())
	assert.Equal(t, source.Position{Line: 2, Column: 1}, w.Position())
	assert.EqualValues(t, 6, w.Offset())
}

// What indents a line comes back as it was, or not at all.
func TestRestoreIndent(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{"\t \ta", "\t \ta", "a tab may be a delimiter"},
		{" \n \r\n\t a", "\t a", "lines before it are gone"},
		{"\n" + strings.Repeat(" ", window.Ahead) + "a", strings.Repeat(" ", window.Ahead) + "a", "as much as is looked at"},
		{strings.Repeat(" ", window.Ahead+1) + "a", "a", "so much is no indent"},
		{strings.Repeat(" ", 1<<20) + "a", "a", "nor is more"},
	} {
		for _, r := range []io.Reader{strings.NewReader(tt.text), iotest.OneByteReader(strings.NewReader(tt.text))} {
			w := window.New(r)
			_, err := w.SkipLines()
			require.NoError(t, err)
			offset := w.Offset()
			w.RestoreIndent()
			assert.True(t, tt.want == w.Arrived(), tt.reason)
			assert.EqualValues(t, len(tt.want)-1, offset-w.Offset(), tt.reason)
		}
	}
	w := window.New(strings.NewReader("ab"))
	w.Take(0)
	_, err := w.Chunk()
	require.NoError(t, err)
	w.Take(1)
	_, err = w.SkipLines()
	require.NoError(t, err)
	w.RestoreIndent()
	assert.Equal(t, "b", w.Arrived(), "what is no white space was not skipped")
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
