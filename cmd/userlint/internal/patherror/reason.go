// Package patherror tells what is wrong with a path to people who have been
// told the path.
package patherror

import (
	"errors"
	"io/fs"
	"os"
)

// Reason returns what is wrong without the path that the error names.
func Reason(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	return err
}
