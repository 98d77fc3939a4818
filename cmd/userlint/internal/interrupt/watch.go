// Package interrupt ends long work in good order when the user or the system
// asks for it.
package interrupt

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// Err is the error of a read that was not made, or not waited for, because the
// work is to end.
var Err = errors.New("interrupted")

// Watch waits for a signal that asks for the end: SIGINT or SIGTERM. Only the
// first one does: the second does what it does to any program.
type Watch struct {
	signals chan os.Signal
	stop    chan struct{}
	once    sync.Once
	caught  chan struct{}
	signal  os.Signal
}

// Start begins to wait.
func Start() *Watch {
	w := &Watch{signals: make(chan os.Signal, 1), stop: make(chan struct{}), caught: make(chan struct{})}
	signal.Notify(w.signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case s := <-w.signals:
			signal.Stop(w.signals)
			w.signal = s
			close(w.caught)
		case <-w.stop:
		}
	}()
	return w
}

// Stop ends the waiting. Signals do what they do to any program.
func (w *Watch) Stop() {
	w.once.Do(func() {
		signal.Stop(w.signals)
		close(w.stop)
	})
}

// Caught reports whether the work is to end.
func (w *Watch) Caught() bool {
	select {
	case <-w.caught:
		return true
	default:
		return false
	}
}

// Status returns the exit status that shells give to a program that ended by
// the signal: 130 for SIGINT, 143 for SIGTERM. It is 0 before Caught is true.
func (w *Watch) Status() int {
	const killed = 128
	switch {
	case !w.Caught():
		return 0
	case w.signal == syscall.SIGTERM:
		return killed + int(syscall.SIGTERM)
	}
	return killed + int(syscall.SIGINT)
}

// Open returns what open returns, or Err if a signal comes first: the open of
// a named pipe waits for somebody to write to it.
func (w *Watch) Open(open func() (io.ReadCloser, error)) (io.ReadCloser, error) {
	type opened struct {
		io.ReadCloser
		err error
	}
	done := make(chan opened, 1)
	go func() {
		r, err := open()
		done <- opened{r, err}
	}()
	select {
	case o := <-done:
		return o.ReadCloser, o.err
	case <-w.caught:
		return nil, Err
	}
}
