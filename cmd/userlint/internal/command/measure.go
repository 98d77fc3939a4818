package command

import (
	"os"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/progress"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// measure returns a meter that draws on standard error, and the command with
// outputs that keep out of its way. Where standard error is no terminal, or a
// person types the input on it, the meter is nil.
func (c *Command) measure(off bool, from []inputs.Input) (*Command, *progress.Meter) {
	stderr, shown := terminal.Of(c.Stderr)
	if off || !shown || terminal.IsDumb() {
		return c, nil
	}
	total := int64(0)
	for _, in := range from {
		info, regular := c.stat(in)
		if in.Name == inputs.Stdin && info != nil && info.Mode()&os.ModeCharDevice != 0 {
			return c, nil
		}
		if !regular {
			total = 0
			break
		}
		total += info.Size()
	}
	meter := progress.Start(stderr, total)
	with := &Command{Stdin: c.Stdin, Stdout: c.Stdout, Stderr: meter.Writer(c.Stderr)}
	if _, shown := terminal.Of(c.Stdout); shown {
		with.Stdout = meter.Writer(c.Stdout)
	}
	return with, meter
}

// stat returns what is known of an input, and whether it is a regular file.
func (c *Command) stat(in inputs.Input) (info os.FileInfo, regular bool) {
	var err error
	if f, isFile := c.Stdin.(*os.File); in.Name != inputs.Stdin {
		info, err = os.Stat(in.Name)
	} else if isFile {
		info, err = f.Stat()
	}
	if err != nil || info == nil {
		return nil, false
	}
	return info, info.Mode().IsRegular()
}
