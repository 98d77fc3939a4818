// Package inputs finds the files that a command line names.
package inputs

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/patherror"
)

// Stdin is the argument, and the name, of standard input.
const Stdin = "-"

// Input is one input to read.
type Input struct {
	// Name is the name in reports: the path as it was given, or Stdin.
	Name string
	// Err says why there is nothing to open; otherwise it is nil.
	Err error
}

// Expand returns the inputs that arguments name, each once, in the order of
// the arguments and within a pattern by name. An argument is a file, or a
// pattern with "*", "?", "[...]", "{...}" and "**" for any number of folders,
// or "-". A file whose name looks like a pattern is that file. No arguments
// mean standard input. What matches nothing is an input with an error, and so
// is a pipe or a device that a pattern matches: nobody may ever write to it.
func Expand(arguments []string) []Input {
	if len(arguments) == 0 {
		arguments = []string{Stdin}
	}
	var inputs []Input
	known := make(map[string]bool)
	add := func(in Input) {
		if key := identity(in.Name); !known[key] {
			known[key] = true
			inputs = append(inputs, in)
		}
	}
	for _, argument := range arguments {
		if argument == Stdin || !isPattern(argument) {
			add(Input{Name: argument})
			continue
		}
		names, err := match(argument)
		if err != nil {
			add(Input{Name: argument, Err: err})
		}
		for _, name := range names {
			in := Input{Name: name}
			if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
				in.Err = errIrregular
			}
			add(in)
		}
	}
	return inputs
}

// identity is equal for two names of the same path, also where one leads there by symbolic links.
func identity(name string) string {
	if name == Stdin {
		return name
	}
	if resolved, err := filepath.EvalSymlinks(name); err == nil {
		name = resolved
	}
	if absolute, err := filepath.Abs(name); err == nil {
		return absolute
	}
	return filepath.Clean(name)
}

var (
	errNoMatch   = errors.New("no file matches the pattern")
	errIrregular = errors.New("is not a regular file: it is read only where it is named without a pattern")
)

func isPattern(argument string) bool {
	if _, err := os.Lstat(argument); err == nil {
		return false
	}
	_, pattern := doublestar.SplitPattern(filepath.ToSlash(argument))
	return hasMeta(pattern)
}

func hasMeta(pattern string) bool {
	for _, char := range pattern {
		switch char {
		case '*', '?', '[', '{':
			return true
		}
	}
	return false
}

func match(pattern string) ([]string, error) {
	root, within := doublestar.SplitPattern(filepath.ToSlash(filepath.Clean(pattern)))
	names, err := doublestar.Glob(newLinked(filepath.FromSlash(root)), within,
		doublestar.WithFilesOnly(), doublestar.WithFailOnIOErrors(), doublestar.WithNoHidden())
	for i, name := range names {
		names[i] = filepath.Join(filepath.FromSlash(root), filepath.FromSlash(name))
	}
	switch {
	case err != nil:
		at := ""
		if in, ok := errors.AsType[*fs.PathError](err); ok {
			at = filepath.Join(filepath.FromSlash(root), filepath.FromSlash(in.Path)) + ": "
		}
		return nil, fmt.Errorf("expand pattern: %s%w", at, patherror.Reason(err))
	case len(names) == 0:
		return nil, errNoMatch
	}
	slices.Sort(names)
	return names, nil
}

// Open opens the input. Standard input is given, and is not closed. Reading a file that becomes larger or smaller
// meanwhile ends with an error.
func (in Input) Open(stdin io.Reader) (io.ReadCloser, error) {
	if in.Err != nil {
		return nil, in.Err
	}
	if in.Name == Stdin {
		if f, isFile := stdin.(*os.File); isFile {
			stdin = newSteady(f)
		}
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(in.Name)
	if err != nil {
		return nil, patherror.Reason(err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, errors.New("is a directory")
	}
	return newSteady(f), nil
}
