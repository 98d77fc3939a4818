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
func (d *declaration) add(to *pflag.FlagSet) { d.flags.addContexts(to) }

// options returns what is declared of a service.
func (d *declaration) options(s *catalogue.Service, set *pflag.FlagSet) (o check.Options, err error) {
	d.flags.service, d.flags.duplicates = s.Name, "off"
	declared, err := d.flags.declare(set)
	for _, given := range declared.contexts {
		given.declare(&o)
	}
	return o, err
}
