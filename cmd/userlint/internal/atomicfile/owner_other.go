//go:build !unix

package atomicfile

import (
	"io/fs"
	"os"
)

// keepOwner does nothing where files have no owner of that sort.
func keepOwner(*os.File, fs.FileInfo) {}
