package command

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/drift"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/model"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

func (c *Command) drift() *cobra.Command {
	var (
		models    []string
		date      string
		explained bool
	)
	command := &cobra.Command{
		Use:   "drift --model FILE [flags] [FILE]...",
		Short: "Compare the rules with published service models",
		Long: `Compare the catalogue of rules with published service models: botocore's
service-2.json, also packed as service-2.json.gz, or Smithy's JSON models. The
model says itself which service it is for. What is compared is CreateUser: the
members of the request and the response, their types, whether they are
required, lengths, ranges, sizes, patterns and enums, and the exceptions.

Known differences are explained in a ledger, with the dates from or until which
models have them. Where --date does not say from when a model is, it is taken
to be from a day that fits best with all that it has.

Differences go to standard output, everything else to standard error.

Exit status: 0 no difference that the ledger does not explain; 1 differences; 2
wrong usage; 3 something could not be read or written, or is no model with
CreateUser of a service that has a catalogue.`,
		Example: `  userlint drift --model service-2.json
  botocore="$(python3 -c 'import botocore; print(botocore.__path__[0])')"
  userlint drift --model "$botocore/data/{identitystore,workdocs,workmail,connect}/*/service-2.json*"`,
		RunE: func(command *cobra.Command, arguments []string) error {
			if len(models) == 0 {
				return errors.New("--model is missing: a service model to compare with")
			}
			var day drift.Day
			if command.Flags().Changed("date") {
				var err error
				if day, err = drift.ParseDay(date); err != nil {
					return fmt.Errorf("--date: %w", err)
				}
			}
			run := drifting{Command: c, day: day, explained: explained}
			return run.models(inputs.Expand(append(models, arguments...)))
		},
	}
	flags := command.Flags()
	flags.StringArrayVar(&models, "model", nil, "the `FILE` of a service model, or a pattern for several; may be repeated, and further models may follow the flags")
	flags.StringVar(&date, "date", "", "the `DAY` that the models are from, such as 2026-08-31")
	flags.BoolVar(&explained, "explained", false, "list the differences that the ledger explains as well, with the reason")
	flags.SortFlags = false
	return command
}

// drifting is a run of drift.
type drifting struct {
	*Command
	day       drift.Day
	explained bool

	compared, unexplained, known int
	// trouble says that a model could not be compared.
	trouble bool
}

func (d *drifting) models(from []inputs.Input) error {
	out := bufio.NewWriter(d.Stdout)
	for _, in := range from {
		report, err := d.compare(in)
		if err != nil {
			d.trouble = true
			d.complainOf(in.Name, err)
			continue
		}
		d.compared++
		if report.Older {
			fmt.Fprintf(d.Stderr, "userlint: %s: looks like a model of about %s; --date says from when it is\n",
				terminal.Escape(in.Name), report.Dated)
		}
		d.write(out, in.Name, report)
		if err := out.Flush(); err != nil {
			return d.unwritable(err)
		}
	}
	d.summarizeDrift()
	switch {
	case d.trouble:
		return exitStatus(ExitTrouble)
	case d.unexplained > 0:
		return exitStatus(ExitFindings)
	}
	return nil
}

func (d *drifting) compare(in inputs.Input) (*drift.Report, error) {
	f, err := in.Open(d.Stdin)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := model.Read(f)
	if err != nil && !(errors.Is(err, model.ErrNoOperation) && m != nil) {
		return nil, err
	}
	// Of which service a model is matters more than that it lacks CreateUser.
	if service, known := drift.Service(m); !known {
		return nil, fmt.Errorf("is the model of %q, for which there is no catalogue", m.Service)
	} else if err != nil {
		return nil, fmt.Errorf("%s: %w", service, err)
	}
	return drift.Compare(m, d.day)
}

// write writes the findings of one model, a line each. Errors are for the
// caller's Flush to find.
func (d *drifting) write(out io.Writer, name string, report *drift.Report) {
	for i := range report.Findings {
		f := &report.Findings[i]
		because := ""
		if f.IsExplained() {
			d.known++
			if !d.explained {
				continue
			}
			because = fmt.Sprintf(": explained, for %s: %s", f.Entry.When(), cmp.Or(f.Entry.Reason, "no reason"))
		} else {
			d.unexplained++
		}
		fmt.Fprintf(out, "%s: %s: %s%s\n",
			terminal.Escape(name), report.Service, terminal.Escape(f.String()), because)
	}
}

func (d *drifting) summarizeDrift() {
	fmt.Fprintf(d.Stderr, "userlint: compared %s: %s, and %d that the ledger explains\n",
		count(d.compared, "model"), count(d.unexplained, "difference"), d.known)
}
