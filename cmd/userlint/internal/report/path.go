package report

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
)

// folder is the working directory, empty where it is not known.
var folder = sync.OnceValue(func() string {
	name, _ := os.Getwd()
	return name
})

// pathIn returns the path of an input from the working directory where it is
// below it, with slashes; any other as it came.
func pathIn(name string) string {
	if path, below := relative(name, folder()); below {
		return path
	}
	return filepath.ToSlash(name)
}

// relative returns the path of a file below a folder, with slashes, and whether
// it is below it.
func relative(name, folder string) (string, bool) {
	if folder == "" || !filepath.IsAbs(name) {
		name = filepath.Clean(name)
		return filepath.ToSlash(name), filepath.IsLocal(name)
	}
	path, err := filepath.Rel(folder, name)
	return filepath.ToSlash(path), err == nil && filepath.IsLocal(path)
}

// uriOf returns the URI of an input, and whether it is one from the working
// directory. Standard input has the name that it has in other reports.
func uriOf(name string) (uri string, local bool) {
	if name == inputs.Stdin {
		return name, true
	}
	if path, below := relative(name, folder()); below {
		return escapePath(path), true
	}
	absolute, err := filepath.Abs(name)
	if err != nil {
		return escapePath(filepath.ToSlash(name)), false
	}
	return fileURI(filepath.ToSlash(absolute)), false
}

// fileURI returns the URI of an absolute path with slashes, also of one that
// starts with a Windows drive or the name of a host.
func fileURI(path string) string {
	if host, isHost := strings.CutPrefix(path, "//"); isHost {
		return "file://" + escapePath(host)
	}
	if !strings.HasPrefix(path, "/") {
		drive, rest, _ := strings.Cut(path, ":")
		return "file:///" + drive + ":" + escapePath(rest)
	}
	return "file://" + escapePath(path)
}

// escapePath returns a path with slashes as the path of a URI. A colon is
// escaped as well: in the first part of a relative path it would end a scheme.
func escapePath(path string) string {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		parts[i] = strings.ReplaceAll(url.PathEscape(part), ":", "%3A")
	}
	return strings.Join(parts, "/")
}
