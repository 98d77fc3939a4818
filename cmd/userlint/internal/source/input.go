package source

import (
	"cmp"
	"io"
	"strings"
	"unicode/utf8"
)

// bufferSize is large because a command may have few inputs and long ones.
const bufferSize = 256 << 10

// input is the place that the reading of an input has reached. What has been read is kept as strings, so that the
// records within are not copied, and stay what they are.
type input struct {
	r io.Reader
	// err is the first error of r, for ever. A reader that fails once and then goes on would make records
	// out of the two sides of a hole.
	err    error
	buffer []byte
	// block is what has been read and not consumed.
	block string
	// pos is the position of the next byte, and offset the number of bytes before it.
	pos    Position
	offset int64
}

func newInput(r io.Reader) input {
	return input{r: r, buffer: make([]byte, bufferSize), pos: Position{Line: 1, Column: 1}}
}

// read adds at least one more byte to what has been read, as few as come at once.
func (in *input) read() error {
	n := in.fill()
	if n == 0 {
		return in.err
	}
	in.block += string(in.buffer[:n])
	return nil
}

// fill reads into the buffer and returns how many bytes came, which is none only after an error.
func (in *input) fill() int {
	const enough = 100 // attempts, as package bufio makes them
	for range enough {
		if in.err != nil {
			return 0
		}
		var n int
		if n, in.err = in.r.Read(in.buffer); n > 0 {
			return n
		}
	}
	in.err = cmp.Or(in.err, io.ErrNoProgress)
	return 0
}

// chunk returns what has been read, at least one byte, without consuming it. It never ends within a character
// unless the input does, so that positions may be advanced chunk by chunk.
func (in *input) chunk() (string, error) {
	for {
		if n := wholeRunes(in.block); n > 0 {
			return in.block[:n], nil
		}
		if err := in.read(); err != nil {
			if in.block != "" {
				return in.block, nil // the error comes back once these bytes are consumed
			}
			return "", err
		}
	}
}

// Read is that of an [io.Reader]. It does not advance pos.
func (in *input) Read(p []byte) (int, error) {
	if in.block == "" {
		if err := in.read(); err != nil {
			return 0, err
		}
	}
	n := copy(p, in.block)
	in.block = in.block[n:]
	return n, nil
}

// peek returns at most n bytes without consuming them, fewer where the input ends or what has arrived is enough.
func (in *input) peek(n int, enough func(arrived []byte) bool) string {
	kept := []byte(in.block)
	for seen := 0; len(kept) < n && !enough(kept[seen:]); {
		seen = len(kept)
		more := in.fill()
		if more == 0 {
			break
		}
		kept = append(kept, in.buffer[:more]...)
	}
	in.block = string(kept)
	return in.block[:min(n, len(in.block))]
}

// take consumes the first n bytes of the last chunk.
func (in *input) take(n int) {
	in.pos = in.pos.Advance(in.block[:n])
	in.offset += int64(n)
	in.block = in.block[n:]
}

// skipSpace consumes white space and returns the byte that follows it, not consumed.
func (in *input) skipSpace() (byte, error) {
	if in.block != "" && !isSpace(in.block[0]) && in.block[0] < utf8.RuneSelf {
		return in.block[0], nil
	}
	for {
		b, err := in.chunk()
		if err != nil {
			return 0, err
		}
		rest := trimLeft(b)
		in.take(len(b) - len(rest))
		if len(rest) > 0 {
			return rest[0], nil
		}
	}
}

// skipMark consumes a UTF-8 byte-order mark without counting it.
func (in *input) skipMark() {
	const mark = "\uFEFF"
	never := func([]byte) bool { return false }
	if in.peek(1, never) == mark[:1] && in.peek(len(mark), never) == mark {
		in.block = in.block[len(mark):]
		in.offset += int64(len(mark))
	}
}

// atLeast has so many bytes read, or those up to the end.
func (in *input) atLeast(n int) {
	for len(in.block) < n && in.read() == nil {
	}
}

// isUTF16 reports whether the next bytes are a byte-order mark of UTF-16.
func (in *input) isUTF16() bool {
	in.atLeast(1)
	if in.block == "" || in.block[0] < 0xfe {
		return false
	}
	in.atLeast(2)
	return strings.HasPrefix(in.block, "\xff\xfe") || strings.HasPrefix(in.block, "\xfe\xff")
}

// restoreIndent gives back the white space before the first byte of a line, where it was skipped and means something.
func (in *input) restoreIndent() {
	if indent := in.pos.Column - 1; indent <= sniffSize {
		in.block = strings.Repeat(" ", indent) + in.block
		in.pos.Column = 1
	}
}

// wholeRunes returns the length of b without the start of a character that b does not hold to its end.
func wholeRunes(b string) int {
	for i := len(b) - 1; i >= 0 && i > len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRuneInString(b[i:]) {
				return i
			}
			break
		}
	}
	return len(b)
}

// isSpace reports JSON's white space, which is less than Unicode's.
func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t'
}

func trimLeft(b string) string {
	for len(b) > 0 && isSpace(b[0]) {
		b = b[1:]
	}
	return b
}

func trimRight(b string) string {
	for len(b) > 0 && isSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}
