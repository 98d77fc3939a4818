package window

import (
	"bytes"
	"strings"
)

// Peek returns at most n bytes without consuming them, fewer where the input ends or what has arrived is enough.
func (w *Window) Peek(n int, enough func(arrived []byte) bool) string {
	kept := []byte(w.block)
	for seen := 0; len(kept) < n && !enough(kept[seen:]); {
		seen = len(kept)
		more := w.fill()
		if more == 0 {
			break
		}
		kept = append(kept, w.buffer[:more]...)
	}
	w.block = string(kept)
	return w.block[:min(n, len(w.block))]
}

// Line returns the next line with its line feed, but no more than [Ahead] bytes, and consumes nothing. It waits for no
// more than the line, so that the first records of a slow pipe come out before the pipe has delivered so much.
func (w *Window) Line() string {
	b := w.Peek(Ahead, func(arrived []byte) bool { return bytes.IndexByte(arrived, '\n') >= 0 })
	if i := strings.IndexByte(b, '\n'); i >= 0 {
		return b[:i+1]
	}
	return b
}

// Front returns the next [Ahead] bytes, fewer where the input ends, and consumes nothing.
func (w *Window) Front() string {
	return w.Peek(Ahead, func([]byte) bool { return false })
}

// atLeast has so many bytes read, or those up to the end.
func (w *Window) atLeast(n int) {
	for len(w.block) < n && w.More() == nil {
	}
}

// IsUTF16 reports whether the next bytes are a byte-order mark of UTF-16, or a printable character of ASCII in UTF-16,
// of which no text in UTF-8 has the zero byte.
func (w *Window) IsUTF16() bool {
	w.atLeast(2)
	if len(w.block) < 2 {
		return false
	}
	first, second := w.block[0], w.block[1]
	return first == 0xff && second == 0xfe || first == 0xfe && second == 0xff ||
		first == 0 && isPrintable(second) || second == 0 && isPrintable(first)
}

func isPrintable(b byte) bool { return ' ' <= b && b <= '~' }
