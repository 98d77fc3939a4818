package inputs

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// linked is a folder in which symbolic links are followed, but not back to a folder that the way there leads through,
// and in which one that leads nowhere is a file: whoever opens it learns why it cannot be.
type linked struct {
	root string
	fs.FS
	// real are the paths of folders without symbolic links.
	real map[string]string
}

func newLinked(root string) *linked {
	return &linked{root: root, FS: os.DirFS(root), real: make(map[string]string)}
}

// ReadDir is that of an [fs.ReadDirFS].
func (l *linked) ReadDir(name string) ([]fs.DirEntry, error) {
	if l.leadsBack(name) {
		return nil, nil
	}
	return fs.ReadDir(l.FS, name)
}

// Stat is that of an [fs.StatFS].
func (l *linked) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(l.FS, name)
	if err == nil {
		return info, nil
	}
	if link, linkErr := os.Lstat(l.path(name)); linkErr == nil && link.Mode()&fs.ModeSymlink != 0 {
		return link, nil
	}
	return nil, err
}

func (l *linked) path(name string) string { return filepath.Join(l.root, filepath.FromSlash(name)) }

// leadsBack reports whether a folder is one of those that its path leads through.
func (l *linked) leadsBack(name string) bool {
	own := l.realPath(name)
	for name != "." && own != "" {
		name = path.Dir(name)
		if l.realPath(name) == own {
			return true
		}
	}
	return false
}

func (l *linked) realPath(name string) string {
	known, ok := l.real[name]
	if !ok {
		known, _ = filepath.EvalSymlinks(l.path(name))
		l.real[name] = known
	}
	return known
}
