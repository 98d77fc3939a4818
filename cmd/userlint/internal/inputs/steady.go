package inputs

import (
	"errors"
	"io"
	"os"
)

var (
	errGrew   = errors.New("the file grew while it was read: is the output written to it?")
	errShrank = errors.New("the file shrank while it was read")
)

// steady reads a file as large as it was when it was opened. One that is smaller by then, or larger, is an error: part
// of it has not been read, and findings that go to the end of the file that they are about would have no end.
type steady struct {
	*os.File
	left int64
}

// newSteady returns a reader of a regular file from where it is. Any other file is read as it is, and so is one without
// a size, as those have that a system makes while they are read.
func newSteady(f *os.File) io.ReadCloser {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
		return f
	}
	from, err := f.Seek(0, io.SeekCurrent)
	if err != nil {
		return f
	}
	return &steady{f, max(info.Size()-from, 0)}
}

// Read is that of an [io.Reader].
func (s *steady) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if s.left == 0 {
		if n, err := s.File.Read(p[:1]); n == 0 {
			return 0, err
		}
		return 0, errGrew
	}
	n, err := s.File.Read(p[:min(int64(len(p)), s.left)])
	s.left -= int64(n)
	if err == io.EOF && s.left > 0 {
		err = errShrank
	}
	return n, err
}
