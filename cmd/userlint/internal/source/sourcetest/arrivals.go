package sourcetest

import (
	"io"
	"strings"
	"testing/iotest"
)

// Arrivals are ways in which the same bytes can arrive.
var Arrivals = map[string]func(io.Reader) io.Reader{
	"at once":       func(r io.Reader) io.Reader { return r },
	"byte by byte":  iotest.OneByteReader,
	"in halves":     iotest.HalfReader,
	"with the EOF":  iotest.DataErrReader,
	"three by time": func(r io.Reader) io.Reader { return Few(r, 3) },
}

// Few returns a reader of r that delivers no more than n bytes at a time.
func Few(r io.Reader, n int) io.Reader { return &few{r, n} }

type few struct {
	r io.Reader
	n int
}

func (f *few) Read(p []byte) (int, error) { return f.r.Read(p[:min(len(p), f.n)]) }

// Repeat returns a reader that delivers a text n times.
func Repeat(text string, n int) io.Reader { return &repeated{text: []byte(text), n: n} }

type repeated struct {
	text []byte
	n    int
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	total := 0
	for len(p) > 0 && r.n > 0 {
		c := copy(p, r.text[r.at:])
		total, p, r.at = total+c, p[c:], r.at+c
		if r.at == len(r.text) {
			r.at = 0
			r.n--
		}
	}
	if total == 0 {
		return 0, io.EOF
	}
	return total, nil
}

// Parts returns a reader of texts, one after the other.
func Parts(texts ...string) io.Reader {
	var parts []io.Reader
	for _, text := range texts {
		parts = append(parts, strings.NewReader(text))
	}
	return io.MultiReader(parts...)
}
