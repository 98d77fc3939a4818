package interrupt

import (
	"io"
	"io/fs"
)

// Reader returns a reader of what r holds, which returns Err once a signal has
// come, also where r keeps it waiting.
func (w *Watch) Reader(r io.Reader) io.Reader {
	if f, ok := r.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return prompt{w, r}
		}
	}
	return &waiting{watch: w, from: r, done: make(chan result, 1)}
}

// prompt reads from what is never waited for.
type prompt struct {
	watch *Watch
	from  io.Reader
}

func (r prompt) Read(p []byte) (int, error) {
	if r.watch.Caught() {
		return 0, Err
	}
	return r.from.Read(p)
}

// waiting reads from what may keep a reader waiting for ever, such as a pipe
// or a terminal. The read that nobody waits for any more has a buffer of its
// own.
type waiting struct {
	watch  *Watch
	from   io.Reader
	buffer []byte
	left   []byte
	err    error
	done   chan result
}

type result struct {
	n   int
	err error
}

// bufferSize is as much as the caller asks for at once.
const bufferSize = 256 << 10

func (r *waiting) Read(p []byte) (int, error) {
	if r.watch.Caught() {
		return 0, Err
	}
	if len(r.left) == 0 && r.err == nil {
		if r.buffer == nil {
			r.buffer = make([]byte, bufferSize)
		}
		go func() {
			n, err := r.from.Read(r.buffer)
			r.done <- result{n, err}
		}()
		select {
		case got := <-r.done:
			r.left, r.err = r.buffer[:got.n], got.err
		case <-r.watch.caught:
			return 0, Err
		}
	}
	if len(r.left) == 0 {
		return 0, r.err
	}
	n := copy(p, r.left)
	r.left = r.left[n:]
	return n, nil
}
