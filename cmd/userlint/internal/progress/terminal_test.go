//go:build unix

package progress

import (
	"testing"

	"github.com/creack/pty"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIsTerminal(t *testing.T) {
	near, far, err := pty.Open()
	require.NoError(t, err)
	defer near.Close()
	defer far.Close()
	t.Setenv("TERM", "xterm")
	assert.True(t, IsTerminal(far))
	t.Setenv("TERM", "dumb")
	assert.False(t, IsTerminal(far), "it cannot write over a line")
}
