package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

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
	if set.Changed("service") && !slices.Contains(check.Services(), f.service) {
		return d, fmt.Errorf("--service: want one of %s", strings.Join(check.Services(), ", "))
	}
	d.service = f.service
	var o check.Options
	if set.Changed("identity-management-type") {
		o.Instance.IdentityManagementType, err = connect.ParseIdentityManagementType(f.identityManagementType)
		if err != nil || o.Instance.IdentityManagementType == connect.UndeclaredType {
			return d, errors.New("--identity-management-type: want SAML, CONNECT_MANAGED or EXISTING_DIRECTORY")
		}
	}
	if set.Changed("directory-type") {
		o.Organization.DirectoryType, err = workmail.ParseDirectoryType(f.directoryType)
		if err != nil || o.Organization.DirectoryType == workmail.UndeclaredDirectory {
			return d, errors.New("--directory-type: want WORKMAIL or OTHER")
		}
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
	switch f.duplicates {
	case "on":
		d.duplicates = true
	case "off":
	default:
		return d, errors.New("--duplicates: want on or off")
	}
	return d, nil
}

// misplaced is the error of a context flag where no payload is for its service.
func (c *context) misplaced() error {
	return fmt.Errorf("--%s is for --service %s only", c.flag, c.service)
}
