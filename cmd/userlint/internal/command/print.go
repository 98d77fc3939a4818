package command

import (
	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/rules"
)

// print writes all that a command has to say. Its error is the exit status.
func (c *Command) print(output []byte) error {
	if _, err := c.Stdout.Write(output); err != nil {
		return c.unwritable(err)
	}
	return nil
}

// printMade is print for output that may have failed to be made.
func (c *Command) printMade(output []byte, err error) error {
	if err != nil {
		c.complain("make output", err)
		return exitStatus(ExitTrouble)
	}
	return c.print(output)
}

// serviceArgument returns the service that the only argument names.
func serviceArgument(arguments []string) (*catalogue.Service, error) {
	if len(arguments) == 1 {
		if s, known := catalogue.ServiceOf(arguments[0]); known {
			return s, nil
		}
	}
	return nil, missingService(arguments)
}

// only returns a completion of the first argument, after which there is none.
func only(values func() []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, arguments []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(arguments) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return values(), cobra.ShellCompDirectiveNoFileComp
	}
}

// noLink is for a table of rules that stands by itself.
func noLink(rules.Rule) string { return "" }
