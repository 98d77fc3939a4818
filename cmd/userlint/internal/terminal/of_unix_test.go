//go:build unix

package terminal

import (
	"bytes"
	"os"
	"testing"

	"github.com/creack/pty"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOf(t *testing.T) {
	near, far, err := pty.Open()
	require.NoError(t, err)
	defer near.Close()
	defer far.Close()
	of, shown := Of(far)
	assert.True(t, shown)
	assert.Same(t, far, of)
	assert.Equal(t, 80, Columns(far), "it does not say")
	require.NoError(t, pty.Setsize(near, &pty.Winsize{Rows: 24, Cols: 132}))
	assert.Equal(t, 132, Columns(far))

	reading, writing, err := os.Pipe()
	require.NoError(t, err)
	defer reading.Close()
	defer writing.Close()
	_, shown = Of(writing)
	assert.False(t, shown)
	_, shown = Of(new(bytes.Buffer))
	assert.False(t, shown)
}
