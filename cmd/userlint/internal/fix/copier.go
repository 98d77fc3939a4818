package fix

import (
	"cmp"
	"io"
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// copier copies a text but for the bytes that are replaced.
type copier struct {
	from *io.SectionReader
	to   io.Writer
	at   int64
}

// replace makes the edits of a record, whose places in the input count from an
// offset, and copies what is before them.
func (c *copier) replace(offset int64, edits []edit) error {
	inOrder := slices.SortedFunc(slices.Values(edits), func(a, b edit) int { return cmp.Compare(a.in.start, b.in.start) })
	for _, e := range inOrder {
		if err := c.upTo(offset + int64(e.in.start)); err != nil {
			return err
		}
		if _, err := io.WriteString(c.to, e.in.with); err != nil {
			return err
		}
		c.at = offset + int64(e.in.end)
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
