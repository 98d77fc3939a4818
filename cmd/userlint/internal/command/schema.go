package command

import (
	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/schema"
)

func (c *Command) schema() *cobra.Command {
	var list bool
	var declared declaration
	command := &cobra.Command{
		Use:   "schema SERVICE [flags]",
		Short: "Print a JSON Schema of the requests",
		Long: `Print a JSON Schema, draft 2020-12, of the CreateUser requests of a service, for
editors that complete and check payloads as they are written, and for validators
in other languages.

It refuses what check reports as an error, under what the flags declare, and
accepts all else. Its "$comment" names the rules that JSON Schema cannot express.
The warnings are told in the descriptions of the members.`,
		Example: `  userlint schema identitystore > identitystore.schema.json
  userlint schema connect --identity-management-type SAML --list`,
		ValidArgsFunction: only(check.Services),
		RunE: func(command *cobra.Command, arguments []string) error {
			s, err := serviceArgument(arguments)
			if err != nil {
				return err
			}
			options, err := declared.options(s, command.Flags())
			if err != nil {
				return err
			}
			of, _ := schema.Of(s, options)
			if list {
				of = schema.ListOf(of)
			}
			return c.printMade(catalogue.JSON(of))
		},
	}
	command.Flags().BoolVar(&list, "list", false, "the schema of a list of requests")
	declared.add(command.Flags())
	command.Flags().SortFlags = false
	return command
}
