//go:build unix

package command_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// interrupting is an input that gives a text, then has the user interrupt, and
// then keeps its reader waiting for ever.
type interrupting struct{ text string }

func (r *interrupting) Read(p []byte) (int, error) {
	if r.text != "" {
		n := copy(p, r.text)
		r.text = r.text[n:]
		return n, nil
	}
	if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
		return 0, err
	}
	select {}
}

// TestInterruptedWait: a run that waits for its input ends all the same, with
// the whole payloads that have come.
func TestInterruptedWait(t *testing.T) {
	got := run(&interrupting{"{}\n{\"UserId\":\"a\"}\n{\"User"}, "check", "--service", "generic", "--input-format", "jsonl")
	assert.Equal(t, 130, got.status)
	assert.Contains(t, got.stdout, "-:1:1: error: /UserId")
	assert.Contains(t, got.stderr, "userlint: checked 2 payloads: ")
	assert.Contains(t, got.stderr, "interrupted: ")
	assert.NotContains(t, got.stderr, "-: ")
}

// TestInterruptedFix: nothing is written where not everything was read.
func TestInterruptedFix(t *testing.T) {
	file := filepath.Join(t.TempDir(), "fixed.jsonl")
	got := run(&interrupting{"{\"userid\":\"a\"}\n"}, "fix", "--service", "generic", "--output", file)
	assert.Equal(t, 130, got.status)
	assert.NoFileExists(t, file)
	assert.Contains(t, got.stderr, "interrupted: ")
	entries, err := os.ReadDir(filepath.Dir(file))
	require.NoError(t, err)
	assert.Empty(t, entries)
}

// TestInterruptedOpen: nor does a named pipe that nobody writes to keep it.
func TestInterruptedOpen(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	got := run(&interrupting{"{}\n"}, "check", "--service", "generic", "--input-format", "jsonl", "-", pipe)
	assert.Equal(t, 130, got.status)
}
