package command

import (
	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
)

func (c *Command) check() *cobra.Command {
	var flags checkFlags
	command := &cobra.Command{
		Use:   "check [--service SERVICE] [flags] [FILE|GLOB|-]...",
		Short: "Check payloads",
		Long: `Check CreateUser payloads: JSON and YAML documents that are one payload or a
list of payloads, JSON Lines with one payload a line, CSV with one a row, and
the users in Terraform plans and CloudFormation templates. Without a file, or
for the file "-", it reads standard input.

Findings go to standard output, everything else to standard error.

Exit status: 0 clean; 1 findings; 2 wrong usage; 3 something could not be read
or written, or there was no payload; 130 or 143 interrupted; 141 standard output
was closed.`,
		Example: `  userlint check --service identitystore users.jsonl
  userlint check --service connect --identity-management-type SAML 'users/**/*.json'
  userlint check --service workmail --format jsonl=findings.jsonl --format text - < users.json`,
		RunE: func(command *cobra.Command, arguments []string) error {
			settings, err := flags.parse(command.Flags())
			if err != nil {
				return err
			}
			settings.implied = len(arguments) == 0
			return c.configured(&flags.configuration, command.Flags(), func(config configuration) error {
				return c.runCheck(settings, config, inputs.Expand(arguments))
			})
		},
	}
	flags.add(command.Flags())
	return command
}
