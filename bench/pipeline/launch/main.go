// Command launch runs a program and writes what it took to a file, as JSON:
//
//	launch REPORT PROGRAM [ARGUMENT]...
//
// It is there to be small. A process is said to have had as much in memory as
// its parent had when it was started, so that a large parent would be measured
// in the child's place.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"github.com/userlint/userlint/bench/pipeline/usage"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "launch:", err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) < 2 {
		return errors.New("want a file for the report and a program")
	}
	program := exec.Command(arguments[1], arguments[2:]...)
	program.Stdin, program.Stdout, program.Stderr = os.Stdin, os.Stdout, os.Stderr
	start := time.Now()
	err := program.Run()
	wall := time.Since(start)
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && !exited {
		return err
	}
	report, err := json.Marshal(usage.Of(program.ProcessState, wall))
	if err != nil {
		return err
	}
	return os.WriteFile(arguments[0], report, 0o600)
}
