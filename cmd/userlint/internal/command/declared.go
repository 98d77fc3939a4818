package command

import (
	"fmt"

	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/workmail"
)

// Each context flag says something about payloads of one service.
var contextFlags = []struct{ flag, service string }{
	{"identity-management-type", "connect"},
	{"directory-unreachable", "connect"},
	{"directory-type", "workmail"},
	{"identity-center", "identitystore"},
}

// onOff are the values of --duplicates.
var onOff = []string{"on", "off"}

// declared is what the command line says of payloads, whatever a configuration
// says.
type declared struct {
	// service is empty where no flag says it.
	service    string
	duplicates bool
	contexts   []context
}

// context is a context flag that was given.
type context struct {
	flag, service string
	declare       func(*check.Options)
}

// declare returns what the flags say. Its error says what makes no sense.
func (f *checkFlags) declare(set *pflag.FlagSet) (d declared, err error) {
	if set.Changed("service") {
		if err := oneService(f.service); err != nil {
			return d, err
		}
	}
	d.service = f.service
	var o check.Options
	if set.Changed("identity-management-type") {
		if err := oneOf("identity-management-type", f.identityManagementType, catalogue.IdentityManagementTypes()...); err != nil {
			return d, err
		}
		o.Instance.IdentityManagementType, _ = connect.ParseIdentityManagementType(f.identityManagementType)
	}
	if set.Changed("directory-type") {
		if err := oneOf("directory-type", f.directoryType, catalogue.DirectoryTypes()...); err != nil {
			return d, err
		}
		o.Organization.DirectoryType, _ = workmail.ParseDirectoryType(f.directoryType)
	}
	declare := map[string]func(*check.Options){
		"identity-management-type": func(to *check.Options) {
			to.Instance.IdentityManagementType = o.Instance.IdentityManagementType
		},
		"directory-unreachable": func(to *check.Options) { to.Instance.DirectoryUnreachable = f.directoryUnreachable },
		"directory-type":        func(to *check.Options) { to.Organization = o.Organization },
		"identity-center":       func(to *check.Options) { to.Store.IdentityCenter = f.identityCenter },
	}
	for _, c := range contextFlags {
		if set.Changed(c.flag) {
			given := context{c.flag, c.service, declare[c.flag]}
			if d.service != "" && d.service != c.service {
				return d, given.misplaced()
			}
			d.contexts = append(d.contexts, given)
		}
	}
	d.duplicates = f.duplicates == onOff[0]
	return d, oneOf("duplicates", f.duplicates, onOff...)
}

// misplaced is the error of a context flag where no payload is for its service.
func (c *context) misplaced() error {
	return fmt.Errorf("--%s is for --service %s only", c.flag, c.service)
}
