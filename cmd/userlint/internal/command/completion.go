package command

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// shells are the shells that there is a completion for, with what writes it.
var shells = []struct {
	name  string
	write func(root *cobra.Command, to *bytes.Buffer) error
}{
	{"bash", func(root *cobra.Command, to *bytes.Buffer) error { return root.GenBashCompletionV2(to, true) }},
	{"zsh", func(root *cobra.Command, to *bytes.Buffer) error { return root.GenZshCompletion(to) }},
	{"fish", func(root *cobra.Command, to *bytes.Buffer) error { return root.GenFishCompletion(to, true) }},
	{"powershell", func(root *cobra.Command, to *bytes.Buffer) error { return root.GenPowerShellCompletionWithDesc(to) }},
}

func shellNames() []string {
	var names []string
	for _, s := range shells {
		names = append(names, s.name)
	}
	return names
}

func (c *Command) completion() *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print the completion script of a shell",
		Long: `Print the script that completes commands, flags, their values and rule ids in a
shell: bash (with the package bash-completion), zsh, fish or powershell.`,
		Example: `  source <(userlint completion bash)
  userlint completion zsh > "${fpath[1]}/_userlint"
  userlint completion fish > ~/.config/fish/completions/userlint.fish
  userlint completion powershell | Out-String | Invoke-Expression`,
		ValidArgsFunction: only(shellNames),
		RunE: func(command *cobra.Command, arguments []string) error {
			for _, s := range shells {
				if len(arguments) == 1 && arguments[0] == s.name {
					var script bytes.Buffer
					err := s.write(command.Root(), &script)
					return c.printMade(script.Bytes(), err)
				}
			}
			hint := ""
			if len(arguments) == 1 {
				hint = meant(arguments[0], shellNames())
			}
			return fmt.Errorf("which shell? Name %s%s", anyOf(shellNames()), hint)
		},
	}
}

// flagValues returns the values of flags that take one of a few in every command
// that has them, by the flag's name.
func flagValues() map[string]func() []string {
	return map[string]func() []string{
		"service":                  check.Services,
		"fail-on":                  severities,
		"duplicates":               values(onOff...),
		"identity-management-type": catalogue.IdentityManagementTypes,
		"directory-type":           catalogue.DirectoryTypes,
		"color":                    values(whens...),
		"excerpts":                 values(whens...),
	}
}

// valuesOf returns those of flags that take others in each command, by the
// command and the flag.
func valuesOf() map[string]map[string]func() []string {
	return map[string]map[string]func() []string{
		"check":    {"format": report.Formats, "input-format": source.Formats},
		"fix":      {"input-format": fixFormats},
		"rules":    {"format": values(catalogueFormats...)},
		"explain":  {"format": values(catalogueFormats...)},
		"skeleton": {"format": values(skeletonFormats...)},
	}
}

func values(all ...string) func() []string { return func() []string { return all } }

// completeFlags makes shells complete the values of the flags of all commands.
func completeFlags(root *cobra.Command) {
	shared, own := flagValues(), valuesOf()
	for _, command := range root.Commands() {
		for name, of := range shared {
			completeFlag(command, name, of)
		}
		for name, of := range own[command.Name()] {
			completeFlag(command, name, of)
		}
	}
}

func completeFlag(command *cobra.Command, name string, of func() []string) {
	if command.Flags().Lookup(name) == nil {
		return
	}
	// It fails for a flag that is completed already.
	_ = command.RegisterFlagCompletionFunc(name, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return of(), cobra.ShellCompDirectiveNoFileComp
	})
}
