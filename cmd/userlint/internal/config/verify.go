package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/bmatcuk/doublestar/v4"
)

// Verify returns what can be wrong in a file that makes sense: entries that
// have expired or never count, and patterns that match no file.
func (f *File) Verify() ([]Problem, error) {
	problems := append(f.Expired(), f.shadowed()...)
	seen := make(map[place]bool) // the patterns of an entry with several ids are one
	check := func(files patterns) error {
		for _, p := range files {
			if seen[p.place] {
				continue
			}
			seen[p.place] = true
			found, err := anyMatch(f.folder, p.text)
			if err != nil {
				return err
			}
			if !found {
				problems = append(problems, Problem{p.line, p.column, "no file matches this pattern: remove it"})
			}
		}
		return nil
	}
	for _, d := range f.defaults {
		if err := check(d.files); err != nil {
			return nil, err
		}
	}
	for _, e := range f.exemptions {
		if err := check(e.files); err != nil {
			return nil, err
		}
	}
	sortProblems(problems)
	return problems, nil
}

// shadowed returns the entries for rules before which another one always comes.
func (f *File) shadowed() []Problem {
	first := make(map[string][]*Exemption)
	return f.problems(func(e *Exemption) string {
		if e.expired {
			return ""
		}
		for _, before := range first[e.rule] {
			if before.files.include(e.files) {
				return fmt.Sprintf("the entry for %s never counts: the one in line %d comes first", e.rule, before.line)
			}
		}
		first[e.rule] = append(first[e.rule], e)
		return ""
	})
}

var errFound = errors.New("found")

// anyMatch reports whether a pattern matches a file below a folder. "-", which
// is standard input, always does.
func anyMatch(folder, pattern string) (bool, error) {
	if pattern == "-" {
		return true, nil
	}
	err := doublestar.GlobWalk(os.DirFS(folder), pattern, func(string, fs.DirEntry) error { return errFound },
		doublestar.WithFilesOnly())
	if errors.Is(err, errFound) {
		return true, nil
	}
	return false, err
}
