package command

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
)

// oneOf returns an error for a value of a flag that is none of those that it
// takes.
func oneOf(flag, value string, values ...string) error {
	if slices.Contains(values, value) {
		return nil
	}
	return fmt.Errorf("--%s: want %s%s", flag, anyOf(values), meant(value, values))
}

// oneService is oneOf for the flag that names a service.
func oneService(value string) error {
	if slices.Contains(check.Services(), value) {
		return nil
	}
	return fmt.Errorf("--service: want %s%s", anyOf(check.Services()), didYouMean(catalogue.MeantService(value)))
}

// anyOf returns the values as words of a sentence.
func anyOf(values []string) string {
	last := len(values) - 1
	if last < 1 {
		return strings.Join(values, "")
	}
	return strings.Join(values[:last], ", ") + " or " + values[last]
}

// meant returns the end of a sentence about a name that is not known: the one
// that it was meant to be, or nothing.
func meant(name string, known []string) string {
	return didYouMean(decode.Nearest(name, known))
}

func didYouMean(name string) string {
	if name == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %s?", name)
}

// noSuchCommand is for commands that have others below them and take no
// arguments.
func noSuchCommand(c *cobra.Command, arguments []string) error {
	if len(arguments) == 0 {
		return nil
	}
	name := arguments[0]
	var known []string
	for _, below := range c.Commands() {
		if below.IsAvailableCommand() {
			known = append(known, below.Name())
		}
	}
	hint := meant(name, known)
	if _, err := os.Stat(name); hint == "" {
		switch service := catalogue.MeantService(name); {
		case c.HasParent():
		case service != "":
			hint = fmt.Sprintf("; to check payloads: userlint check --service %s FILE", service)
		case err == nil:
			hint = "; to check payloads: userlint check --service SERVICE FILE"
		}
	}
	return fmt.Errorf("there is no command %q%s", name, hint)
}

// noArguments is for commands that take none.
func noArguments(_ *cobra.Command, arguments []string) error {
	if len(arguments) > 0 {
		return fmt.Errorf("%q is one too many: only flags may follow the command", arguments[0])
	}
	return nil
}

// missingService is the error of a command that is given no service, or more
// than one.
func missingService(arguments []string) error {
	hint := ""
	if len(arguments) == 1 {
		hint = didYouMean(catalogue.MeantService(arguments[0]))
	}
	return fmt.Errorf("which service? Name %s%s", anyOf(check.Services()), hint)
}
