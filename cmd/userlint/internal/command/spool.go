package command

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/patherror"
)

// open opens an input so that it can be read more than once.
func (k *fixing) open(in inputs.Input) (*fixFile, error) {
	from, err := k.watch.Open(func() (io.ReadCloser, error) { return in.Open(k.Stdin) })
	if err != nil {
		return nil, err
	}
	f := &fixFile{mode: 0o666}
	start := int64(0)
	if f.file, start, f.mode = k.regular(in, from); f.file == nil {
		if k.write {
			from.Close()
			return nil, errors.New("is not a regular file")
		}
		err = f.spool(k.watch.Reader(from))
		from.Close()
		if err != nil {
			return nil, err
		}
	}
	info, err := f.file.Stat()
	if err != nil {
		f.close()
		return nil, patherror.Reason(err)
	}
	f.Name, f.Format, f.Ignored = in.Name, k.input, k.config.Ignores
	f.Text = io.NewSectionReader(f.file, start, info.Size()-start)
	f.Guard, f.Meter = k.watch.Reader, k.meter.Reader
	if f.Service, err = k.final.of(in.Name); err == nil {
		f.Plain, err = k.plain.of(in.Name)
	}
	return f, err
}

// regular returns the regular file behind an input, where its text begins, and
// the permissions of a copy of it. It returns nil for any other input.
func (k *fixing) regular(in inputs.Input, from io.ReadCloser) (file *os.File, start int64, mode fs.FileMode) {
	file, isFile := from.(*os.File)
	if in.Name == inputs.Stdin {
		file, isFile = k.Stdin.(*os.File)
	}
	if !isFile {
		return nil, 0, 0o666
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil, 0, 0o666
	}
	if start, err = file.Seek(0, io.SeekCurrent); err != nil {
		return nil, 0, 0o666
	}
	return file, min(start, info.Size()), info.Mode().Perm()
}

// spool copies what can be read once into a file that only this user can read,
// and that has no name any more where the system allows that.
func (f *fixFile) spool(from io.Reader) (err error) {
	if f.file, err = os.CreateTemp("", "userlint-*"); err != nil {
		return err
	}
	if os.Remove(f.file.Name()) != nil {
		f.left = f.file.Name()
	}
	if _, err = io.Copy(f.file, from); err != nil {
		f.close()
	}
	return err
}
