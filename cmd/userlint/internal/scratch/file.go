// Package scratch makes temporary files.
package scratch

import "os"

// File is a file that only this user can read and that is gone once it is
// closed. It has no name where the system allows that, so that nothing is left
// of it however the process ends.
type File struct {
	*os.File
	// left is the name that is to be removed, empty for none.
	left string
}

// Create makes an empty file.
func Create() (*File, error) {
	f, err := os.CreateTemp("", "userlint-*.tmp")
	if err != nil {
		return nil, err
	}
	if os.Remove(f.Name()) != nil {
		return &File{f, f.Name()}, nil
	}
	return &File{File: f}, nil
}

// Close closes and removes the file.
func (f *File) Close() error {
	err := f.File.Close()
	if f.left != "" {
		os.Remove(f.left)
	}
	return err
}
