package report

import (
	"bufio"
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/scratch"
)

// spool holds what can be written only after something that is known later.
// It is a temporary file, because there may be a lot of it.
type spool struct {
	file *scratch.File
	*bufio.Writer
}

// open makes the spool ready to be written.
func (s *spool) open() error {
	if s.file != nil {
		return nil
	}
	f, err := scratch.Create()
	if err != nil {
		return err
	}
	s.file, s.Writer = f, bufio.NewWriter(f)
	return nil
}

// empty writes what the spool holds, which is then empty.
func (s *spool) empty(to io.Writer) error {
	if s.file == nil {
		return nil
	}
	if err := s.Flush(); err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := io.Copy(to, s.file); err != nil {
		return err
	}
	if err := s.file.Truncate(0); err != nil {
		return err
	}
	_, err := s.file.Seek(0, io.SeekStart)
	return err
}

// remove gives up the spool and what it holds.
func (s *spool) remove() {
	if s.file == nil {
		return
	}
	s.file.Close()
	s.file = nil
}
