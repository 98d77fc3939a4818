package command

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
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
}

// Each context flag says something about payloads of one service.
var contextFlags = []struct{ flag, service string }{
	{"identity-management-type", "connect"},
	{"directory-unreachable", "connect"},
	{"directory-type", "workmail"},
	{"identity-center", "identitystore"},
}

func (f *checkFlags) add(to *pflag.FlagSet) {
	to.StringVar(&f.service, "service", "", "the service that the payloads are for: "+strings.Join(check.Services(), ", ")+
		"; not needed for terraform and cloudformation, which say it")
	to.StringVar(&f.inputFormat, "input-format", "auto", strings.Join(source.Formats(), ", "))
	to.StringVar(&f.stdinName, "stdin-filename", "", "what standard input is called, in reports and to tell its format")
	to.StringArrayVar(&f.formats, "format", []string{"text"}, strings.Join(report.Formats(), ", ")+", or FORMAT=FILE to write a file; may be repeated")
	f.display.add(to)
	to.StringVar(&f.failOn, "fail-on", "error", "the least severity that makes the exit status 1: error, warning")
	to.BoolVar(&f.exitZero, "exit-zero", false, "findings about payloads do not change the exit status")
	to.StringVar(&f.duplicates, "duplicates", "on", "find payloads that name the same user: on, off")
	to.BoolVar(&f.allowEmpty, "allow-empty", false, "an input without a payload is fine")

	to.StringVar(&f.identityManagementType, "identity-management-type", "",
		"connect: how the instance manages identities: SAML, CONNECT_MANAGED, EXISTING_DIRECTORY")
	to.BoolVar(&f.directoryUnreachable, "directory-unreachable", false, "connect: Connect cannot reach the existing directory")
	to.StringVar(&f.directoryType, "directory-type", "", "workmail: the organization's directory: WORKMAIL, OTHER")
	to.BoolVar(&f.identityCenter, "identity-center", false, "identitystore: the store belongs to IAM Identity Center")
	to.SortFlags = false
}

// settings are the flags, understood.
type settings struct {
	// service is nil where the inputs have to say it, out of services.
	service   *check.Service
	services  map[string]*check.Service
	input     source.Format
	stdinName string
	// implied says that standard input is read because no input was named.
	implied    bool
	outputs    []report.Output
	display    display
	failOn     rules.Severity
	exitZero   bool
	allowEmpty bool
}

// parse returns what the flags mean. Its error says what makes no sense.
func (f *checkFlags) parse(set *pflag.FlagSet) (s settings, err error) {
	options, err := f.options(set)
	if err != nil {
		return s, err
	}
	if s.input, err = source.ParseFormat(f.inputFormat); err != nil {
		return s, fmt.Errorf("--input-format: %w", err)
	}
	if err = f.judges(&s, options); err != nil {
		return s, err
	}
	s.stdinName = cmp.Or(f.stdinName, inputs.Stdin)
	if s.outputs, err = parseOutputs(f.formats); err != nil {
		return s, fmt.Errorf("--format: %w", err)
	}
	if s.display, err = f.display.parse(); err != nil {
		return s, err
	}
	switch f.failOn {
	case "error":
		s.failOn = rules.Error
	case "warning":
		s.failOn = rules.Warning
	default:
		return s, errors.New("--fail-on: want error or warning")
	}
	s.exitZero, s.allowEmpty = f.exitZero, f.allowEmpty
	return s, nil
}

// judges says who judges the records.
func (f *checkFlags) judges(s *settings, o check.Options) error {
	saying := s.input.Services()
	if f.service == "" {
		if s.input != source.Auto && saying == nil {
			return errServiceMissing
		}
		s.services = check.NewServices(o)
		return nil
	}
	var known bool
	if s.service, known = check.NewService(f.service, o); !known {
		return fmt.Errorf("--service: want one of %s", strings.Join(check.Services(), ", "))
	}
	if saying != nil && !slices.Contains(saying, f.service) {
		return fmt.Errorf("--service: --input-format %v is for %s only", s.input, strings.Join(saying, ", "))
	}
	return nil
}

// errServiceMissing is what is wrong where neither the command line nor the input says what service payloads are for.
var errServiceMissing = fmt.Errorf("--service is missing: one of %s (only terraform and cloudformation inputs say it themselves)",
	strings.Join(check.Services(), ", "))

func (f *checkFlags) options(set *pflag.FlagSet) (o check.Options, err error) {
	if f.service == "" && set.Changed("service") {
		return o, errServiceMissing
	}
	for _, c := range contextFlags {
		if set.Changed(c.flag) && f.service != c.service && (f.service != "" || !isInferred(c.service)) {
			return o, fmt.Errorf("--%s is for --service %s only", c.flag, c.service)
		}
	}
	if set.Changed("identity-management-type") {
		o.Instance.IdentityManagementType, err = connect.ParseIdentityManagementType(f.identityManagementType)
		if err != nil || o.Instance.IdentityManagementType == connect.UndeclaredType {
			return o, errors.New("--identity-management-type: want SAML, CONNECT_MANAGED or EXISTING_DIRECTORY")
		}
	}
	if set.Changed("directory-type") {
		o.Organization.DirectoryType, err = workmail.ParseDirectoryType(f.directoryType)
		if err != nil || o.Organization.DirectoryType == workmail.UndeclaredDirectory {
			return o, errors.New("--directory-type: want WORKMAIL or OTHER")
		}
	}
	o.Instance.DirectoryUnreachable = f.directoryUnreachable
	o.Store = identitystore.Store{IdentityCenter: f.identityCenter}
	switch f.duplicates {
	case "on":
		o.Duplicates = true
	case "off":
	default:
		return o, errors.New("--duplicates: want on or off")
	}
	return o, nil
}

// isInferred reports whether some format says that its records are for a service.
func isInferred(service string) bool {
	return slices.ContainsFunc(source.SelfDescribing(), func(f source.Format) bool {
		return slices.Contains(f.Services(), service)
	})
}

func parseOutputs(values []string) ([]report.Output, error) {
	var outputs []report.Output
	for _, value := range values {
		o, err := report.ParseOutput(value)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(outputs, func(other report.Output) bool { return samePath(o.Path, other.Path) }) {
			return nil, errors.New("two formats for one output")
		}
		outputs = append(outputs, o)
	}
	return outputs, nil
}
