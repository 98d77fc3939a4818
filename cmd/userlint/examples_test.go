package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
)

var update = flag.Bool("update", false, "write what the examples give to testdata/examples, and what scripts compare with")

// TestExamples checks each file of examples and compares what is found with
// the file of that name in testdata/examples. The name starts with the service,
// or with the name of a format that says it itself.
func TestExamples(t *testing.T) {
	golden, err := filepath.Abs("testdata/examples")
	require.NoError(t, err)
	t.Chdir("../../examples")
	var files []string
	for _, pattern := range []string{"*.json*", "*.yaml", "*.csv"} {
		matches, err := filepath.Glob(pattern)
		require.NoError(t, err)
		files = append(files, matches...)
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			service, _, _ := strings.Cut(file, ".")
			var stdout, stderr bytes.Buffer
			c := command.Command{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr}
			arguments := []string{"check", file}
			if service != "terraform" {
				arguments = append(arguments, "--service", service)
			}
			status := c.Run(arguments)
			path := filepath.Join(golden, file+".txt")
			if *update {
				require.NoError(t, os.WriteFile(path, stdout.Bytes(), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), stdout.String())
			wantStatus := 1
			if len(want) == 0 {
				wantStatus = 0
			}
			assert.Equal(t, wantStatus, status, stderr.String())
		})
	}
	goldens, err := filepath.Glob(filepath.Join(golden, "*"))
	require.NoError(t, err)
	assert.Len(t, goldens, len(files), "a file for each example, and no other")
}
