package command

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// ExitClosed is the exit status where the reader of standard output went away,
// as "head" does. It is the one that shells give to programs that SIGPIPE ends.
const ExitClosed = 141

// unwritable tells of an error of writing an output and returns the exit
// status. A reader that has gone away has seen enough: nothing is told.
func (c *Command) unwritable(err error) error {
	if isClosedPipe(err) {
		return exitStatus(ExitClosed)
	}
	about := "write output"
	if e, ok := errors.AsType[*fs.PathError](err); ok && e.Path == os.Stdout.Name() {
		about, err = "write standard output", e.Err // whose name tells people nothing
	}
	c.complain(about, err)
	return exitStatus(ExitTrouble)
}

// isClosedPipe reports whether the reader of standard output has gone away.
func isClosedPipe(err error) bool {
	e, ok := errors.AsType[*fs.PathError](err)
	if !ok || e.Path != os.Stdout.Name() {
		return false
	}
	for _, gone := range closedPipe {
		if errors.Is(e.Err, gone) {
			return true
		}
	}
	return errors.Is(e.Err, syscall.EPIPE)
}
