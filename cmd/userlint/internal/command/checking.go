package command

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/interrupt"
	"github.com/userlint/userlint/cmd/userlint/internal/progress"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// checking is a run of check.
type checking struct {
	*Command
	settings
	services *services
	config   configuration
	ratchet  *ratchet
	watch    *interrupt.Watch
	meter    *progress.Meter
	writer   *report.Writer
	run      check.Run
	// trouble says that something could not be read or written, or was empty.
	trouble bool
	// unserved are the names of inputs that do not say what service their
	// payloads are for, where nothing else does.
	unserved []string
	// cut says that the run was interrupted before everything was checked.
	cut bool
}

func (c *Command) runCheck(s settings, config configuration, from []inputs.Input) error {
	services, err := newServices(s.declared, config, s.inferring(), s.named(from))
	if err != nil {
		return err
	}
	if s.implied && s.input == source.Auto && isInteractive(c.Stdin) && services.needsInput(s.stdinName) {
		return services.missing(s.stdinName) // nobody is to wait for what nobody types
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
	shown := report.Settings{Stdout: c.Stdout, FailOn: s.failOn, Version: programVersion()}
	s.display.settle(&shown)
	shown.Stdout = with.Stdout
	writer, err := report.Open(s.outputs, shown)
	if err != nil {
		_ = meter.Stop() // which has had nothing to write
		c.complain("open output", err)
		return exitStatus(ExitTrouble)
	}
	defer writer.Abandon()
	k := checking{
		Command: with, settings: s, services: services, config: config, ratchet: ratchet,
		watch: watch, meter: meter, writer: writer,
	}
	k.run = check.Run{
		Report: writer.Write, Excerpts: writer.Excerpts(), Columns: excerptColumns(c.Stdout),
		Filter: k.filter, Checked: meter.Checked,
	}
	if c.isTyped(from) {
		fmt.Fprintln(c.Stderr, "userlint: reading payloads from the terminal until the end of input (Ctrl-D; on Windows Ctrl-Z and Enter)")
	}
	if err := k.all(from); err != nil {
		_ = meter.Stop() // the first error is the one to tell
		return c.unwritable(err)
	}
	return k.end()
}

// named returns the inputs by the names that they are told by.
func (s *settings) named(from []inputs.Input) []inputs.Input {
	named := make([]inputs.Input, len(from))
	for i, in := range from {
		in.Name = s.nameOf(in)
		named[i] = in
	}
	return named
}

// nameOf returns the name that an input is told by.
func (s *settings) nameOf(in inputs.Input) string {
	if in.Name == inputs.Stdin {
		return s.stdinName
	}
	return in.Name
}

// filter leaves out what the configuration ignores, and then what the baseline
// knows.
func (k *checking) filter(of check.Subject, findings []check.Finding) []check.Finding {
	return k.ratchet.apply(of, k.config.Apply(findings))
}

// all checks all inputs. Its error is one of writing the report.
func (k *checking) all(from []inputs.Input) error {
	for _, in := range from {
		if k.cut = k.cut || k.watch.Caught(); k.cut {
			break
		}
		// What an input showed is out before the next one is waited for.
		if err := cmp.Or(k.input(in), k.writer.Flush()); err != nil {
			return err
		}
	}
	return nil
}

// input checks one input. Its error is one of writing the report: all others
// are told and remembered, and the next input goes on.
func (k *checking) input(in inputs.Input) error {
	name := k.nameOf(in)
	f, err := k.watch.Open(func() (io.ReadCloser, error) { return in.Open(k.Stdin) })
	if err != nil {
		return k.inputEnd(name, 0, err)
	}
	defer f.Close()
	judges, err := k.services.of(name)
	if err != nil {
		return err // never: it was found before
	}
	service := ""
	if k.run.Service, k.run.Services = judges.one, judges.byName; judges.one != nil {
		service = judges.one.Name
	}
	k.config.Begin(name, service)
	records, err := k.run.Input(name, k.meter.Reader(k.watch.Reader(f)), k.settings.input)
	if _, ok := errors.AsType[*check.ReadError](err); !ok && err != nil {
		return err
	}
	if errors.Is(err, source.ErrNoService) {
		k.unserved = append(k.unserved, name)
		return nil
	}
	if err == nil && records == 0 && !k.allowEmpty {
		err = errors.New("holds no payload (--allow-empty makes that fine)")
	}
	return k.inputEnd(name, records, err)
}

// inputEnd tells of an input that has been read, or why it could not be.
func (k *checking) inputEnd(name string, records int, trouble error) error {
	if errors.Is(trouble, interrupt.Err) {
		k.cut = true
	} else if trouble != nil {
		k.trouble = true
		k.complainOf(name, trouble)
	}
	return k.writer.Input(report.Input{Name: name, Records: records, Err: trouble})
}

// end tells what there is to tell at the end of a run, and returns the exit
// status as an error, or nil for 0.
func (k *checking) end() error {
	if len(k.unserved) > 0 && k.run.Totals.Records == 0 && !k.trouble && !k.cut {
		_ = k.meter.Stop() // there is something else to tell
		err := k.services.missing(k.unserved[0])
		if !k.implied && k.config.File == nil {
			err = fmt.Errorf("%s: %w", k.unserved[0], err)
		}
		return err
	}
	for _, name := range k.unserved {
		if err := k.inputEnd(name, 0, errors.New("does not say what service its payloads are for: --service SERVICE does")); err != nil {
			return k.unwritable(err)
		}
	}
	complete := !k.cut && !k.trouble
	k.sayProblems(k.config.path, k.config.Expired())
	if complete {
		k.sayProblems(k.config.path, k.config.Unused())
	}
	if k.endRatchet(k.ratchet, complete) != nil {
		k.trouble = true
	}
	status := k.status()
	if err := cmp.Or(k.writer.End(int(status)), k.meter.Stop()); err != nil {
		return k.unwritable(err)
	}
	k.summarize()
	if status == ExitClean {
		return nil
	}
	return status
}

// status returns the exit status.
func (k *checking) status() exitStatus {
	t := k.run.Totals
	found := t.Errors > 0 || t.Warnings > 0 && k.failOn == rules.Warning
	if k.exitZero {
		found = t.Unread > 0
	}
	switch {
	case k.cut:
		return exitStatus(k.watch.Status())
	case k.trouble:
		return ExitTrouble
	case found:
		return ExitFindings
	}
	return ExitClean
}

// summarize ends a run: findings are on standard output, and how many there
// are of what is on standard error.
func (k *checking) summarize() {
	summary := k.writer.Summary()
	headline := summary.Headline()
	if k.config.File != nil && k.config.Ignored > 0 {
		headline += fmt.Sprintf("; %d ignored by %s", k.config.Ignored, terminal.Escape(k.config.path))
	}
	if k.ratchet.known > 0 {
		headline += fmt.Sprintf("; %d in the baseline", k.ratchet.known)
	}
	fmt.Fprintf(k.Stderr, "userlint: %s\n", headline)
	_ = summary.WriteRules(k.Stderr) // there is nowhere to tell
	if k.cut {
		fmt.Fprintln(k.Stderr, "userlint: interrupted: what comes after these payloads has not been checked")
	}
}

// complainOf is complain about an input.
func (c *Command) complainOf(input string, err error) {
	switch {
	case input == inputs.Stdin:
		input = "standard input"
	case input == "":
		input = `""`
	case errors.Is(err, fs.ErrNotExist) && slices.Contains(check.Services(), input):
		err = fmt.Errorf("%w; to name the service: --service %s", err, input)
	}
	c.complain(input, err)
}

func (c *Command) complain(about string, err error) {
	fmt.Fprintf(c.Stderr, "userlint: %s: %s\n", terminal.Escape(about), terminal.Escape(err.Error()))
}

// count returns a number of things in words.
func count(n int, what string) string { return report.Amount(n, what) }
