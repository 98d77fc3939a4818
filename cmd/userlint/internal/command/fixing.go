package command

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"

	"github.com/userlint/userlint/cmd/userlint/internal/atomicfile"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/fix"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/interrupt"
	"github.com/userlint/userlint/cmd/userlint/internal/progress"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// fixing is a run of fix.
type fixing struct {
	*Command
	fixSettings
	final, plain *services
	config       configuration
	watch        *interrupt.Watch
	meter        *progress.Meter
	fixer        fix.Fixer
	// told is where changes are told.
	told *bufio.Writer
	// trouble says that something could not be read or written, or was empty,
	// and cut that the run was interrupted.
	trouble, cut bool
	// records and changes count, changed the records with changes, headers the
	// changes of tables' headers, and last is the place of the last one.
	records, changes, changed, headers int
	last                               check.Place
	errors, warnings                   int
	// single counts the findings about the records of one input by
	// themselves.
	single int
}

func (c *Command) runFix(s fixSettings, config configuration, from []inputs.Input) error {
	if err := s.suits(c, from); err != nil {
		return err
	}
	final, err := newServices(s.declared, config, false, from)
	if err != nil {
		return err
	}
	plain := final.withoutDuplicates()
	watch := interrupt.Start()
	defer watch.Stop()
	with, meter := c.measure(s.noProgress, from)
	k := fixing{
		Command: with, fixSettings: s, final: final, plain: plain, config: config, watch: watch, meter: meter,
		told: bufio.NewWriter(with.Stderr),
	}
	if s.write || s.output != "" {
		k.told.Reset(with.Stdout)
	}
	k.fixer.Changed, k.fixer.Remaining = k.change, k.remaining
	err = k.all(from)
	if unsaid := k.told.Flush(); s.write || s.output != "" {
		err = cmp.Or(err, unsaid)
	}
	err = cmp.Or(err, meter.Stop())
	if status, ok := errors.AsType[exitStatus](err); ok {
		return status
	}
	if err != nil {
		return c.unwritable(err)
	}
	return k.end()
}

// all fixes the inputs that can be read.
func (k *fixing) all(from []inputs.Input) error {
	var files []*fixFile
	defer func() {
		for _, f := range files {
			f.close()
		}
	}()
	for _, in := range from {
		f, err := k.look(in)
		if err == interrupt.Err {
			k.cut = true
			return nil
		}
		if err != nil {
			k.trouble = true
			k.complainOf(in.Name, err)
			continue
		}
		files = append(files, f)
		k.fixer.Inputs = append(k.fixer.Inputs, &f.Input)
	}
	for _, f := range files {
		if k.cut = k.cut || k.watch.Caught(); k.cut {
			return nil
		}
		if err := k.file(f); err != nil {
			return err
		}
	}
	return nil
}

// file fixes one input. Its error ends the run: all others are told and
// remembered.
func (k *fixing) file(f *fixFile) error {
	k.config.Begin(f.Name, f.Service.Name)
	changes := k.changes
	k.single = 0
	to, err := k.target(f)
	if err != nil {
		k.trouble = true
		k.complainOf(cmp.Or(k.output, f.Name), err)
		return nil
	}
	records, err := k.fixer.Fix(&f.Input, to)
	k.records += records
	if _, ok := errors.AsType[*check.ReadError](err); ok {
		to.Discard()
		if k.cut = errors.Is(err, interrupt.Err); !k.cut {
			k.trouble = true
			k.complainOf(f.Name, err)
		}
		return nil
	}
	if err != nil {
		to.Discard()
		return err
	}
	if records == 0 && !k.allowEmpty {
		k.trouble = true
		k.complainOf(f.Name, errors.New("holds no payload (--allow-empty makes that fine)"))
	}
	if k.write && k.changes == changes {
		to.Discard() // what is right is not touched
		return nil
	}
	return k.commit(f, to)
}

// commit puts a file in its place, if it reads back as it should.
func (k *fixing) commit(f *fixFile, to target) error {
	file, isFile := to.(*atomicfile.File)
	if !isFile {
		return to.Commit()
	}
	err := k.verify(f, file)
	if err != nil {
		file.Discard()
	} else {
		err = file.Commit()
	}
	if errors.Is(err, interrupt.Err) {
		k.cut = true
		return nil
	}
	if err != nil {
		k.trouble = true
		k.complainOf(cmp.Or(k.output, f.Name), fmt.Errorf("nothing was written: %w", err))
	}
	return nil
}

// verify checks what was written: as many things are wrong in it as were found
// while it was written.
func (k *fixing) verify(f *fixFile, written *atomicfile.File) error {
	text, err := written.Reopen()
	if err != nil {
		return err
	}
	defer text.Close()
	found := 0
	run := check.Run{Service: f.Plain, Report: func(check.Finding) error { found++; return nil }}
	if _, err := run.Input(f.Name, k.watch.Reader(text), f.Format); err != nil {
		return err
	}
	if found != k.single {
		return errors.New("the corrected text does not read back as it should")
	}
	return nil
}

// change tells of a change.
func (k *fixing) change(c fix.Change) error {
	k.changes++
	switch {
	case c.Record == 0:
		k.headers++
	case c.Place.File != k.last.File || c.Record != k.last.Record:
		k.changed++
	}
	k.last = c.Place
	_, err := fmt.Fprintf(k.told, "%s:%d:%d: %s %s [%s]\n", terminal.Escape(c.File), c.Line, c.Column,
		terminal.Escape(terminal.Shorten(c.Pointer, longestPointer)), terminal.Escape(terminal.Shorten(c.What, longestPointer)), c.Rule)
	if !k.write && k.output == "" {
		return nil // standard error is not what was asked for
	}
	return err
}

// longestPointer is the length of the longest pointer that is shown whole.
const longestPointer = 300

// remaining counts what is wrong with a record after its changes.
func (k *fixing) remaining(findings []check.Finding) error {
	for _, f := range findings {
		if f.Kind != rules.KindDuplicate {
			k.single++
		}
	}
	for _, f := range k.config.Apply(findings) {
		if f.Severity == rules.Error {
			k.errors++
		} else {
			k.warnings++
		}
	}
	return nil
}

// end tells what was done, and returns the exit status as an error, or nil
// for 0.
func (k *fixing) end() error {
	k.sayProblems(k.config.path, k.config.Expired())
	header := ""
	if k.headers > 0 {
		header = "the header and "
	}
	fmt.Fprintf(k.Stderr, "userlint: made %s in %s%d of %s: %s and %s are left\n", count(k.changes, "change"), header, k.changed,
		count(k.records, "payload"), count(k.errors, "error"), count(k.warnings, "warning"))
	switch {
	case k.cut:
		fmt.Fprintln(k.Stderr, "userlint: interrupted: what comes after these payloads has not been fixed")
		return exitStatus(k.watch.Status())
	case k.trouble:
		return exitStatus(ExitTrouble)
	case k.errors > 0 || k.warnings > 0 && k.failOn == rules.Warning:
		return exitStatus(ExitFindings)
	}
	return nil
}
