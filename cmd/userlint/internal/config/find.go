package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/userlint/userlint/cmd/userlint/internal/patherror"
)

// Name is the name of the file that Find looks for.
const Name = ".userlint.yaml"

// other is a name that people give it. To pass over a file of that name would
// be to ignore what it says.
const other = ".userlint.yml"

// maxBytes is the size that a file may have. It is written by hand.
const maxBytes = 1 << 20

// Find returns the path of the file of that Name that is nearest to a folder:
// in it, or in one that it is in, up to the one that holds ".git" or else the
// root. It returns "" where there is none. A file of nearly that name, which is
// met instead, is an error.
func Find(folder string) (path string, err error) {
	folder, err = filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(folder, Name)
		if _, err := os.Lstat(path); err == nil {
			return path, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			// One that is there and cannot be looked at is not passed over.
			return "", fmt.Errorf("find %s: %w", Name, err)
		}
		if _, err := os.Lstat(filepath.Join(folder, other)); err == nil {
			return "", fmt.Errorf("there is %s: rename it to %s, or name it with --config", filepath.Join(folder, other), Name)
		}
		if _, err := os.Lstat(filepath.Join(folder, ".git")); err == nil {
			return "", nil
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return "", nil
		}
		folder = parent
	}
}

// Load reads the file at a path. What is wrong in it is an [*Error], any other
// error one of reading. Entries that expire before the day of now no longer
// have effect.
func Load(path string, now time.Time) (*File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, patherror.Reason(err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err != nil {
		return nil, patherror.Reason(err)
	}
	if len(text) > maxBytes {
		return nil, &Error{[]Problem{{1, 1, fmt.Sprintf("the file is larger than %d bytes", maxBytes)}}}
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	return parse(text, filepath.Dir(absolute), now)
}
