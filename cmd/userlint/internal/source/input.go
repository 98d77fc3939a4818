package source

import (
	"bufio"
	"io"
	"unicode/utf8"
)

// bufferSize is large because a command may have few inputs and long ones.
const bufferSize = 64 << 10

// input is a buffered input and the place that its reading has reached.
type input struct {
	*bufio.Reader
	// pos is the position of the next byte.
	pos Position
}

func newInput(r io.Reader) input {
	return input{bufio.NewReaderSize(&stickyReader{r: r}, bufferSize), Position{Line: 1, Column: 1}}
}

// chunk returns what is buffered, at least one byte, without consuming it. It never ends within a character
// unless the input does, so that positions may be advanced chunk by chunk.
func (in *input) chunk() ([]byte, error) {
	for want := 1; ; {
		b, err := in.Peek(max(want, in.Buffered()))
		switch {
		case err != nil && len(b) == 0:
			return nil, err
		case err != nil:
			return b, nil // the error comes back once these bytes are consumed
		}
		if n := wholeRunes(b); n > 0 {
			return b[:n], nil
		}
		want = len(b) + 1
	}
}

// take consumes the first n bytes of the last chunk.
func (in *input) take(n int) {
	// Neither call can fail: a chunk is buffered.
	b, _ := in.Peek(n)
	in.pos = in.pos.Advance(b)
	_, _ = in.Discard(n)
}

// skipSpace consumes white space and returns the byte that follows it, not consumed.
func (in *input) skipSpace() (byte, error) {
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
	if b, _ := in.Peek(len(mark)); string(b) == mark {
		_, _ = in.Discard(len(mark))
	}
}

// wholeRunes returns the length of b without the start of a character that b does not hold to its end.
func wholeRunes(b []byte) int {
	for i := len(b) - 1; i >= 0 && i > len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return i
			}
			break
		}
	}
	return len(b)
}

// stickyReader returns its first error for ever. Without it, a reader that fails once and then goes on
// would make records out of the two sides of a hole.
type stickyReader struct {
	r   io.Reader
	err error
}

func (s *stickyReader) Read(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.r.Read(p)
	s.err = err
	return n, err
}

// isSpace reports JSON's white space, which is less than Unicode's.
func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t'
}

func trimLeft(b []byte) []byte {
	for len(b) > 0 && isSpace(b[0]) {
		b = b[1:]
	}
	return b
}

func trimRight(b []byte) []byte {
	for len(b) > 0 && isSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}
