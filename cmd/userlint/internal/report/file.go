package report

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/userlint/userlint/cmd/userlint/internal/atomicfile"
	"github.com/userlint/userlint/cmd/userlint/internal/patherror"
)

// file is the file of an output.
type file interface {
	io.Writer
	// Sync makes sure of what was written. Commit comes after it.
	Sync() error
	// Commit ends the writing. The file is whole.
	Commit() error
	// Discard ends the writing without a result, unless Commit did.
	Discard()
}

// create opens the file of an output. A path that is there and is no regular
// file, such as a pipe or a device, is written directly, and so is a file in a
// folder that takes no new ones.
func create(path string) (file, *bufio.Writer, error) {
	f, err := atomicfile.Create(path, 0o666)
	if err == nil {
		return f, f.Writer, nil
	}
	how := os.O_TRUNC
	if errors.Is(err, atomicfile.ErrNotRegular) {
		how = os.O_APPEND // behind /dev/stdout may be a file that others write as well
	}
	existing, errDirect := os.OpenFile(path, os.O_WRONLY|how, 0)
	switch {
	case errDirect == nil:
		return direct{existing}, bufio.NewWriter(existing), nil
	case errors.Is(err, atomicfile.ErrNotRegular):
		err = patherror.Reason(errDirect)
	}
	return nil, nil, &fs.PathError{Op: "create", Path: path, Err: err}
}

// direct is a file that is written as it is.
type direct struct{ *os.File }

// Sync does nothing: much that is no regular file cannot.
func (direct) Sync() error     { return nil }
func (d direct) Commit() error { return d.Close() }
func (d direct) Discard()      { d.Close() }
