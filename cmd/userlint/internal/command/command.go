// Package command is the command line of userlint.
package command

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// The exit statuses. They are promised.
const (
	// ExitClean: there are no findings that count.
	ExitClean = 0
	// ExitFindings: there are.
	ExitFindings = 1
	// ExitUsage: the command line makes no sense.
	ExitUsage = 2
	// ExitTrouble: something could not be read or written, or there was
	// nothing to check. It goes before ExitFindings.
	ExitTrouble = 3
)

// Command is the command with the files that it works on.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
}

// Run runs the command with its arguments, without the program's name, and
// returns its exit status.
func (c *Command) Run(arguments []string) int {
	root := c.root(arguments)
	root.SetArgs(append([]string{}, arguments...)) // never nil: that means the arguments of the process
	root.SetIn(c.Stdin)
	shown := &firstError{Writer: c.Stdout}
	root.SetOut(shown)
	root.SetErr(c.Stderr)
	if len(arguments) > 0 && strings.HasPrefix(arguments[0], cobra.ShellCompRequestCmd) {
		unquoteUsages(root)
		completeFlags(root)
	}
	called, err := root.ExecuteC()
	if err == nil && shown.err != nil {
		err = c.unwritable(shown.err)
	}
	if err == nil {
		return ExitClean
	}
	if status, ok := errors.AsType[exitStatus](err); ok {
		return int(status)
	}
	// Whatever else comes back is a command line that makes no sense.
	fmt.Fprintf(c.Stderr, "userlint: %s\nSee %s --help.\n", terminal.Escape(err.Error()), called.CommandPath())
	return ExitUsage
}

// exitStatus is the end of a run that has said what there is to say.
type exitStatus int

func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// Tree returns the command with all its commands and flags, for documentation.
func (c *Command) Tree() *cobra.Command { return c.root(nil) }

// commands are those below the root, by name.
var commands = [...]struct {
	name string
	make func(*Command) *cobra.Command
}{
	{"check", (*Command).check},
	{"fix", (*Command).fix},
	{"rules", (*Command).rules},
	{"explain", (*Command).explain},
	{"schema", (*Command).schema},
	{"skeleton", (*Command).skeleton},
	{"config", (*Command).config},
	{"drift", (*Command).drift},
	{"completion", (*Command).completion},
	{"version", (*Command).version},
}

// root returns the command with the one below it that the arguments call, which
// is made faster than all of them, or with all where they call none: then there
// is one to be found, to be listed or to be completed.
func (c *Command) root(arguments []string) *cobra.Command {
	version := false
	root := &cobra.Command{
		Use:   "userlint COMMAND [flags]",
		Short: "Say before CreateUser requests are sent whether AWS would refuse them",
		Long: `userlint says before a CreateUser request is sent whether AWS would refuse it,
and why: every broken rule of every payload, with its place, and no member's
value in the output.`,
		Example: `  userlint check --service identitystore users.jsonl
  userlint explain identitystore.UserName.length`,
		// A run without a command has checked nothing.
		RunE: func(*cobra.Command, []string) error {
			if version {
				return c.printVersion()
			}
			return errors.New("which command? To check payloads: userlint check --service SERVICE FILE")
		},
		Args:              noSuchCommand,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true}, // there is one of our own
	}
	for _, below := range commands {
		if !isCommand(arguments) || arguments[0] == below.name {
			root.AddCommand(below.make(c))
		}
	}
	root.SetHelpCommand(help())
	root.Flags().BoolVar(&version, "version", false, "print what the command version prints")
	root.SetUsageFunc(writeUsage)
	root.SetFlagErrorFunc(wrongFlag)
	plain(root)
	return root
}

// isCommand reports whether the first argument is the name of a command.
func isCommand(arguments []string) bool {
	for _, each := range commands {
		if len(arguments) > 0 && arguments[0] == each.name {
			return true
		}
	}
	return false
}

// plain leaves out of the usage lines what cobra would add to them.
func plain(c *cobra.Command) {
	c.DisableFlagsInUseLine = true
	for _, below := range c.Commands() {
		plain(below)
	}
}
