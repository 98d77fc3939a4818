package connect

import (
	"fmt"

	"github.com/userlint/userlint/rules"
)

// Instance is what a caller knows of the instance that a request is for and
// that the request does not say. The zero value declares nothing.
type Instance struct {
	// IdentityManagementType is how the instance manages identities. Where it
	// is undeclared, a request is wrong only if every type rejects it.
	IdentityManagementType IdentityManagementType
	// DirectoryUnreachable says that Connect cannot reach the existing
	// directory, which makes DirectoryUserId required.
	DirectoryUnreachable bool
}

// IdentityManagementType is how an instance manages the identities of its
// users.
type IdentityManagementType uint8

const (
	// UndeclaredType: the caller does not know.
	UndeclaredType IdentityManagementType = iota
	// ConnectManaged: users are in Connect itself.
	ConnectManaged
	// SAML: users come from an identity provider by SAML.
	SAML
	// ExistingDirectory: users are in a directory that was there before.
	ExistingDirectory
)

// String returns "CONNECT_MANAGED", "SAML", "EXISTING_DIRECTORY", or "" where
// it is undeclared.
func (t IdentityManagementType) String() string {
	if c := t.context(); c != 0 {
		return service.Contexts[t-1]
	}
	return ""
}

// ParseIdentityManagementType returns the type of a name that String returns.
// Any other is an error.
func ParseIdentityManagementType(name string) (IdentityManagementType, error) {
	for t := UndeclaredType; t <= ExistingDirectory; t++ {
		if t.String() == name {
			return t, nil
		}
	}
	return UndeclaredType, fmt.Errorf("parse identity management type: want one of %v", service.Contexts)
}

func (t IdentityManagementType) context() rules.Context {
	if t == UndeclaredType || t > ExistingDirectory {
		return 0
	}
	return connectManaged << (t - ConnectManaged)
}

func (i Instance) context() rules.Context { return i.IdentityManagementType.context() }

// Validate returns an error that says everything for which the service would
// refuse the request, or nil. The error is or wraps an
// *InvalidParameterException, an *InvalidRequestException, or both. Where no
// identity management type is declared and all reject the request, it is the
// error of the type that leaves the fewest violations.
func (i Instance) Validate(r *CreateUserRequest) error {
	look := i.look(r, rules.Error)
	if look == rules.Clean {
		return nil
	}
	return raise(i.find(r, look, rules.Error, nil))
}

// Inspect returns every violation of the request, warnings included, up to
// [rules.MaxViolations] of each severity. Unread are JSON Pointers of members
// that are present in the payload but could not be read into r: they are
// neither absent nor checked.
func (i Instance) Inspect(r *CreateUserRequest, unread ...string) []rules.Violation {
	look := rules.Unseen
	if len(unread) == 0 {
		look = i.look(r, rules.Warning)
	}
	return i.find(r, look, rules.Warning, unread)
}

// Accepting returns the identity management types, of those that the instance
// may have, under which the service would accept the request.
func (i Instance) Accepting(r *CreateUserRequest) []IdentityManagementType {
	if r == nil {
		r = &CreateUserRequest{}
	}
	v := rules.Check(&service, i.context(), rules.Error, nil)
	visit(&v, r, i.DirectoryUnreachable)
	var accepting []IdentityManagementType
	for t := ConnectManaged; t <= ExistingDirectory; t++ {
		if v.Accepting().Has(t.context()) {
			accepting = append(accepting, t)
		}
	}
	return accepting
}

// look takes a glance at a request of which all was read.
func (i Instance) look(r *CreateUserRequest, least rules.Severity) rules.Glance {
	if r == nil {
		return rules.Unseen
	}
	under := i.context()
	if under == 0 {
		under = likely(r)
	}
	return glance(r, i.DirectoryUnreachable, under, least <= rules.Warning)
}

// find returns what a glance has not shown to be nothing.
func (i Instance) find(r *CreateUserRequest, look rules.Glance, least rules.Severity, unread []string) []rules.Violation {
	if look == rules.Clean {
		return nil
	}
	if r == nil {
		r = &CreateUserRequest{}
	}
	v := rules.Check(&service, i.context(), least, unread)
	v.Guess(likely(r))
	v.Glanced(look)
	for v.Walk() {
		visit(&v, r, i.DirectoryUnreachable)
	}
	return v.Violations()
}

// likely returns the identity management type that most likely accepts a
// request.
func likely(r *CreateUserRequest) rules.Context {
	switch {
	case r.Password != nil:
		return connectManaged
	case r.Username != nil && len(*r.Username) > longestUsernameNotSAML:
		return saml
	}
	return existingDirectory
}

// Validate is [Instance.Validate] with nothing declared.
func (r *CreateUserRequest) Validate() error { return Instance{}.Validate(r) }

// Inspect is [Instance.Inspect] with nothing declared.
func (r *CreateUserRequest) Inspect(unread ...string) []rules.Violation {
	return Instance{}.Inspect(r, unread...)
}
