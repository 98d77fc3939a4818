package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
)

// TestReadme runs the commands of the README and compares what they print with
// what it says that they print.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)

	library, err := os.ReadFile("examples/library/main.go")
	require.NoError(t, err)
	assert.Equal(t, []string{string(library)}, fenced(string(readme), "go"))

	shown := 0
	for _, block := range fenced(string(readme), "console") {
		line, output, _ := strings.Cut(strings.TrimPrefix(block, "$ "), "\n")
		if output == "" {
			continue
		}
		shown++
		t.Run(line, func(t *testing.T) { assert.Equal(t, output, runLine(t, line)) })
	}
	assert.Equal(t, 3, shown, "commands with output")
}

// fenced returns the blocks of a language in a Markdown text.
func fenced(text, language string) []string {
	var blocks []string
	for {
		_, rest, found := strings.Cut(text, "```"+language+"\n")
		if !found {
			return blocks
		}
		block, rest, _ := strings.Cut(rest, "```\n")
		blocks, text = append(blocks, block), rest
	}
}

// runLine returns what a line of the README prints. Of what comes from
// userlint itself, standard error comes last.
func runLine(t *testing.T, line string) string {
	t.Helper()
	line, first := strings.CutSuffix(line, " | head -1")
	arguments := strings.Fields(line)
	require.Equal(t, []string{"go", "run"}, arguments[:2])
	if arguments[2] != "./cmd/userlint" {
		output, err := exec.Command(arguments[0], arguments[1:]...).Output()
		require.NoError(t, err)
		return string(output)
	}
	var stdout, stderr bytes.Buffer
	c := command.Command{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr}
	c.Run(arguments[3:])
	if first {
		finding, _, _ := strings.Cut(stdout.String(), "\n")
		return finding + "\n"
	}
	return stdout.String() + stderr.String()
}
