package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/atomicfile"
	"github.com/userlint/userlint/cmd/userlint/internal/baseline"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/patherror"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// baselineFlags say which baseline is read, and which is written.
type baselineFlags struct{ read, write string }

func (f *baselineFlags) add(to *pflag.FlagSet) {
	to.StringVar(&f.read, "baseline", "", "do not report the findings that this `FILE` remembers")
	to.StringVar(&f.write, "write-baseline", "",
		"remember the findings in this `FILE`, and do not report them; with --baseline only those that it has, too")
}

// parse checks the flags.
func (f *baselineFlags) parse(set *pflag.FlagSet) error {
	for _, name := range []string{"baseline", "write-baseline"} {
		if !set.Changed(name) {
			continue
		}
		switch set.Lookup(name).Value.String() {
		case "":
			return fmt.Errorf("--%s: the file is missing", name)
		case "-":
			return fmt.Errorf("--%s: want a file; ./- is one of that name", name)
		}
	}
	return nil
}

// ratchet holds back the findings of a baseline.
type ratchet struct {
	baselineFlags
	// old is what was read, and next is what will be written; nil for nothing.
	old, next *baseline.Baseline
	// known counts the findings that were held back.
	known int
}

// openRatchet reads the baselines. What is wrong has been told where the error
// is an exit status.
func (c *Command) openRatchet(f baselineFlags) (*ratchet, error) {
	r := &ratchet{baselineFlags: f}
	var err error
	if f.read != "" {
		if r.old, err = readBaseline(f.read); err != nil {
			switch {
			case errors.Is(err, fs.ErrNotExist):
				err = fmt.Errorf("%w (--write-baseline makes it)", err)
			case errors.Is(err, baseline.ErrBroken):
				err = fmt.Errorf("%w (--write-baseline without --baseline makes it anew)", err)
			}
			c.complain(f.read, err)
			return nil, exitStatus(ExitTrouble)
		}
	}
	if f.write == "" {
		return r, nil
	}
	before, err := readBaseline(f.write)
	switch {
	case err == baseline.ErrForeign:
		return nil, fmt.Errorf("--write-baseline: %s %w, and is not overwritten", f.write, err)
	case err == nil || errors.Is(err, baseline.ErrBroken):
		r.next = before.Successor()
	case errors.Is(err, fs.ErrNotExist) || err == errEmpty:
		if _, err := os.Stat(filepath.Dir(f.write)); err != nil {
			// That is better known before everything has been checked.
			c.complain(f.write, patherror.Reason(err))
			return nil, exitStatus(ExitTrouble)
		}
		r.next = baseline.New()
	default:
		c.complain(f.write, err)
		return nil, exitStatus(ExitTrouble)
	}
	if r.old != nil {
		r.next = r.old.Successor() // the same hashes
	}
	return r, nil
}

var errEmpty = errors.New("is empty")

func readBaseline(path string) (*baseline.Baseline, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, patherror.Reason(err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() == 0 {
		return nil, errEmpty
	}
	b, err := baseline.Read(f)
	return b, patherror.Reason(err)
}

// apply returns the findings that the baseline does not have. What says that a
// record has not been checked is in none.
func (r *ratchet) apply(subject check.Subject, findings []check.Finding) []check.Finding {
	b := r.old
	if b == nil {
		b = r.next
	}
	if b == nil || len(findings) == 0 {
		return findings
	}
	user := b.UserOf(subject.Key(), subject.Text())
	kept := findings[:0]
	for _, f := range findings {
		if f.NotChecked() || r.old != nil && !r.old.Take(f.Rule, user) {
			kept = append(kept, f)
			continue
		}
		r.known++
		if r.next != nil {
			r.next.Add(f.Rule, user)
		}
	}
	return kept
}

// endRatchet tells what has been fixed and writes the next baseline. An incomplete run
// does neither: what it has not seen is not fixed.
func (c *Command) endRatchet(r *ratchet, complete bool) error {
	if r.write != "" && !complete {
		c.complain(r.write, errors.New("not written, because not everything was checked"))
	}
	if !complete {
		return nil
	}
	if r.old != nil && r.old.Len() > 0 && r.write == "" {
		verb := "were"
		if r.old.Len() == 1 {
			verb = "was"
		}
		path := terminal.Escape(r.read)
		fmt.Fprintf(c.Stderr, "userlint: %s: %d of its findings %s not found: if all that it is about was checked, --baseline %s --write-baseline %s takes them out\n",
			path, r.old.Len(), verb, path, path)
	}
	if r.next == nil {
		return nil
	}
	if err := writeBaseline(r.next, r.write); err != nil {
		c.complain(r.write, err)
		return exitStatus(ExitTrouble)
	}
	fmt.Fprintf(c.Stderr, "userlint: wrote %s: %s\n", terminal.Escape(r.write), count(r.next.Len(), "finding"))
	return nil
}

func writeBaseline(b *baseline.Baseline, path string) error {
	f, err := atomicfile.Create(path, 0o666)
	if err != nil {
		return err
	}
	if err := b.Write(io.Writer(f)); err != nil {
		f.Discard()
		return err
	}
	return f.Commit()
}
