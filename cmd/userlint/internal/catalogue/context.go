package catalogue

import (
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// Context is something that a caller can declare of what a payload is for.
type Context struct {
	// Name is the name that rules have in Contexts and ErrorUnder, and Flags
	// are what declares it on the command line. Both are empty where nothing
	// is declared.
	Name, Flags string
	// Options declare it.
	Options check.Options
}

// Declared returns the name of the context that options declare of a service,
// empty for none.
func (s *Service) Declared(o check.Options) string {
	for _, c := range s.Contexts {
		if c.Options.Store == o.Store && c.Options.Organization == o.Organization &&
			c.Options.Instance.IdentityManagementType == o.Instance.IdentityManagementType {
			return c.Name
		}
	}
	return ""
}

// Alternatives returns the options among which one holds: those given or,
// where they leave open what must be one of several, one for each.
func (s *Service) Alternatives(o check.Options) []check.Options {
	if s.Name != "connect" || o.Instance.IdentityManagementType != connect.UndeclaredType {
		return []check.Options{o}
	}
	var all []check.Options
	for t := connect.ConnectManaged; t <= connect.ExistingDirectory; t++ {
		with := o
		with.Instance.IdentityManagementType = t
		all = append(all, with)
	}
	return all
}

// Under returns the contexts under one of which a rule holds, none where it
// always does.
func (s *Service) Under(r rules.Rule) []Context {
	var under []Context
	for _, c := range s.Contexts {
		known := slices.ContainsFunc(under, func(other Context) bool { return other.Name == c.Name })
		if slices.Contains(r.Contexts, c.Name) && !known && s.Makes(c.Options, r) {
			under = append(under, c)
		}
	}
	return under
}

// Certain returns the contexts that turn the rule's warning into an error.
func (s *Service) Certain(r rules.Rule) []Context {
	var certain []Context
	for _, c := range s.Contexts {
		if slices.Contains(r.ErrorUnder, c.Name) {
			certain = append(certain, c)
		}
	}
	return certain
}

// Holds reports whether a rule holds where a context of that name is declared,
// or nothing is, and with what severity.
func Holds(r rules.Rule, declared string) (rules.Severity, bool) {
	if len(r.Contexts) > 0 && !slices.Contains(r.Contexts, declared) {
		return 0, false
	}
	if slices.Contains(r.ErrorUnder, declared) {
		return rules.Error, true
	}
	return r.Severity, true
}

func storeContexts() []Context {
	return []Context{{
		"IdentityCenter", "--identity-center",
		check.Options{Store: identitystore.Store{IdentityCenter: true}},
	}}
}

func organizationContexts() []Context {
	return []Context{
		directory(workmail.WorkMailDirectory),
		directory(workmail.OtherDirectory),
	}
}

func instanceContexts() []Context {
	return []Context{
		managed(connect.ConnectManaged),
		managed(connect.SAML),
		managed(connect.ExistingDirectory),
		unreachable(),
	}
}

// DirectoryTypes returns the names of the directories that can be declared of a
// WorkMail organization.
func DirectoryTypes() []string {
	return []string{workmail.WorkMailDirectory.String(), workmail.OtherDirectory.String()}
}

// IdentityManagementTypes returns the names of those that can be declared of a
// Connect instance.
func IdentityManagementTypes() []string {
	return []string{connect.SAML.String(), connect.ConnectManaged.String(), connect.ExistingDirectory.String()}
}

func directory(t workmail.DirectoryType) Context {
	o := check.Options{Organization: workmail.Organization{DirectoryType: t}}
	return Context{t.String(), "--directory-type " + t.String(), o}
}

func managed(t connect.IdentityManagementType) Context {
	o := check.Options{Instance: connect.Instance{IdentityManagementType: t}}
	return Context{t.String(), "--identity-management-type " + t.String(), o}
}

// unreachable is an existing directory that Connect cannot reach: no context of
// its own, but under it one more rule holds.
func unreachable() Context {
	c := managed(connect.ExistingDirectory)
	c.Flags += " --directory-unreachable"
	c.Options.Instance.DirectoryUnreachable = true
	return c
}
