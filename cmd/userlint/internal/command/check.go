package command

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/interrupt"
	"github.com/userlint/userlint/cmd/userlint/internal/progress"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

func (c *Command) check() *cobra.Command {
	var flags checkFlags
	command := &cobra.Command{
		Use:   "check --service SERVICE [flags] [FILE|GLOB|-]...",
		Short: "Check payloads",
		Long: `Check CreateUser payloads: JSON documents that are one payload or an array of
payloads, and JSON Lines with one payload a line. Without a file, or for the
file "-", it reads standard input.

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
			return c.configured(&flags.configuration, command.Flags(), func(config configuration) error {
				return c.runCheck(settings, config, inputs.Expand(arguments))
			})
		},
	}
	flags.add(command.Flags())
	return command
}

// checking is a run of check.
type checking struct {
	*Command
	settings
	services *services
	config   configuration
	ratchet  *ratchet
	watch    *interrupt.Watch
	meter    *progress.Meter
	run      check.Run
	// trouble says that something could not be read or written, or was empty.
	trouble bool
	// cut says that the run was interrupted before everything was checked.
	cut bool
}

func (c *Command) runCheck(s settings, config configuration, from []inputs.Input) error {
	services, err := newServices(s.declared, config, from)
	if err != nil {
		return err
	}
	if err := c.keepApart(s, from); err != nil {
		return err
	}
	ratchet, err := c.openRatchet(s.baseline)
	if err != nil {
		return err
	}
	watch := interrupt.Start()
	defer watch.Stop()
	with, meter := c.measure(s.noProgress, from)
	writer, err := report.Open(s.outputs, with.Stdout)
	if err != nil {
		_ = meter.Stop() // which has had nothing to write
		c.complain("open output", err)
		return exitStatus(ExitTrouble)
	}
	k := checking{
		Command: with, settings: s, services: services, config: config, ratchet: ratchet, watch: watch, meter: meter,
		run: check.Run{Report: writer.Write, Checked: meter.Checked},
	}
	k.run.Filter = k.filter
	for _, in := range from {
		if k.cut = watch.Caught(); k.cut {
			break
		}
		// What an input showed is out before the next one is waited for.
		if err = cmp.Or(k.input(in), writer.Flush()); err != nil || k.cut {
			break
		}
	}
	if err = cmp.Or(err, writer.Close(), meter.Stop()); err != nil {
		return c.unwritable(err)
	}
	return k.end()
}

// filter leaves out what the configuration ignores, and then what the baseline
// knows.
func (k *checking) filter(of check.Subject, findings []check.Finding) []check.Finding {
	return k.ratchet.apply(of, k.config.Apply(findings))
}

// input checks one input. Its error is one of writing the report: all others
// are told and remembered, and the next input goes on.
func (k *checking) input(in inputs.Input) error {
	f, err := k.watch.Open(func() (io.ReadCloser, error) { return in.Open(k.Stdin) })
	if err == interrupt.Err {
		k.cut = true
		return nil
	}
	if err != nil {
		k.trouble = true
		k.complain(in.Name, err)
		return nil
	}
	defer f.Close()
	if k.run.Service, err = k.services.of(in.Name); err != nil {
		return err // never: it was found before
	}
	k.config.Begin(in.Name, k.run.Service.Name)
	records, err := k.run.Input(in.Name, k.meter.Reader(k.watch.Reader(f)), k.settings.input)
	if _, ok := errors.AsType[*check.ReadError](err); ok {
		if k.cut = errors.Is(err, interrupt.Err); !k.cut {
			k.trouble = true
			k.complain(in.Name, err)
		}
		return nil
	}
	if err == nil && records == 0 && !k.allowEmpty {
		k.trouble = true
		k.complain(in.Name, errors.New("holds no payload (--allow-empty makes that fine)"))
	}
	return err
}

// end tells what there is to tell at the end of a run, and returns the exit
// status as an error, or nil for 0.
func (k *checking) end() error {
	complete := !k.cut && !k.trouble
	k.sayProblems(k.config.path, k.config.Expired())
	if complete {
		k.sayProblems(k.config.path, k.config.Unused())
	}
	err := k.endRatchet(k.ratchet, complete)
	k.summarize()
	if k.cut {
		fmt.Fprintln(k.Stderr, "userlint: interrupted: what comes after these payloads has not been checked")
		return exitStatus(k.watch.Status())
	}
	return cmp.Or(err, k.status())
}

// status returns the exit status as an error, or nil for 0.
func (k *checking) status() error {
	t := k.run.Totals
	found := t.Errors > 0 || t.Warnings > 0 && k.failOn == rules.Warning
	if k.exitZero {
		found = t.Unread > 0
	}
	switch {
	case k.trouble:
		return exitStatus(ExitTrouble)
	case found:
		return exitStatus(ExitFindings)
	}
	return nil
}

func (c *Command) complain(about string, err error) {
	fmt.Fprintf(c.Stderr, "userlint: %s: %s\n", terminal.Escape(about), terminal.Escape(err.Error()))
}

func (k *checking) summarize() {
	t := k.run.Totals
	found := "no findings"
	if t.Wrong > 0 {
		found = fmt.Sprintf("%s and %s in %d of them", count(t.Errors, "error"), count(t.Warnings, "warning"), t.Wrong)
	}
	if k.config.File != nil && k.config.Ignored > 0 {
		found += fmt.Sprintf("; %d ignored by %s", k.config.Ignored, terminal.Escape(k.config.path))
	}
	if k.ratchet.known > 0 {
		found += fmt.Sprintf("; %d in the baseline", k.ratchet.known)
	}
	fmt.Fprintf(k.Stderr, "userlint: checked %s: %s\n", count(t.Records, "payload"), found)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// keepApart returns an error where a file would be written that is read, or
// written twice.
func (c *Command) keepApart(s settings, from []inputs.Input) error {
	for _, o := range s.outputs {
		if c.isInput(o.Path, from) {
			return fmt.Errorf("--format: %s is an input as well", o.Path)
		}
		for _, path := range []string{s.baseline.read, s.baseline.write} {
			if o.Path != "" && path != "" && samePath(o.Path, path) {
				return fmt.Errorf("--format: %s is the baseline as well", o.Path)
			}
		}
	}
	if c.isInput(s.baseline.write, from) {
		return fmt.Errorf("--write-baseline: %s is an input as well", s.baseline.write)
	}
	return nil
}

// isInput reports whether a path, which may be empty, is that of an input.
func (c *Command) isInput(path string, from []inputs.Input) bool {
	for _, in := range from {
		if path != "" && (in.Name == inputs.Stdin && c.readsFrom(path) || in.Name != inputs.Stdin && samePath(path, in.Name)) {
			return true
		}
	}
	return false
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
