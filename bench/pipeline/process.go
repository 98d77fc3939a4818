package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"

	"github.com/userlint/userlint/bench/pipeline/usage"
)

// process is a program as it is run.
type process struct {
	path        string
	arguments   []string
	environment []string
	// stdin writes what the process reads. Nil is nothing.
	stdin func(io.Writer) error
	// exit is the status that it must end with.
	exit int
}

// run runs a process to its end, and has its output read by a function, which
// is nil where the output is dropped.
func (w *workshop) run(p process, read func(io.Reader) error) (u usage.Usage, err error) {
	report := w.path("usage.json")
	program := exec.CommandContext(w.ctx, w.program(launchProgram), append([]string{report, p.path}, p.arguments...)...)
	program.Env = append(os.Environ(), p.environment...)
	var complaints bytes.Buffer
	program.Stderr = &complaints
	var feed, drain func() error
	if p.stdin != nil {
		pipe, err := program.StdinPipe()
		if err != nil {
			return u, err
		}
		feed = func() error { return errors.Join(p.stdin(pipe), pipe.Close()) }
	}
	if read != nil {
		pipe, err := program.StdoutPipe()
		if err != nil {
			return u, err
		}
		drain = func() error {
			err := read(pipe)
			_, rest := io.Copy(io.Discard, pipe) // or the process waits for ever
			return errors.Join(err, rest)
		}
	}
	if err := program.Start(); err != nil {
		return u, err
	}
	fed := begin(feed)
	drained := begin(drain)
	err = errors.Join(<-drained, <-fed, program.Wait())
	if err == nil {
		u, err = readUsage(report)
	}
	if err == nil && u.Exit != p.exit {
		err = fmt.Errorf("exit status %d instead of %d", u.Exit, p.exit)
	}
	if err != nil && complaints.Len() > 0 {
		err = fmt.Errorf("%w: %s", err, lastLine(complaints.Bytes()))
	}
	return u, err
}

// begin runs a function, if there is one, and returns where its error will be.
func begin(run func() error) <-chan error {
	done := make(chan error, 1)
	if run == nil {
		done <- nil
		return done
	}
	go func() { done <- run() }()
	return done
}

func readUsage(path string) (u usage.Usage, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return u, err
	}
	return u, json.Unmarshal(text, &u)
}
