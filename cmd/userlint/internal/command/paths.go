package command

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// keepApart returns an error where a file would be written that is read, or
// written twice.
func (c *Command) keepApart(s settings, from []inputs.Input) error {
	for _, o := range s.outputs {
		if c.isInput(o.Path, from) {
			return fmt.Errorf("--format: %s is an input as well", o.Path)
		}
		for _, path := range []string{s.baseline.read, s.baseline.write} {
			if o.Path != "" && path != "" && samePath(o.Path, path) {
				return fmt.Errorf("--format: %s is the baseline as well", o.Path)
			}
		}
	}
	if c.isInput(s.baseline.write, from) {
		return fmt.Errorf("--write-baseline: %s is an input as well", s.baseline.write)
	}
	return nil
}

// isInput reports whether a path, which may be empty, is that of an input.
func (c *Command) isInput(path string, from []inputs.Input) bool {
	for _, in := range from {
		if path != "" && (in.Name == inputs.Stdin && c.readsFrom(path) || in.Name != inputs.Stdin && samePath(path, in.Name)) {
			return true
		}
	}
	return false
}

// readsFrom reports whether standard input is the file of that name.
func (c *Command) readsFrom(path string) bool {
	f, isFile := c.Stdin.(*os.File)
	if !isFile {
		return false
	}
	in, errIn := f.Stat()
	out, errOut := os.Stat(path)
	return errIn == nil && errOut == nil && in.Mode().IsRegular() && os.SameFile(in, out)
}

// isInteractive reports whether an input is one that people type into, or nothing at all.
func isInteractive(in io.Reader) bool {
	f, isFile := in.(*os.File)
	if !isFile {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// isTyped reports whether a person is to type one of the inputs.
func (c *Command) isTyped(from []inputs.Input) bool {
	f, isFile := c.Stdin.(*os.File)
	if !isFile || !slices.ContainsFunc(from, func(in inputs.Input) bool { return in.Name == inputs.Stdin }) {
		return false
	}
	_, typed := terminal.Of(f)
	return typed
}

// samePath reports whether two names are those of one file, or of one that is
// not there yet.
func samePath(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	if errA == nil && errB == nil {
		return os.SameFile(infoA, infoB)
	}
	absoluteA, errA := filepath.Abs(a)
	absoluteB, errB := filepath.Abs(b)
	return errA == nil && errB == nil && absoluteA == absoluteB
}
