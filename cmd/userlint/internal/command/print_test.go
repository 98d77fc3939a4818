package command_test

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
)

// TestBrokenPrint: what was asked for and could not be written is never exit 0.
func TestBrokenPrint(t *testing.T) {
	for _, arguments := range [][]string{
		{"rules"},
		{"rules", "--format", "json"},
		{"explain", "generic.UserId.length"},
		{"schema", "generic"},
		{"skeleton", "generic"},
		{"skeleton", "generic", "--format", "yaml"},
		{"completion", "bash"},
		{"version"},
		{"--help"},
		{"check", "--help"},
		{"help", "check"},
	} {
		for _, left := range []int{0, 10} {
			var stderr bytes.Buffer
			c := command.Command{Stdout: &brokenWriter{left}, Stderr: &stderr}
			assert.Equal(t, command.ExitTrouble, c.Run(arguments), arguments)
			assert.Equal(t, 1, strings.Count(stderr.String(), "no space left"), stderr.String())
		}
	}
}

// TestClosedPrint: a reader that has seen enough is no trouble.
func TestClosedPrint(t *testing.T) {
	for _, arguments := range [][]string{{"rules"}, {"completion", "zsh"}, {"version"}, {"--help"}} {
		var stderr bytes.Buffer
		c := command.Command{Stdout: closedWriter{}, Stderr: &stderr}
		assert.Equal(t, command.ExitClosed, c.Run(arguments), arguments)
		assert.Empty(t, stderr.String())
	}
}

// closedWriter is a standard output whose reader has gone away.
type closedWriter struct{}

func (closedWriter) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: os.Stdout.Name(), Err: syscall.EPIPE}
}
