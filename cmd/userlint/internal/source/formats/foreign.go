package formats

import (
	"errors"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/lazyregexp"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// What inputs are that people take for one that can be read.
var (
	errCompressed = errors.New("the input is compressed: unpack it first")
	errArchive    = errors.New("the input is a zip archive: save a spreadsheet as CSV, and a plan as terraform show -json prints it")
	errHCL        = errors.New("the input is Terraform's configuration: read what terraform show -json prints of a plan instead")
)

// signatures are the first bytes of inputs that are no text.
var signatures = []struct {
	bytes string
	err   *error
}{
	{"\x1f\x8b", &errCompressed},         // gzip
	{"BZh91AY&SY", &errCompressed},       // bzip2
	{"\xfd7zXZ\x00", &errCompressed},     // xz
	{"\x28\xb5\x2f\xfd", &errCompressed}, // zstd
	{"PK\x03\x04", &errArchive},          // what Terraform saves as a plan is one, and so are spreadsheets
}

// foreign returns an error for an input that is no text. It consumes nothing, and waits for no more than a signature.
func foreign(in *window.Window) error {
	never := func([]byte) bool { return false }
	for _, s := range signatures {
		if in.Peek(1, never) == s.bytes[:1] && in.Peek(len(s.bytes), never) == s.bytes {
			return *s.err
		}
	}
	return nil
}

// hclBlock is a line that begins a block of Terraform's configuration.
var hclBlock = lazyregexp.New(`^(?:resource|data|module|provider|variable|output|locals|terraform|moved|import)(?:\s+"[^"]*")*\s*\{`)

// isHCL judges text by its first line that is no comment.
func isHCL(b string) bool {
	within := false // a comment of several lines
	for line := range strings.Lines(b) {
		line = strings.TrimSpace(line)
		switch {
		case within:
			within = !strings.Contains(line, "*/")
		case strings.HasPrefix(line, "/*"):
			within = !strings.Contains(line, "*/")
		case line != "" && line[0] != '#' && !strings.HasPrefix(line, "//"):
			return hclBlock.Get().MatchString(line)
		}
	}
	return false
}
