package progress

import (
	"bytes"
	"io"
)

// Reader returns a reader of what r holds, whose bytes are counted.
func (m *Meter) Reader(r io.Reader) io.Reader {
	if m == nil {
		return r
	}
	return reader{m, r}
}

type reader struct {
	meter *Meter
	from  io.Reader
}

func (r reader) Read(p []byte) (int, error) {
	n, err := r.from.Read(p)
	r.meter.bytes.Add(int64(n))
	return n, err
}

// Writer returns a writer to w, which is the meter's terminal or one that may
// be the same: the bar is taken away before anything is written, and comes back
// behind it. A line that has not been written to its end is held back, so that
// the bar does not have to wait for it.
func (m *Meter) Writer(w io.Writer) io.Writer {
	if m == nil {
		return w
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	of := &writer{meter: m, to: w}
	m.writers = append(m.writers, of)
	return of
}

type writer struct {
	meter *Meter
	to    io.Writer
	// held is the front of a line.
	held []byte
}

// longestHeld is the number of bytes of a line that are held back.
const longestHeld = 64 << 10

func (w *writer) Write(p []byte) (int, error) {
	w.meter.mu.Lock()
	defer w.meter.mu.Unlock()
	end := bytes.LastIndexByte(p, '\n') + 1
	if w.meter.ended || len(w.held)+len(p)-end > longestHeld {
		end = len(p)
	}
	if end == 0 && len(p) > 0 {
		w.held = append(w.held, p...)
		return len(p), nil
	}
	w.meter.clear()
	if err := w.release(); err != nil {
		return 0, err
	}
	n, err := w.to.Write(p[:end])
	w.meter.within = n > 0 && p[n-1] != '\n'
	if err != nil {
		return n, err
	}
	w.held = append(w.held, p[end:]...)
	return len(p), nil
}

// release writes what was held back.
func (w *writer) release() error {
	if len(w.held) == 0 {
		return nil
	}
	_, err := w.to.Write(w.held)
	w.held = w.held[:0]
	return err
}
