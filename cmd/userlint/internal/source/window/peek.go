package window

import (
	"bytes"
	"strings"
	"unicode/utf8"
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

// IsUTF16 reports whether the next bytes are a byte-order mark of UTF-16, or two characters of ASCII in UTF-16: no text
// in UTF-8 has zero bytes.
func (w *Window) IsUTF16() bool {
	w.atLeast(2)
	if len(w.block) < 2 {
		return false
	}
	if mark := w.block[:2]; mark == "\xff\xfe" || mark == "\xfe\xff" {
		return true
	}
	if w.block[0] != 0 && w.block[1] != 0 {
		return false
	}
	w.atLeast(4)
	return len(w.block) >= 4 && (isASCII(w.block[0], w.block[2]) && isZero(w.block[1], w.block[3]) ||
		isZero(w.block[0], w.block[2]) && isASCII(w.block[1], w.block[3]))
}

func isZero(a, b byte) bool { return a == 0 && b == 0 }

func isASCII(a, b byte) bool { return a > 0 && a < utf8.RuneSelf && b > 0 && b < utf8.RuneSelf }

// atLeast has so many bytes read, or those up to the end.
func (w *Window) atLeast(n int) {
	for len(w.block) < n && w.More() == nil {
	}
}
