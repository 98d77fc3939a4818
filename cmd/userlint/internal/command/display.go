package command

import (
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/mattn/go-isatty"
	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/report"
)

// displayFlags are the flags on how text is shown, as they are given.
type displayFlags struct{ color, excerpts string }

func (f *displayFlags) add(to *pflag.FlagSet) {
	to.StringVar(&f.color, "color", "auto", "colours in text on standard output: auto (on a terminal, unless NO_COLOR is set), always, never")
	to.StringVar(&f.excerpts, "excerpts", "auto",
		"show the line of each finding in text, with every value masked: auto (on a terminal), always, never")
}

func (f *displayFlags) parse() (d display, err error) {
	if d.colors, err = parseWhen("color", f.color); err != nil {
		return d, err
	}
	d.quotes, err = parseWhen("excerpts", f.excerpts)
	return d, err
}

// display is how text is shown.
type display struct{ colors, quotes when }

// when says whether something is done.
type when uint8

const (
	onTerminal when = iota
	always
	never
)

func parseWhen(flag, value string) (when, error) {
	i := slices.Index([]string{"auto", "always", "never"}, value)
	if i < 0 {
		return never, fmt.Errorf("--%s: want auto, always or never", flag)
	}
	return when(i), nil
}

// settle says in the settings of reports how text is shown. To ask for colours
// goes before NO_COLOR, which is about the default. Elsewhere than on a terminal
// a finding is one line, so that other programs can take it.
func (d display) settle(s *report.Settings) {
	terminal := isTerminal(s.Stdout)
	s.Color = d.colors == always ||
		d.colors == onTerminal && terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	s.FileExcerpts = d.quotes == always
	s.Excerpts = s.FileExcerpts || d.quotes == onTerminal && terminal
}

func isTerminal(out io.Writer) bool {
	f, isFile := out.(*os.File)
	return isFile && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}
