package workmail

import (
	"fmt"

	"github.com/userlint/userlint/rules"
)

// Organization is what a caller knows of the organization that a request is
// for and that the request does not say. The zero value declares nothing.
type Organization struct {
	DirectoryType DirectoryType
}

// DirectoryType is the sort of directory that an organization keeps its users
// in. It decides how long a Name and how strong a Password must be.
type DirectoryType uint8

const (
	// UndeclaredDirectory: the caller does not know. Rules that depend on the
	// directory are not applied.
	UndeclaredDirectory DirectoryType = iota
	// WorkMailDirectory is the directory that WorkMail makes.
	WorkMailDirectory
	// OtherDirectory is any other, such as AWS Managed Microsoft AD.
	OtherDirectory
)

// String returns "WORKMAIL", "OTHER", or "" where it is undeclared.
func (d DirectoryType) String() string {
	if c := d.context(); c != 0 {
		return service.Contexts[d-1]
	}
	return ""
}

// ParseDirectoryType returns the directory type of a name that String returns.
// Any other is an error.
func ParseDirectoryType(name string) (DirectoryType, error) {
	for _, d := range []DirectoryType{UndeclaredDirectory, WorkMailDirectory, OtherDirectory} {
		if d.String() == name {
			return d, nil
		}
	}
	return UndeclaredDirectory, fmt.Errorf("parse directory type: want one of %v", service.Contexts)
}

func (d DirectoryType) context() rules.Context {
	switch d {
	case WorkMailDirectory:
		return workMailDirectory
	case OtherDirectory:
		return otherDirectory
	}
	return 0
}

func (o Organization) context() rules.Context { return o.DirectoryType.context() }

// Validate returns an error that says everything for which the service would
// refuse the request, or nil. The error is or wraps an
// *InvalidParameterException, an *InvalidPasswordException, or both.
func (o Organization) Validate(r *CreateUserRequest) error {
	look := o.look(r, rules.Error)
	if look == rules.Clean {
		return nil
	}
	return raise(o.find(r, look, rules.Error, nil))
}

// Inspect returns every violation of the request, warnings included, up to
// [rules.MaxViolations] of each severity. Unread are JSON Pointers of members
// that are present in the payload but could not be read into r: they are
// neither absent nor checked.
func (o Organization) Inspect(r *CreateUserRequest, unread ...string) []rules.Violation {
	look := rules.Unseen
	if len(unread) == 0 {
		look = o.look(r, rules.Warning)
	}
	return o.find(r, look, rules.Warning, unread)
}

// look takes a glance at a request of which all was read.
func (o Organization) look(r *CreateUserRequest, least rules.Severity) rules.Glance {
	if r == nil {
		return rules.Unseen
	}
	return glance(r, o.context(), least <= rules.Warning)
}

// find returns what a glance has not shown to be nothing.
func (o Organization) find(r *CreateUserRequest, look rules.Glance, least rules.Severity, unread []string) []rules.Violation {
	if look == rules.Clean {
		return nil
	}
	if r == nil {
		r = &CreateUserRequest{}
	}
	v := rules.Check(&service, o.context(), least, unread)
	v.Glanced(look)
	for v.Walk() {
		visit(&v, r)
	}
	return v.Violations()
}

// Validate is [Organization.Validate] with nothing declared.
func (r *CreateUserRequest) Validate() error { return Organization{}.Validate(r) }

// Inspect is [Organization.Inspect] with nothing declared.
func (r *CreateUserRequest) Inspect(unread ...string) []rules.Violation {
	return Organization{}.Inspect(r, unread...)
}
