package command

import (
	"io"
	"os"
	"slices"

	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// displayFlags are the flags on how text is shown, as they are given.
type displayFlags struct{ color, excerpts string }

func (f *displayFlags) add(to *pflag.FlagSet) {
	to.StringVar(&f.color, "color", "auto", "colour text on standard output `WHEN`: auto (on a terminal, unless NO_COLOR is set), always, never")
	to.StringVar(&f.excerpts, "excerpts", "auto",
		"show in text the line of each finding `WHEN`, with every value masked (of JSON, YAML and CloudFormation): auto (on a terminal), always, never")
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

// whens are the values of flags that say when, by number.
var whens = []string{"auto", "always", "never"}

func parseWhen(flag, value string) (when, error) {
	return when(slices.Index(whens, value)), oneOf(flag, value, whens...)
}

// settle says in the settings of reports how text is shown. To ask for colours
// goes before NO_COLOR, which is about the default. Elsewhere than on a terminal
// a finding is one line, so that other programs can take it.
func (d display) settle(s *report.Settings) {
	_, shown := terminal.Of(s.Stdout)
	s.Color = d.colors == always ||
		d.colors == onTerminal && shown && os.Getenv("NO_COLOR") == "" && !terminal.IsDumb()
	s.FileExcerpts = d.quotes == always
	s.Excerpts = s.FileExcerpts || d.quotes == onTerminal && shown
}

// margin is the number of columns that text takes beside an excerpt: the number
// of the line, and what sets it off.
const margin = 12

// excerptColumns returns how many columns there are for an excerpt, 0 where
// nothing bounds them.
func excerptColumns(stdout io.Writer) int {
	if f, shown := terminal.Of(stdout); shown {
		return max(1, terminal.Columns(f)-margin)
	}
	return 0
}
