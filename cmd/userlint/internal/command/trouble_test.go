package command_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
)

// brokenWriter takes some bytes and then no more.
type brokenWriter struct{ left int }

func (w *brokenWriter) Write(p []byte) (int, error) {
	if len(p) > w.left {
		n := w.left
		w.left = 0
		return n, errors.New("no space left")
	}
	w.left -= len(p)
	return len(p), nil
}

// TestBrokenOutput: findings that could not be written are never exit 0 or 1,
// wherever the output breaks.
func TestBrokenOutput(t *testing.T) {
	input := strings.Repeat("{}\n", 1000)
	for _, left := range []int{0, 10, 5000} {
		var stderr bytes.Buffer
		c := command.Command{Stdin: strings.NewReader(input), Stdout: &brokenWriter{left}, Stderr: &stderr}
		assert.Equal(t, command.ExitTrouble, c.Run([]string{"check", "--service", "generic", "--exit-zero"}))
		assert.Equal(t, 1, strings.Count(stderr.String(), "no space left"), stderr.String())
	}

	c := command.Command{Stdout: &brokenWriter{}, Stderr: io.Discard}
	assert.Equal(t, command.ExitTrouble, c.Run([]string{"version"}))
}

// TestBrokenInput: an input that cannot be read to its end is exit 3, with what
// was found before.
func TestBrokenInput(t *testing.T) {
	in := io.MultiReader(strings.NewReader("{}\n"), iotest.ErrReader(errors.New("connection lost")))
	got := run(in, "check", "--service", "generic", "--exit-zero", "--input-format", "jsonl")
	assert.Equal(t, command.ExitTrouble, got.status)
	assert.Contains(t, got.stdout, "generic.UserId.required")
	assert.Contains(t, got.stderr, "connection lost")

	in = iotest.ErrReader(errors.New("connection lost"))
	got = run(in, "check", "--service", "generic", "--allow-empty")
	assert.Equal(t, command.ExitTrouble, got.status)
	assert.NotContains(t, got.stderr, "holds no payload", "that is not known")
}

// TestInputIsNoOutput: a file is not overwritten before it is read, also where
// it has two names.
func TestInputIsNoOutput(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "users.json")
	require.NoError(t, os.WriteFile(file, []byte("{}"), 0o600))
	names := []string{file, filepath.Join(folder, ".", "x", "..", "users.json")}
	require.NoError(t, os.Mkdir(filepath.Join(folder, "x"), 0o700))
	link := filepath.Join(folder, "link.json")
	if os.Symlink(file, link) == nil {
		names = append(names, link)
	}
	for _, name := range names {
		got := run(nil, "check", "--service", "generic", "--format", "jsonl="+name, file)
		assert.Equal(t, command.ExitUsage, got.status, name)
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, "{}", string(text))
	}
}

// TestStdinIsNoOutput: nor is a file that comes by standard input.
func TestStdinIsNoOutput(t *testing.T) {
	file := filepath.Join(t.TempDir(), "users.json")
	require.NoError(t, os.WriteFile(file, []byte("{}"), 0o600))
	stdin, err := os.Open(file)
	require.NoError(t, err)
	defer stdin.Close()
	for _, arguments := range [][]string{nil, {"-"}} {
		got := run(stdin, append([]string{"check", "--service", "generic", "--format", "jsonl=" + file}, arguments...)...)
		assert.Equal(t, command.ExitUsage, got.status)
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, "{}", string(text))
	}
	other := filepath.Join(t.TempDir(), "findings.jsonl")
	got := run(stdin, "check", "--service", "generic", "--format", "jsonl="+other)
	assert.Equal(t, command.ExitFindings, got.status, "another file is fine")
}

// TestHostileNames: names of files reach a terminal escaped.
func TestHostileNames(t *testing.T) {
	got := run(nil, "check", "--service", "generic", "no\x1b[31msuch\u202efile")
	assert.Equal(t, command.ExitTrouble, got.status)
	assert.Contains(t, got.stderr, `no\u001b[31msuch\u202efile`)
	got = run(nil, "check\x1b[31m")
	assert.Equal(t, command.ExitUsage, got.status)
	assert.NotContains(t, got.stderr, "\x1b")
	got = run(nil, "check", "--\x1b[31m")
	assert.Equal(t, command.ExitUsage, got.status)
	assert.NotContains(t, got.stderr, "\x1b")
}
