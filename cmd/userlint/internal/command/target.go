package command

import (
	"bufio"
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/atomicfile"
)

// target is where a corrected text goes.
type target interface {
	io.Writer
	// Commit ends the writing, and Discard does so without a result.
	Commit() error
	Discard()
}

func (k *fixing) target(f *fixFile) (target, error) {
	switch {
	case k.write:
		return atomicfile.Create(f.Name, f.mode)
	case k.output != "":
		return atomicfile.Create(k.output, f.mode)
	}
	return streamed{bufio.NewWriterSize(k.Stdout, 64<<10)}, nil
}

// streamed is standard output, which cannot be taken back.
type streamed struct{ *bufio.Writer }

func (s streamed) Commit() error { return s.Flush() }
func (s streamed) Discard()      { _ = s.Flush() }
