package command

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/userlint/userlint/cmd/userlint/internal/fix"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/patherror"
	"github.com/userlint/userlint/cmd/userlint/internal/scratch"
)

// fixFile is an input and what is behind it.
type fixFile struct {
	fix.Input
	mode fs.FileMode
	// file is what is shared by all who read the input, nil where the input is
	// a file with a name. It is that of spooled if it is not the input itself.
	file    *os.File
	spooled *scratch.File
}

func (f *fixFile) close() {
	if f.spooled != nil {
		f.spooled.Close()
	}
}

// look looks at an input, and keeps what can be read once so that it can be
// read again. A file with a name is opened when it is its turn: there may be
// more of them than can be open at once.
func (k *fixing) look(in inputs.Input) (*fixFile, error) {
	from, err := k.watch.Open(func() (io.ReadCloser, error) { return in.Open(k.Stdin) })
	if err != nil {
		return nil, err
	}
	defer from.Close()
	f := &fixFile{mode: 0o666}
	f.Name, f.Format, f.Ignored = in.Name, k.input, k.config.Ignores
	f.Guard, f.Meter = k.watch.Reader, k.meter.Reader
	final, err := k.final.of(in.Name)
	if err != nil {
		return nil, err
	}
	plain, err := k.plain.of(in.Name)
	if err != nil {
		return nil, err
	}
	f.Service, f.Plain = final.one, plain.one
	if info, regular := k.stat(in); regular {
		f.mode = info.Mode().Perm()
		if in.Name != inputs.Stdin {
			f.Open = func() (*io.SectionReader, func(), error) { return section(in.Name) }
			return f, nil
		}
		f.file = k.Stdin.(*os.File)
	} else if k.write {
		return nil, errors.New("is not a regular file")
	} else if err := f.spool(k.watch.Reader(from)); err != nil {
		return nil, err
	}
	return f, f.share()
}

// section opens a file with a name.
func section(name string) (*io.SectionReader, func(), error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, nil, patherror.Reason(err)
	}
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, nil, patherror.Reason(err)
	}
	return io.NewSectionReader(file, 0, info.Size()), func() { file.Close() }, nil
}

// share has the input read from its file, which stays open.
func (f *fixFile) share() error {
	start, err := f.file.Seek(0, io.SeekCurrent)
	if err != nil {
		return patherror.Reason(err)
	}
	info, err := f.file.Stat()
	if err != nil {
		return patherror.Reason(err)
	}
	if f.spooled != nil {
		start = 0
	}
	text := io.NewSectionReader(f.file, start, max(0, info.Size()-start))
	f.Open = func() (*io.SectionReader, func(), error) { return text, func() {}, nil }
	return nil
}

// spool copies what can be read once.
func (f *fixFile) spool(from io.Reader) (err error) {
	if f.spooled, err = scratch.Create(); err != nil {
		return err
	}
	f.file = f.spooled.File
	if _, err = io.Copy(f.file, from); err != nil {
		f.close()
	}
	return err
}
