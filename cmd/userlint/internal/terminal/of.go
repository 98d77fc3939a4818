package terminal

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
	"golang.org/x/term"
)

// Of returns the terminal that a writer is, and false for any other writer. The
// terminals of Cygwin, which Windows takes for pipes, are terminals.
func Of(w io.Writer) (*os.File, bool) {
	f, isFile := w.(*os.File)
	if !isFile || !isatty.IsTerminal(f.Fd()) && !isatty.IsCygwinTerminal(f.Fd()) {
		return nil, false
	}
	return f, true
}

// Columns returns how wide a terminal is, 80 where it does not say.
func Columns(f *os.File) int {
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns <= 0 {
		return 80
	}
	return columns
}

// IsDumb reports whether the environment says that terminals take nothing but
// lines of text.
func IsDumb() bool { return os.Getenv("TERM") == "dumb" }
