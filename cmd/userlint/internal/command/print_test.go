package command_test

import (
	"bytes"
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
	} {
		for _, left := range []int{0, 10} {
			var stderr bytes.Buffer
			c := command.Command{Stdout: &brokenWriter{left}, Stderr: &stderr}
			assert.Equal(t, command.ExitTrouble, c.Run(arguments), arguments)
			assert.Contains(t, stderr.String(), "no space left")
		}
	}
}
