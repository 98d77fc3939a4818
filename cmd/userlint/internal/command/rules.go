package command

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
)

// catalogueFormats are the formats in which rules are told of.
var catalogueFormats = []string{"text", "json", "markdown"}

func (c *Command) rules() *cobra.Command {
	var service, format string
	command := &cobra.Command{
		Use:   "rules [flags]",
		Short: "List the rules",
		Long: `List the catalogue of rules, of one service or of all: id, limit, basis,
severity, exception and contexts of each. The rules on responses are there as
well, with ids that start with SERVICE.response.; check does not look at
responses, but the library does.

"userlint explain RULE" tells all of one rule.`,
		Example: `  userlint rules --service connect
  userlint rules --format json | jq -r '.[] | select(.severity == "warning").id'`,
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(command *cobra.Command, _ []string) error {
			if err := oneOf("format", format, catalogueFormats...); err != nil {
				return err
			}
			all := catalogue.Rules()
			if command.Flags().Changed("service") {
				if err := oneService(service); err != nil {
					return err
				}
				s, _ := catalogue.ServiceOf(service)
				all = s.Rules()
			}
			switch format {
			case "json":
				return c.printMade(catalogue.JSON(catalogue.Entries(all)))
			case "markdown":
				return c.print(catalogue.MarkdownTable(all, noLink))
			}
			return c.print(catalogue.Table(all))
		},
	}
	command.Flags().StringVar(&service, "service", "", "the `SERVICE` whose rules to list; without it, those of all")
	command.Flags().StringVar(&format, "format", "text", "the `FORMAT` of the list: "+strings.Join(catalogueFormats, ", "))
	command.Flags().SortFlags = false
	return command
}
