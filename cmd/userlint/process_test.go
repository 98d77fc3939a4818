//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// program returns the command as a process of its own: the test's executable
// under the name that TestMain looks for.
func program(t *testing.T, arguments ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "userlint")
	require.NoError(t, os.Symlink(self, path))
	p := exec.Command(path, arguments...)
	p.Dir = t.TempDir()
	return p
}

// TestInterrupted: a signal ends a run with what was found so far, and outputs
// that are whole.
func TestInterrupted(t *testing.T) {
	for signal, status := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		t.Run(signal.String(), func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "findings.jsonl")
			p := program(t, "check", "--service", "generic", "--input-format", "jsonl",
				"--format", "jsonl", "--format", "jsonl="+file, "--write-baseline", filepath.Join(filepath.Dir(file), "no.json"),
				"--baseline", emptyBaseline(t))
			var stderr bytes.Buffer
			p.Stderr = &stderr
			stdin, err := p.StdinPipe()
			require.NoError(t, err)
			stdout, err := p.StdoutPipe()
			require.NoError(t, err)
			require.NoError(t, p.Start())
			// The input stays open: nothing but the signal ends the run.
			_, err = io.WriteString(stdin, strings.Repeat("{}\n", 5000))
			require.NoError(t, err)
			lines := bufio.NewReader(stdout)
			first, err := lines.ReadString('\n')
			require.NoError(t, err)
			require.NoError(t, p.Process.Signal(signal))
			rest, err := io.ReadAll(lines)
			require.NoError(t, err)
			require.Error(t, p.Wait())

			assert.Equal(t, status, p.ProcessState.ExitCode(), stderr.String())
			assert.Contains(t, stderr.String(), "interrupted: what comes after these payloads has not been checked")
			assert.Contains(t, stderr.String(), "no.json: not written")
			assert.NoFileExists(t, filepath.Join(filepath.Dir(file), "no.json"))
			all := first + string(rest)
			assertLines(t, all)
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, all, string(text))
		})
	}
}

// emptyBaseline returns the path of a baseline without findings.
func emptyBaseline(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "empty.json")
	p := program(t, "check", "--service", "generic", "--write-baseline", path)
	p.Stdin = strings.NewReader(`{"UserId":"a"}`)
	require.NoError(t, p.Run())
	return path
}

// assertLines checks that a text is whole lines of JSON.
func assertLines(t *testing.T, text string) {
	t.Helper()
	assert.True(t, strings.HasSuffix(text, "\n"))
	for line := range strings.Lines(text) {
		if !assert.True(t, json.Valid([]byte(line)), line) {
			return
		}
	}
}

