package command

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

func (c *Command) check() *cobra.Command {
	var flags checkFlags
	command := &cobra.Command{
		Use:   "check [--service SERVICE] [flags] [FILE|GLOB|-]...",
		Short: "Check payloads",
		Long: `Check CreateUser payloads: JSON and YAML documents that are one payload or a
list of payloads, JSON Lines with one payload a line, CSV with one a row, and
the users in Terraform plans and CloudFormation templates. Without a file, or
for the file "-", it reads standard input.

Findings go to standard output, everything else to standard error.

Exit status: 0 clean; 1 findings; 2 wrong usage; 3 something could not be read
or written, or there was no payload.`,
		Example: `  userlint check --service identitystore users.jsonl
  userlint check --service connect --identity-management-type SAML 'users/**/*.json'
  userlint check --service workmail --format jsonl=findings.jsonl --format text - < users.json`,
		RunE: func(command *cobra.Command, arguments []string) error {
			settings, err := flags.parse(command.Flags())
			if err != nil {
				return err
			}
			settings.implied = len(arguments) == 0
			if settings.service == nil && settings.implied && settings.input == source.Auto && isInteractive(c.Stdin) {
				return errServiceMissing // nobody is to wait for what nobody types
			}
			return c.runCheck(settings, inputs.Expand(arguments))
		},
	}
	flags.add(command.Flags())
	return command
}

// checking is a run of check.
type checking struct {
	*Command
	settings
	run    check.Run
	writer *report.Writer
	// trouble says that something could not be read or written, or was empty.
	trouble bool
	// noService says that an input was refused because nothing says what its payloads are for.
	noService bool
}

func (c *Command) runCheck(s settings, from []inputs.Input) error {
	if path := c.overwritten(s.outputs, from); path != "" {
		return fmt.Errorf("--format: %s is an input as well", path)
	}
	settings := report.Settings{Stdout: c.Stdout, FailOn: s.failOn, Version: programVersion()}
	s.display.settle(&settings)
	writer, err := report.Open(s.outputs, settings)
	if err != nil {
		c.complain("open output", err)
		return exitStatus(ExitTrouble)
	}
	defer writer.Abandon()
	k := checking{Command: c, settings: s, writer: writer}
	k.run = check.Run{Service: s.service, Services: s.services, Report: writer.Write, Excerpts: writer.Excerpts()}
	for _, in := range from {
		// What an input showed is out before the next one is waited for.
		if err = cmp.Or(k.input(in), writer.Flush()); err != nil {
			break
		}
	}
	if err = cmp.Or(err, writer.End(int(k.status()))); err != nil {
		c.complain("write output", err)
		return exitStatus(ExitTrouble)
	}
	if k.noService && k.implied {
		return errServiceMissing
	}
	c.summarize(writer.Summary())
	if status := k.status(); status != ExitClean {
		return status
	}
	return nil
}

// input checks one input. Its error is one of writing the report: all others
// are told and remembered, and the next input goes on.
func (k *checking) input(in inputs.Input) error {
	name := in.Name
	if name == inputs.Stdin {
		name = k.stdinName
	}
	f, err := in.Open(k.Stdin)
	if err != nil {
		return k.end(name, 0, err)
	}
	defer f.Close()
	records, err := k.run.Input(name, f, k.settings.input)
	if _, ok := errors.AsType[*check.ReadError](err); !ok && err != nil {
		return err
	}
	if errors.Is(err, source.ErrNoService) {
		k.noService = true
		if k.implied {
			return nil // the command line is at fault
		}
		err = fmt.Errorf("%w: add --service SERVICE, one of %s", err, strings.Join(check.Services(), ", "))
	}
	if err == nil && records == 0 && !k.allowEmpty {
		err = errors.New("holds no payload (--allow-empty makes that fine)")
	}
	return k.end(name, records, err)
}

// end tells of an input that has been read, or why it could not be.
func (k *checking) end(name string, records int, trouble error) error {
	if trouble != nil {
		k.trouble = true
		k.complain(name, trouble)
	}
	return k.writer.Input(report.Input{Name: name, Records: records, Err: trouble})
}

// status returns the exit status.
func (k *checking) status() exitStatus {
	t := k.run.Totals
	found := t.Errors > 0 || t.Warnings > 0 && k.failOn == rules.Warning
	if k.exitZero {
		found = t.Unread > 0
	}
	switch {
	case k.trouble:
		return ExitTrouble
	case found:
		return ExitFindings
	}
	return ExitClean
}

func (c *Command) complain(about string, err error) {
	fmt.Fprintf(c.Stderr, "userlint: %s: %s\n", terminal.Escape(about), terminal.Escape(err.Error()))
}

// summarize ends a run: findings are on standard output, and how many there
// are of what is on standard error.
func (c *Command) summarize(s *report.Summary) {
	fmt.Fprintf(c.Stderr, "userlint: %s\n", s.Headline())
	_ = s.WriteRules(c.Stderr) // there is nowhere to tell
}

// count returns a number of things in words.
func count(n int, what string) string { return report.Amount(n, what) }

// overwritten returns the path of an output that would overwrite an input.
func (c *Command) overwritten(outputs []report.Output, from []inputs.Input) string {
	for _, o := range outputs {
		for _, in := range from {
			if o.Path != "" && (in.Name == inputs.Stdin && c.readsFrom(o.Path) ||
				in.Name != inputs.Stdin && samePath(o.Path, in.Name)) {
				return o.Path
			}
		}
	}
	return ""
}

// readsFrom reports whether standard input is the file of that name.
func (c *Command) readsFrom(path string) bool {
	f, isFile := c.Stdin.(*os.File)
	if !isFile {
		return false
	}
	in, errIn := f.Stat()
	out, errOut := os.Stat(path)
	return errIn == nil && errOut == nil && in.Mode().IsRegular() && os.SameFile(in, out)
}

// isInteractive reports whether an input is one that people type into, or nothing at all.
func isInteractive(in io.Reader) bool {
	f, isFile := in.(*os.File)
	if !isFile {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// samePath reports whether two names are those of one file, or of one that is
// not there yet.
func samePath(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	if errA == nil && errB == nil {
		return os.SameFile(infoA, infoB)
	}
	absoluteA, errA := filepath.Abs(a)
	absoluteB, errB := filepath.Abs(b)
	return errA == nil && errB == nil && absoluteA == absoluteB
}
