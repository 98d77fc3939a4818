// Package atomicfile writes files that are there whole or not at all.
package atomicfile

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/patherror"
)

// File is a file that is being written. Until it is committed it has another
// name, in the same folder.
type File struct {
	*bufio.Writer
	file *os.File
	path string
	// before is the file that will be replaced, nil where there is none.
	before fs.FileInfo
	// committed says that the file has its name.
	committed bool
}

// Create begins to write the file at a path. Where that is a symbolic link it
// is the file that the link leads to, and where there is a file it keeps its
// permissions; a new one has those of mode less the umask. Anything but a
// regular file is refused, with ErrNotRegular, and so is a file that may not be
// written. Commit or Discard ends the writing.
func Create(path string, mode fs.FileMode) (*File, error) {
	if isOpen(path) {
		return nil, ErrNotRegular
	}
	target, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		// A link that leads nowhere is no place for a file.
		if _, err := os.Lstat(path); err == nil {
			return nil, errors.New("is a symbolic link to nothing")
		}
		target, err = path, nil
	}
	if err != nil {
		return nil, patherror.Reason(err)
	}
	f := &File{path: target}
	if f.before, err = os.Stat(target); errors.Is(err, fs.ErrNotExist) {
		f.before = nil
	} else if err != nil {
		return nil, patherror.Reason(err)
	} else if !f.before.Mode().IsRegular() {
		return nil, ErrNotRegular
	} else if err := mayWrite(target); err != nil {
		return nil, patherror.Reason(err)
	} else {
		mode = f.before.Mode().Perm()
	}
	folder, name := filepath.Split(target)
	temporary := filepath.Join(folder, fmt.Sprintf(".%.40s.%s.tmp", name, rand.Text()[:12]))
	if f.file, err = os.OpenFile(temporary, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode); err != nil {
		return nil, patherror.Reason(err)
	}
	if f.before != nil {
		// The umask may have taken away what the file had.
		if err := f.file.Chmod(mode); err != nil {
			f.Discard()
			return nil, patherror.Reason(err)
		}
		keepOwner(f.file, f.before)
	}
	f.Writer = bufio.NewWriterSize(f.file, 64<<10)
	return f, nil
}

// ErrNotRegular is the error of a path at which there is a folder, a device or
// the like.
var ErrNotRegular = errors.New("is not a regular file")

// isOpen reports whether a path names a file that the process has open, such as
// /dev/stdout: to replace what is behind it would not write to it.
func isOpen(path string) bool {
	path, err := filepath.Abs(path)
	return err == nil && (strings.HasPrefix(path, "/dev/std") || strings.HasPrefix(path, "/dev/fd/") || strings.HasPrefix(path, "/proc/"))
}

// mayWrite returns an error where a file may not be written. To replace one
// takes the folder's permission only, which is not enough.
func mayWrite(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// errChanged is returned where somebody else wrote the file in the meantime.
var errChanged = errors.New("was changed by another program in the meantime: nothing was written")

// Reopen flushes what was written and opens it to be read.
func (f *File) Reopen() (*os.File, error) {
	if err := f.Flush(); err != nil {
		return nil, err
	}
	return os.Open(f.file.Name())
}

// Commit puts the file in its place. After an error the place has what it had
// before.
func (f *File) Commit() error {
	if err := f.commit(); err != nil {
		f.Discard()
		return patherror.Reason(err)
	}
	f.committed = true
	syncFolder(filepath.Dir(f.path))
	return nil
}

// Sync makes sure of what was written: a full disk can show as late as this.
func (f *File) Sync() error {
	if err := f.Flush(); err != nil {
		return err
	}
	return f.file.Sync()
}

func (f *File) commit() error {
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.file.Close(); err != nil {
		return err
	}
	if f.before != nil {
		now, err := os.Stat(f.path)
		if err != nil || !os.SameFile(now, f.before) || now.Size() != f.before.Size() || !now.ModTime().Equal(f.before.ModTime()) {
			return errChanged
		}
	}
	return os.Rename(f.file.Name(), f.path)
}

// Discard ends the writing and leaves no trace of it. After Commit it does
// nothing.
func (f *File) Discard() {
	if f.committed {
		return
	}
	f.file.Close()
	os.Remove(f.file.Name())
}

// syncFolder makes a new name in a folder outlast a crash. Where folders
// cannot be synced there is nothing to do about it.
func syncFolder(path string) {
	if folder, err := os.Open(path); err == nil {
		_ = folder.Sync()
		folder.Close()
	}
}