// TestInterruptedTwice: the second signal ends a run that cannot end by itself,
// because nobody takes what it writes.
func TestInterruptedTwice(t *testing.T) {
	input := filepath.Join(t.TempDir(), "users.jsonl")
	require.NoError(t, os.WriteFile(input, bytes.Repeat([]byte("{}\n"), 20_000), 0o600))
	p := program(t, "check", "--service", "generic", input)
	stdout, err := p.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, p.Start())
	_, err = stdout.Read(make([]byte, 1)) // it is under way
	require.NoError(t, err)
	ended := make(chan error, 1)
	go func() {
		state, err := p.Process.Wait()
		p.ProcessState = state
		ended <- err
	}()
	for {
		_ = p.Process.Signal(syscall.SIGINT) // it may be gone already
		select {
		case err := <-ended:
			require.NoError(t, err)
			status := p.ProcessState.Sys().(syscall.WaitStatus)
			assert.True(t, status.Signaled(), "exit status %d", status.ExitStatus())
			return
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// TestClosedPipe: a reader that goes away ends a run quietly, and not as if
// everything were right. What another output would say of the half that was
// checked is not left behind.
func TestClosedPipe(t *testing.T) {
	input := filepath.Join(t.TempDir(), "users.jsonl")
	require.NoError(t, os.WriteFile(input, bytes.Repeat([]byte("{\"userid\":\"a\"}\n"), 20_000), 0o600))
	file := filepath.Join(t.TempDir(), "findings.jsonl")
	for _, arguments := range [][]string{
		{"check", "--service", "generic", "--exit-zero", "--format", "text", "--format", "jsonl=" + file, input},
		{"fix", "--service", "generic", "--duplicates", "off", input},
		{"version"},
	} {
		t.Run(arguments[0], func(t *testing.T) {
			p := program(t, arguments...)
			reading, writing, err := os.Pipe()
			require.NoError(t, err)
			require.NoError(t, reading.Close())
			var stderr bytes.Buffer
			p.Stdout, p.Stderr = writing, &stderr
			err = p.Run()
			require.NoError(t, writing.Close())
			require.Error(t, err)
			assert.Equal(t, 141, p.ProcessState.ExitCode(), stderr.String())
			assert.NotContains(t, stderr.String(), "userlint:")
		})
	}
	assert.NoFileExists(t, file)
}

// TestProgress: on a terminal a bar comes and goes, and what is written there
// stays whole.
func TestProgress(t *testing.T) {
	p := program(t, "check", "--service", "generic", "--input-format", "jsonl", "--color", "never", "--excerpts", "never")
	p.Env = append(os.Environ(), "TERM=xterm")
	terminal, far, err := pty.Open()
	require.NoError(t, err)
	defer terminal.Close()
	require.NoError(t, pty.Setsize(terminal, &pty.Winsize{Rows: 24, Cols: 100}))
	p.Stdout, p.Stderr = far, far
	stdin, err := p.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, p.Start())
	require.NoError(t, far.Close())

	const block = 512
	written := 0
	feed := func() {
		_, err := io.WriteString(stdin, strings.Repeat("{}\n", block))
		require.NoError(t, err)
		written += block
	}
	feed()
	var screen bytes.Buffer
	fed := 0
	buffer := make([]byte, 4096)
	for {
		n, err := terminal.Read(buffer)
		screen.Write(buffer[:n])
		if err != nil {
			break // the other end is closed
		}
		if fed < 3 && strings.Count(screen.String(), "payloads/s") > fed {
			fed++
			feed() // its findings come on top of the bar
			if fed == 3 {
				require.NoError(t, stdin.Close())
			}
		}
	}
	require.Error(t, p.Wait())
	assert.Equal(t, 1, p.ProcessState.ExitCode())

	lines := shown(screen.String())
	require.Len(t, lines, written+3, "findings, the headline, and two lines for clean payloads and the rule")
	for i, line := range lines[:written] {
		require.Equal(t, fmt.Sprintf("-:%d:1: error: /UserId must not be null [generic.UserId.required]", i+1), line)
	}
	assert.Contains(t, lines[written], "userlint: checked")
}

// TestNarrowTerminal: no line of an excerpt is wider than the terminal, where
// the caret would stand below another line than its own.
func TestNarrowTerminal(t *testing.T) {
	payload := `{"FirstName": "a", "LastName": "b", "ClientRequestToken": "c-c-c-c-c-c", "Email": "d", "UserId": "e", "Tags": []}`
	p := program(t, "check", "--service", "generic", "--input-format", "jsonl")
	p.Env = append(os.Environ(), "TERM=xterm")
	terminal, far, err := pty.Open()
	require.NoError(t, err)
	defer terminal.Close()
	const columns = 64
	require.NoError(t, pty.Setsize(terminal, &pty.Winsize{Rows: 24, Cols: columns}))
	var stderr bytes.Buffer
	p.Stdin, p.Stdout, p.Stderr = strings.NewReader(payload), far, &stderr
	p.Env = append(p.Env, "NO_COLOR=1")
	require.NoError(t, p.Start())
	require.NoError(t, far.Close())
	var screen bytes.Buffer
	_, _ = io.Copy(&screen, terminal) // an error is the end
	require.Error(t, p.Wait())

	lines := shown(screen.String())
	require.Len(t, lines, 4, stderr.String())
	assert.Contains(t, lines[0], "/Email must satisfy")
	assert.LessOrEqual(t, utf8.RuneCountInString(lines[1]), columns)
	front, _, _ := strings.Cut(lines[2], "^")
	before := []rune(lines[1])[:len(front)]
	assert.True(t, strings.HasSuffix(string(before), `"Email": `), lines[1])
	assert.Contains(t, lines[3], "= hint: ")
}

// TestTyped: nobody waits for a command that waits for them.
func TestTyped(t *testing.T) {
	p := program(t, "check", "--service", "generic")
	terminal, far, err := pty.Open()
	require.NoError(t, err)
	defer terminal.Close()
	var stderr bytes.Buffer
	p.Stdin, p.Stderr = far, &stderr
	require.NoError(t, p.Start())
	require.NoError(t, far.Close())
	_, err = io.WriteString(terminal, "{\"UserId\":\"a\"}\n\x04")
	require.NoError(t, err)
	require.NoError(t, p.Wait())
	assert.Contains(t, stderr.String(), "userlint: reading payloads from the terminal")
	assert.Contains(t, stderr.String(), "userlint: checked 1 payload: no findings")

	p = program(t, "check", "--service", "generic", "--allow-empty")
	nothing, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer nothing.Close()
	stderr.Reset()
	p.Stdin, p.Stderr = nothing, &stderr
	require.NoError(t, p.Run())
	assert.NotContains(t, stderr.String(), "terminal")
}

// shown returns the lines that a terminal shows in the end.
func shown(output string) (lines []string) {
	for line := range strings.SplitSeq(strings.ReplaceAll(output, "\r\n", "\n"), "\n") {
		var cells []byte
		for part := range strings.SplitSeq(line, "\r") {
			cells = append([]byte(part), cells[min(len(part), len(cells)):]...)
		}
		if text := strings.TrimRight(string(cells), " "); text != "" {
			lines = append(lines, text)
		}
	}
	return lines
}

// TestStandardOutputByName: what is in the file behind it stays there.
func TestStandardOutputByName(t *testing.T) {
	if _, err := os.Stat("/dev/stdout"); err != nil {
		t.Skip(err)
	}
	out, err := os.OpenFile(filepath.Join(t.TempDir(), "log"), os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	require.NoError(t, err)
	defer out.Close()
	_, err = out.WriteString("before\n")
	require.NoError(t, err)
	p := program(t, "check", "--service", "generic", "--format", "jsonl=/dev/stdout")
	p.Stdin, p.Stdout = strings.NewReader("{}"), out
	require.Error(t, p.Run())
	text, err := os.ReadFile(out.Name())
	require.NoError(t, err)
	assert.Regexp(t, `^before\n\{.*generic\.UserId\.required`, string(text))
}
