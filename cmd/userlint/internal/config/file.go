package config

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
)

// File is a configuration. The nil *File is an empty one.
type File struct {
	folder     string
	defaults   []defaults
	exemptions []*Exemption
	// Ignored counts the findings that were left out.
	Ignored int

	// name and active are of the input that is being checked.
	name   string
	active map[string]*Exemption
}

// defaults are what an entry of "inputs" says.
type defaults struct {
	place
	files   patterns
	service string
	declare []func(*check.Options)
}

// place is where an entry stands.
type place struct{ line, column int }

// Defaults returns the service that the payloads of an input are for, "" where
// the file does not say, and sets in o what is declared of them. Of several
// entries about an input the later ones override.
func (f *File) Defaults(name string, o *check.Options) (service string) {
	if f == nil {
		return ""
	}
	below, inside := f.below(name)
	for _, d := range f.defaults {
		if !d.files.match(below, inside) {
			continue
		}
		if d.service != "" {
			service = d.service
		}
		for _, declare := range d.declare {
			declare(o)
		}
	}
	return service
}

// below returns the path of an input below the file's folder, with slashes. It
// returns false where it is elsewhere.
func (f *File) below(name string) (path string, inside bool) {
	if name == inputs.Stdin {
		return name, true
	}
	absolute, err := filepath.Abs(name)
	if err != nil {
		return "", false
	}
	if path, inside := below(f.folder, absolute); inside {
		return path, true
	}
	// Of two paths to one place, one may lead by a symbolic link, as /tmp is on
	// some systems. The file itself may be one: it has the name that it is given.
	folder, name := filepath.Split(absolute)
	return below(resolved(f.folder), filepath.Join(resolved(folder), name))
}

// below returns the path of a file from a folder, with slashes, and whether it
// is below it.
func below(folder, file string) (path string, inside bool) {
	relative, err := filepath.Rel(folder, file)
	if err != nil {
		return "", false
	}
	relative = filepath.ToSlash(relative)
	return relative, relative != ".." && !strings.HasPrefix(relative, "../")
}

func resolved(folder string) string {
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		return real
	}
	return folder
}

// patterns are those of the files that an entry is about; none means all.
type patterns []pattern

type pattern struct {
	place
	text string
}

// include reports whether every file of others is one of p, as far as the texts
// of patterns tell.
func (p patterns) include(others patterns) bool {
	if len(p) == 0 || len(others) == 0 {
		return len(p) == 0
	}
	for _, other := range others {
		if !slices.ContainsFunc(p, func(one pattern) bool { return one.text == other.text }) {
			return false
		}
	}
	return true
}

// match reports whether the patterns include an input. Those outside the
// file's folder are in none.
func (p patterns) match(below string, inside bool) bool {
	if len(p) == 0 {
		return true
	}
	for _, pattern := range p {
		if inside && doublestar.MatchUnvalidated(pattern.text, below) {
			return true
		}
	}
	return false
}
