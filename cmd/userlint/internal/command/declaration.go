package command

import (
	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// declaration is what the flags of check declare of a service, for commands
// that have none of its other flags.
type declaration struct{ flags checkFlags }

// add adds the flags of check that declare a context.
func (d *declaration) add(to *pflag.FlagSet) {
	all := pflag.NewFlagSet("check", pflag.ContinueOnError)
	d.flags.add(all)
	for _, c := range contextFlags {
		to.AddFlag(all.Lookup(c.flag))
	}
}

// options returns what is declared of a service.
func (d *declaration) options(s *catalogue.Service, set *pflag.FlagSet) (check.Options, error) {
	d.flags.service = s.Name
	return d.flags.options(set)
}
