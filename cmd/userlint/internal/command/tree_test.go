package command_test

import (
	"bytes"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
)

// TestCommandsAreMadeAlone: a command that is called is the same as in the tree
// of all, of which the others are not made then.
func TestCommandsAreMadeAlone(t *testing.T) {
	called := 0
	for _, each := range below((&command.Command{}).Tree()) {
		path := names(each)
		t.Run(each.CommandPath(), func(t *testing.T) {
			for _, arguments := range [][]string{{"--help"}, {"--helq"}} {
				arguments = append(path, arguments...)
				var want bytes.Buffer
				root := (&command.Command{}).Tree()
				root.SetOut(&want)
				root.SetErr(&want)
				root.SetArgs(arguments)
				_, err := root.ExecuteC()
				if err != nil {
					want.WriteString("userlint: " + err.Error() + "\nSee " + each.CommandPath() + " --help.\n")
				}
				got := run(nil, arguments...)
				assert.Equal(t, want.String(), got.stdout+got.stderr)
			}
		})
		called++
	}
	assert.Greater(t, called, 10)
}

// TestAllAreListed: where no command is called by its name, all are there.
func TestAllAreListed(t *testing.T) {
	commands := (&command.Command{}).Tree().Commands()
	for _, arguments := range [][]string{{"--help"}, {"help"}, {"__complete", ""}} {
		got := run(nil, arguments...)
		for _, each := range commands {
			assert.Contains(t, got.stdout, each.Short, arguments)
		}
	}
}

func below(c *cobra.Command) []*cobra.Command {
	var all []*cobra.Command
	for _, each := range c.Commands() {
		all = append(append(all, each), below(each)...)
	}
	return all
}

// names returns the arguments that call a command.
func names(c *cobra.Command) []string {
	if !c.HasParent() {
		return nil
	}
	return append(names(c.Parent()), c.Name())
}
