package command

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// checkFlags are the flags of check as they are given.
type checkFlags struct {
	service     string
	inputFormat string
	stdinName   string
	formats     []string
	failOn      string
	duplicates  string
	exitZero    bool
	allowEmpty  bool
	display     displayFlags

	identityManagementType string
	directoryUnreachable   bool
	directoryType          string
	identityCenter         bool

	configuration configFlags
	baseline      baselineFlags
	noProgress    bool
}

func (f *checkFlags) add(to *pflag.FlagSet) {
	f.addService(to, "; not needed for terraform and cloudformation, which say it")
	to.StringVar(&f.inputFormat, "input-format", "auto", "the `FORMAT` of the inputs: "+strings.Join(source.Formats(), ", "))
	to.StringVar(&f.stdinName, "stdin-filename", "", "the `NAME` of standard input, in reports and to tell its format")
	to.StringArrayVar(&f.formats, "format", []string{"text"}, "what to report: `FORMAT` on standard output, or FORMAT=FILE to write a file; may be repeated: "+
		strings.Join(report.Formats(), ", "))
	f.display.add(to)
	to.StringVar(&f.failOn, "fail-on", "error", "the least `SEVERITY` that makes the exit status 1: error, warning")
	to.BoolVar(&f.exitZero, "exit-zero", false, "findings about payloads do not change the exit status")
	f.addShared(to)

	f.addContexts(to)
	f.configuration.add(to)
	f.baseline.add(to)
	addNoProgress(to, &f.noProgress)
	to.SortFlags = false
}

func (f *checkFlags) addService(to *pflag.FlagSet, besides string) {
	to.StringVar(&f.service, "service", "", "the `SERVICE` that the payloads are for: "+strings.Join(check.Services(), ", ")+besides)
}

// addShared adds flags that mean the same to check and fix.
func (f *checkFlags) addShared(to *pflag.FlagSet) {
	to.StringVar(&f.duplicates, "duplicates", "on", "whether to find payloads that name the same user: `on|off`")
	to.BoolVar(&f.allowEmpty, "allow-empty", false, "an input without a payload is fine")
}

func (f *checkFlags) addContexts(to *pflag.FlagSet) {
	to.StringVar(&f.identityManagementType, "identity-management-type", "",
		"connect: how the instance manages identities, its `TYPE`: "+strings.Join(catalogue.IdentityManagementTypes(), ", "))
	to.BoolVar(&f.directoryUnreachable, "directory-unreachable", false, "connect: Connect cannot reach the existing directory")
	to.StringVar(&f.directoryType, "directory-type", "", "workmail: the `TYPE` of the organization's directory: "+strings.Join(catalogue.DirectoryTypes(), ", "))
	to.BoolVar(&f.identityCenter, "identity-center", false, "identitystore: the store belongs to IAM Identity Center")
}

func addNoProgress(to *pflag.FlagSet, value *bool) {
	to.BoolVar(value, "no-progress", false, "show no progress bar on a terminal")
}

// settings are the flags, understood.
type settings struct {
	declared  declared
	input     source.Format
	stdinName string
	// implied says that standard input is read because no input was named.
	implied    bool
	outputs    []report.Output
	display    display
	failOn     rules.Severity
	exitZero   bool
	allowEmpty bool
	noProgress bool
	baseline   baselineFlags
}

// inferring reports whether an input may say what service its records are for.
func (s *settings) inferring() bool { return s.input == source.Auto || s.input.Services() != nil }

// parse returns what the flags mean. Its error says what makes no sense.
func (f *checkFlags) parse(set *pflag.FlagSet) (s settings, err error) {
	if s.declared, err = f.declare(set); err != nil {
		return s, err
	}
	if err := oneOf("input-format", f.inputFormat, source.Formats()...); err != nil {
		return s, err
	}
	s.input, _ = source.ParseFormat(f.inputFormat)
	if saying := s.input.Services(); saying != nil && s.declared.service != "" && !slices.Contains(saying, s.declared.service) {
		return s, fmt.Errorf("--service: --input-format %v is for %s only", s.input, strings.Join(saying, ", "))
	}
	s.stdinName = cmp.Or(f.stdinName, inputs.Stdin)
	if s.outputs, err = parseOutputs(f.formats); err != nil {
		return s, err
	}
	if s.display, err = f.display.parse(); err != nil {
		return s, err
	}
	if s.failOn, err = parseFailOn(f.failOn); err != nil {
		if slices.Contains([]string{"never", "none", "off"}, f.failOn) {
			err = fmt.Errorf("%w; --exit-zero lets findings pass", err)
		}
		return s, err
	}
	if err = f.baseline.parse(set); err != nil {
		return s, err
	}
	s.exitZero, s.allowEmpty, s.noProgress, s.baseline = f.exitZero, f.allowEmpty, f.noProgress, f.baseline
	return s, nil
}

func parseFailOn(value string) (rules.Severity, error) {
	if value == rules.Warning.String() {
		return rules.Warning, nil
	}
	return rules.Error, oneOf("fail-on", value, severities()...)
}

// severities returns the values of --fail-on.
func severities() []string { return []string{rules.Error.String(), rules.Warning.String()} }

func parseOutputs(values []string) ([]report.Output, error) {
	var outputs []report.Output
	for _, value := range values {
		name, _, _ := strings.Cut(value, "=")
		if err := oneOf("format", name, report.Formats()...); err != nil {
			if strings.Contains(name, ",") {
				err = fmt.Errorf("%w; to get several, repeat the flag", err)
			}
			return nil, err
		}
		o, err := report.ParseOutput(value)
		if err != nil {
			return nil, fmt.Errorf("--format: %w", err)
		}
		if slices.ContainsFunc(outputs, func(other report.Output) bool { return samePath(o.Path, other.Path) }) {
			return nil, errors.New("--format: two formats for one output: FORMAT=FILE writes one to a file")
		}
		outputs = append(outputs, o)
	}
	return outputs, nil
}
