// Package glance writes the first look at a payload of a service out of the
// declaration of its rules.
//
// A service's visit says what holds of every member to a visitor, which may
// judge, record or describe. Most payloads are right, and of these nobody asks
// more than that. So visit is turned into straight-line Go that compares each
// member with its limits and returns at the first that is wrong, as one would
// write it by hand. The syntax of the package is all that is read, and what is
// not known is an error.
package glance

import (
	"fmt"
	"go/format"
)

// Services are the folders of the services.
var Services = []string{"identitystore", "workdocs", "workmail", "connect", "generic"}

// File is the name of the file in a service's folder.
const File = "glance_gen.go"

// Of returns the file for the package in a folder. Changed are the texts of
// files that are taken to be other than they are, by path.
func Of(folder string, changed map[string][]byte) (source []byte, err error) {
	d, err := read(folder, changed)
	if err != nil {
		return nil, err
	}
	defer func() {
		switch stopped := recover().(type) {
		case nil:
		case unknown:
			err = stopped
		default:
			panic(stopped)
		}
	}()
	t := translator{declarations: d, functions: map[string]*function{}, written: map[string]bool{}}
	t.function("visit", nil)
	text := t.file()
	formatted, err := format.Source([]byte(text))
	if err != nil {
		return nil, fmt.Errorf("%w in:\n%s", err, text)
	}
	return formatted, nil
}
