// Package usage is what a process took of the machine.
package usage

import (
	"os"
	"time"
)

// Usage is what a process took from its start to its end.
type Usage struct {
	// Wall is the time that has passed, User and System the time on a processor,
	// of all threads together.
	Wall, User, System time.Duration
	// Peak is the most memory that was resident at once, in bytes, or 0 where
	// the system does not tell. Linux counts what the parent had in memory when
	// it started the process.
	Peak int64
	// Exit is the exit status, or -1 where a signal ended the process.
	Exit int
}

// Of returns what a process took that has ended, and ran for a time.
func Of(state *os.ProcessState, wall time.Duration) Usage {
	return Usage{
		Wall:   wall,
		User:   state.UserTime(),
		System: state.SystemTime(),
		Peak:   peak(state),
		Exit:   state.ExitCode(),
	}
}

// CPU returns the time on a processor.
func (u Usage) CPU() time.Duration { return u.User + u.System }
