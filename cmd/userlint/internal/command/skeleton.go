package command

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/skeleton"
)

var skeletonFormats = []string{"json", "yaml", "csv"}

func (c *Command) skeleton() *cobra.Command {
	var full bool
	var format string
	var declared declaration
	command := &cobra.Command{
		Use:   "skeleton SERVICE [flags]",
		Short: "Print a payload to start from",
		Long: `Print a CreateUser payload to start from: the members without which check finds
something, or with --full all that may be there, each with null in the place of
its value.

null means absent. So check refuses a skeleton for each required member that is
not filled in, and an optional one that stays null does no harm. With --full, an
object in a list is there even where all of it is null: delete the lists that
you do not need. YAML has a comment for each value that says what it must be.
CSV is a header row, without the members that are maps.`,
		Example: `  userlint skeleton identitystore > user.json
  userlint skeleton connect --full --identity-management-type SAML --format yaml`,
		ValidArgsFunction: only(check.Services),
		RunE: func(command *cobra.Command, arguments []string) error {
			s, err := serviceArgument(arguments)
			if err != nil {
				return err
			}
			if err := oneOf("format", format, skeletonFormats...); err != nil {
				return err
			}
			options, err := declared.options(s, command.Flags())
			if err != nil {
				return err
			}
			made, err := skeleton.Of(s, options, full)
			switch {
			case err != nil:
				return c.printMade(nil, err)
			case format == "yaml":
				return c.printMade(made.YAML())
			case format == "csv":
				return c.printMade(made.CSV())
			}
			return c.printMade(made.JSON())
		},
	}
	command.Flags().BoolVar(&full, "full", false, "all members that may be there, and not only those that must")
	command.Flags().StringVar(&format, "format", "json", "the `FORMAT` of the payload: "+strings.Join(skeletonFormats, ", "))
	declared.add(command.Flags())
	command.Flags().SortFlags = false
	return command
}
