package fix

import (
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// copier copies a text but for the bytes that are replaced.
type copier struct {
	from *io.SectionReader
	to   io.Writer
	at   int64
}

// replace makes the edits of a record that begins at an offset, and copies
// what is before them.
func (c *copier) replace(offset int64, edits []edit) error {
	for _, e := range edits {
		if err := c.upTo(offset + int64(e.start)); err != nil {
			return err
		}
		if _, err := io.WriteString(c.to, e.with); err != nil {
			return err
		}
		c.at = offset + int64(e.end)
	}
	return nil
}

// upTo copies what comes before an offset.
func (c *copier) upTo(offset int64) error {
	part := io.NewSectionReader(c.from, c.at, offset-c.at)
	source := &remembering{from: part}
	n, err := io.Copy(c.to, source)
	c.at += n
	if source.err != nil {
		return check.NewReadError(source.err)
	}
	if err == nil && c.at < offset {
		return check.NewReadError(io.ErrUnexpectedEOF)
	}
	return err
}

// remembering tells an error of the reader from one of the writer.
type remembering struct {
	from io.Reader
	err  error
}

func (r *remembering) Read(p []byte) (int, error) {
	n, err := r.from.Read(p)
	if err != nil && err != io.EOF {
		r.err = err
	}
	return n, err
}
