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
// once a line has been written to its end.
func (m *Meter) Writer(w io.Writer) io.Writer {
	if m == nil {
		return w
	}
	return writer{m, w}
}

type writer struct {
	meter *Meter
	to    io.Writer
}

func (w writer) Write(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	w.meter.mu.Lock()
	defer w.meter.mu.Unlock()
	w.meter.clear()
	n, err := w.to.Write(p)
	if n > 0 {
		w.meter.within = !bytes.HasSuffix(p[:n], []byte("\n"))
	}
	return n, err
}
