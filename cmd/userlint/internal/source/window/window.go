// Package window holds the part of an input that has been read and not consumed, and knows its place.
package window

import (
	"cmp"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// bufferSize is large because a command may have few inputs and long ones.
const bufferSize = 256 << 10

// Ahead is the number of bytes that are looked at to judge what an input is: 64 KiB.
const Ahead = 64 << 10

// Window is the place that the reading of an input has reached. What has been read is kept as strings, so that the
// records within are not copied, and stay what they are.
//
// It is an [io.Reader] as well, for formats that keep count of lines themselves.
type Window struct {
	r io.Reader
	// err is the first error of r, for ever. A reader that fails once and then goes on would make records
	// out of the two sides of a hole.
	err    error
	buffer []byte
	// block is what has been read and not consumed.
	block string
	// pos is the position of the next byte, and offset the number of bytes before it.
	pos    source.Position
	offset int64
	// indent is the white space on a line that SkipLines has skipped last.
	indent []byte
}

// New returns a window at the front of an input. It reads ahead, and does not close r.
func New(r io.Reader) *Window {
	return &Window{r: r, buffer: make([]byte, bufferSize), pos: source.Position{Line: 1, Column: 1}}
}

// Over returns a window at the front of a text that begins at a position of an input, behind so many bytes of it, and is
// all that there is to read.
func Over(text string, start source.Position, offset int64) *Window {
	return &Window{err: io.EOF, block: text, pos: start, offset: offset}
}

// Position returns the position of the next byte.
func (w *Window) Position() source.Position { return w.pos }

// Offset returns the number of bytes of the input before the next one.
func (w *Window) Offset() int64 { return w.offset }

// Arrived returns what has been read and not consumed, which may be nothing and may end within a character.
func (w *Window) Arrived() string { return w.block }

// Err returns the first error of the input's reader. What arrived before it is still there.
func (w *Window) Err() error { return w.err }

// More adds at least one more byte to what has been read, as few as come at once.
func (w *Window) More() error {
	n := w.fill()
	if n == 0 {
		return w.err
	}
	w.block += string(w.buffer[:n])
	return nil
}

// fill reads into the buffer and returns how many bytes came, which is none only after an error.
func (w *Window) fill() int {
	const enough = 100 // attempts, as package bufio makes them
	for range enough {
		if w.err != nil {
			return 0
		}
		var n int
		if n, w.err = w.r.Read(w.buffer); n > 0 {
			return n
		}
	}
	w.err = cmp.Or(w.err, io.ErrNoProgress)
	return 0
}

// Chunk returns what has been read, at least one byte, without consuming it. It never ends within a character
// unless the input does, so that positions may be advanced chunk by chunk.
func (w *Window) Chunk() (string, error) {
	for {
		if n := wholeRunes(w.block); n > 0 {
			return w.block[:n], nil
		}
		if err := w.More(); err != nil {
			if w.block != "" {
				return w.block, nil // the error comes back once these bytes are consumed
			}
			return "", err
		}
	}
}

// Read is that of an [io.Reader]. It does not advance the position.
func (w *Window) Read(p []byte) (int, error) {
	if w.block == "" {
		if err := w.More(); err != nil {
			return 0, err
		}
	}
	n := copy(p, w.block)
	w.block = w.block[n:]
	return n, nil
}

// Take consumes the first n bytes of the last chunk.
func (w *Window) Take(n int) {
	w.pos = w.pos.Advance(w.block[:n])
	w.offset += int64(n)
	w.block = w.block[n:]
}

// SkipSpace consumes white space and returns the byte that follows it, not consumed.
func (w *Window) SkipSpace() (byte, error) {
	if w.block != "" && !IsSpace(w.block[0]) && w.block[0] < utf8.RuneSelf {
		return w.block[0], nil
	}
	for {
		b, err := w.Chunk()
		if err != nil {
			return 0, err
		}
		rest := TrimLeft(b)
		w.Take(len(b) - len(rest))
		if len(rest) > 0 {
			return rest[0], nil
		}
	}
}

// SkipLines is SkipSpace at the front of an input. RestoreIndent gives back what indents the line.
func (w *Window) SkipLines() (byte, error) {
	for {
		b, err := w.Chunk()
		if err != nil {
			return 0, err
		}
		rest := TrimLeft(b)
		space := b[:len(b)-len(rest)]
		w.Take(len(space))
		if end := strings.LastIndexByte(space, '\n'); end >= 0 {
			w.indent, space = w.indent[:0], space[end+1:]
		}
		if len(w.indent) <= Ahead { // what is longer is no indent
			w.indent = append(w.indent, space...)
		}
		if len(rest) > 0 {
			return rest[0], nil
		}
	}
}

// SkipMark consumes a UTF-8 byte-order mark without counting it.
func (w *Window) SkipMark() {
	const mark = "\uFEFF"
	never := func([]byte) bool { return false }
	if w.Peek(1, never) == mark[:1] && w.Peek(len(mark), never) == mark {
		w.block = w.block[len(mark):]
		w.offset += int64(len(mark))
	}
}

// RestoreIndent gives back the white space before the first byte of a line, where SkipLines has skipped it and it means
// something.
func (w *Window) RestoreIndent() {
	if n := len(w.indent); n <= Ahead && w.pos.Column == 1+n { // nothing was consumed since
		w.Restore(string(w.indent), source.Position{Line: w.pos.Line, Column: 1})
	}
}

// Restore puts back the text that has been consumed since a position.
func (w *Window) Restore(text string, at source.Position) {
	w.block, w.pos = text+w.block, at
	w.offset -= int64(len(text))
}

// Drain consumes the rest of the input, only to learn whether it can be read: its error is io.EOF where it can.
func (w *Window) Drain() error {
	for {
		b, err := w.Chunk()
		if err != nil {
			return err
		}
		w.Take(len(b))
	}
}
