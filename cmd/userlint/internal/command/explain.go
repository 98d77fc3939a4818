package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

func (c *Command) explain() *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "explain RULE [flags]",
		Short: "Tell all of one rule",
		Long: `Tell all of one rule: what it says, its limit or published pattern, the basis
and the page, severity and exception, the contexts under which it holds and the
flags that declare them, a payload that keeps it and one that breaks it, and the
other rules on the member.

RULE is an id as check prints it, or the end of one that no other rule has, such
as UserName.reserved.`,
		Example: `  userlint explain identitystore.UserName.length
  userlint explain connect.Username.email-format --format markdown`,
		ValidArgsFunction: only(catalogue.IDs),
		RunE: func(_ *cobra.Command, arguments []string) error {
			if err := oneOf("format", format, catalogueFormats...); err != nil {
				return err
			}
			if len(arguments) != 1 {
				return errors.New("which rule? Name one; userlint rules lists them")
			}
			rule, meant := catalogue.Find(arguments[0])
			if rule.ID == "" {
				return noSuchRule(arguments[0], meant)
			}
			e, err := catalogue.Explain(rule)
			switch {
			case err != nil:
				return c.printMade(nil, err)
			case format == "json":
				return c.printMade(catalogue.JSON(e))
			case format == "markdown":
				return c.print(e.Markdown(2))
			}
			return c.print(e.Text())
		},
	}
	command.Flags().StringVar(&format, "format", "text", "the `FORMAT` of the page: "+strings.Join(catalogueFormats, ", "))
	return command
}

func noSuchRule(id string, meant []string) error {
	switch {
	case slices.Contains(check.Services(), id):
		return fmt.Errorf("%s is a service; userlint rules --service %s lists its rules", id, id)
	case len(meant) == 0:
		return fmt.Errorf("there is no rule %q; userlint rules lists them", id)
	case strings.HasSuffix(meant[0], "."+id):
		const named = 5
		return fmt.Errorf("%d rules end in %q, such as %s", len(meant), id, strings.Join(meant[:min(named, len(meant))], ", "))
	}
	return fmt.Errorf("there is no rule %q; did you mean %s?", id, strings.Join(meant, " or "))
}
