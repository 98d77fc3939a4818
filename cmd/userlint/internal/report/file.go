package report

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// file is the file of an output. What is written goes to a new file beside it,
// which takes its name once it is whole. A path that is there and is no
// regular file, such as a pipe or a device, is written directly, and so is a
// file in a folder that takes no new ones.
type file struct {
	*os.File
	// path is the name that the file is to get, empty where it has it.
	path string
}

// create opens the file of an output.
func create(path string) (*file, error) {
	if isOpen(path) {
		return direct(path)
	}
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved // a link stays one
	}
	mode := fs.FileMode(0o666)
	info, err := os.Stat(path)
	if err == nil {
		if info.IsDir() {
			return nil, &fs.PathError{Op: "create", Path: path, Err: errors.New("is a directory")}
		}
		if !info.Mode().IsRegular() {
			return direct(path)
		}
		mode = info.Mode().Perm()
	}
	exists := err == nil
	if exists {
		// What may not be written is not replaced either.
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		f.Close()
	}
	f, err := beside(path, mode)
	switch {
	case err == nil && exists:
		if err := f.Chmod(mode); err != nil {
			f.Close()
			os.Remove(f.Name())
			return direct(path)
		}
	case err != nil && exists:
		return direct(path)
	case err != nil:
		// The new file's name would be no help.
		return nil, &fs.PathError{Op: "create", Path: path, Err: reason(err)}
	}
	return &file{f, path}, nil
}

// isOpen reports whether a path names a file that the process has open, such as
// /dev/stdout: to replace that would not write to it.
func isOpen(path string) bool {
	path, err := filepath.Abs(path)
	return err == nil && (strings.HasPrefix(path, "/dev/") || strings.HasPrefix(path, "/proc/"))
}

// reason returns what is wrong with a path without the path.
func reason(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

func direct(path string) (*file, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return nil, err
	}
	return &file{f, ""}, nil
}

// beside creates a new file in the folder of a path.
func beside(path string, mode fs.FileMode) (*os.File, error) {
	const attempts = 100
	var f *os.File
	var err error
	for range attempts {
		name := fmt.Sprintf(".userlint-%08x.tmp", rand.Uint32())
		f, err = os.OpenFile(filepath.Join(filepath.Dir(path), name), os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
}

// sync makes sure of what has been written, where the file can: a full disk
// can show as late as this.
func (f *file) sync() error {
	if f == nil || f.path == "" {
		return nil
	}
	return f.Sync()
}

// commit closes the file, which then has its name.
func (f *file) commit() error {
	if f == nil {
		return nil
	}
	if err := f.Close(); err != nil || f.path == "" {
		return err
	}
	if err := os.Rename(f.Name(), f.path); err != nil {
		return err
	}
	f.path = ""
	return nil
}

// abandon closes and removes the file, unless it has its name.
func (f *file) abandon() {
	if f == nil {
		return
	}
	f.Close()
	if f.path != "" {
		os.Remove(f.Name())
	}
}
