package command

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/fix"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// fixFormats returns the names of the formats of inputs that can be fixed.
func fixFormats() []string {
	return []string{source.Auto.String(), source.JSON.String(), source.JSONL.String(), source.YAML.String(), source.CSV.String()}
}

// fixFlags are the flags of fix as they are given.
type fixFlags struct {
	checkFlags
	write  bool
	output string
}

func (c *Command) fix() *cobra.Command {
	var flags fixFlags
	command := &cobra.Command{
		Use:   "fix --service SERVICE [flags] [FILE|GLOB|-]...",
		Short: "Correct what has exactly one right answer",
		Long: `Correct in JSON, JSON Lines, YAML and CSV what has exactly one right answer: the
name of a member in the wrong case, a boolean or an integer that is written as a
text, and text that is not in Unicode Normalization Form C where it must be.

The corrected text goes to standard output, or to the file of --output; with
--write it takes the place of the file. Everything else in it stays as it is. A
change is made only if nothing is wrong afterwards that was not wrong before; a
column of a table is renamed whatever its cells hold. What has an anchor in YAML
stays, and so do the names beside a merge. Every change is told, on standard
error, or on standard output where the corrected text goes elsewhere.

Exit status: 0 clean after the changes; 1 findings are left; 2 wrong usage;
3 something could not be read or written, or there was no payload; 130
interrupted.`,
		Example: `  userlint fix --service identitystore users.jsonl > corrected.jsonl
  userlint fix --service connect --write 'users/**/*.json'`,
		RunE: func(command *cobra.Command, arguments []string) error {
			settings, err := flags.parse(command.Flags())
			if err != nil {
				return err
			}
			return c.configured(&flags.configuration, command.Flags(), func(config configuration) error {
				return c.runFix(settings, config, inputs.Expand(arguments))
			})
		},
	}
	flags.add(command.Flags())
	return command
}

func (f *fixFlags) add(to *pflag.FlagSet) {
	f.addService(to, "")
	to.BoolVar(&f.write, "write", false, "write the corrected text in place of the file")
	to.StringVar(&f.output, "output", "", "write the corrected text to this `FILE`, - for standard output")
	to.StringVar(&f.inputFormat, "input-format", "auto", "the `FORMAT` of the inputs: "+strings.Join(fixFormats(), ", "))
	to.StringVar(&f.failOn, "fail-on", "error", "the least `SEVERITY` of what is left that makes the exit status 1: error, warning")
	f.addShared(to)
	f.addContexts(to)
	f.configuration.add(to)
	addNoProgress(to, &f.noProgress)
	to.SortFlags = false
}

// fixSettings are the flags of fix, understood.
type fixSettings struct {
	declared   declared
	input      source.Format
	failOn     rules.Severity
	allowEmpty bool
	noProgress bool
	write      bool
	output     string
}

// parse returns what the flags mean. Its error says what makes no sense.
func (f *fixFlags) parse(set *pflag.FlagSet) (s fixSettings, err error) {
	if s.declared, err = f.declare(set); err != nil {
		return s, err
	}
	if err := oneOf("input-format", f.inputFormat, fixFormats()...); err != nil {
		return s, err
	}
	s.input, _ = source.ParseFormat(f.inputFormat)
	if s.failOn, err = parseFailOn(f.failOn); err != nil {
		return s, err
	}
	if set.Changed("output") && f.output == "" {
		return s, errors.New("--output: the file is missing")
	}
	if set.Changed("output") && f.write {
		return s, errors.New("--output and --write: want one of them")
	}
	s.allowEmpty, s.noProgress, s.write, s.output = f.allowEmpty, f.noProgress, f.write, f.output
	if s.output == inputs.Stdin { // standard output, as everywhere
		s.output = ""
	}
	return s, nil
}

// suits returns an error where the inputs are not what can be fixed that way.
func (s *fixSettings) suits(c *Command, from []inputs.Input) error {
	for _, in := range from {
		if s.input == source.Auto && isOtherFormat(in.Name) {
			return fmt.Errorf("%s: %w", in.Name, fix.ErrFormat)
		}
		if s.write && in.Name == inputs.Stdin {
			return errors.New("--write: standard input is no file")
		}
	}
	if !s.write && len(from) > 1 {
		return errors.New("several files can be fixed with --write only")
	}
	if c.isInput(s.output, from) {
		return fmt.Errorf("--output: %s is the input: --write writes in place of it", s.output)
	}
	return nil
}

// isOtherFormat reports whether a name is that of a file whose records are not
// payloads as they stand there.
func isOtherFormat(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".template", ".tf", ".tfstate":
		return true
	}
	return false
}
