package identitystore

import "github.com/userlint/userlint/rules"

// Store is what a caller knows of the identity store that a request is for and
// that the request does not say. The zero value declares nothing.
type Store struct {
	// IdentityCenter says that the store belongs to IAM Identity Center, which
	// makes some guidance certain: UserName, DisplayName, Name.GivenName and
	// Name.FamilyName are required, two user names are reserved, and a batch
	// may not repeat an e-mail address.
	IdentityCenter bool
}

func (s Store) context() rules.Context {
	if s.IdentityCenter {
		return identityCenter
	}
	return 0
}

// Validate returns an error that says everything for which the service would
// refuse the request, or nil. The error is a *ValidationException.
func (s Store) Validate(r *CreateUserRequest) error {
	look := s.look(r, rules.Error)
	if look == rules.Clean {
		return nil
	}
	return raise(s.find(r, look, rules.Error, nil))
}

// Inspect returns every violation of the request, warnings included, up to
// [rules.MaxViolations] of each severity. Unread are JSON Pointers of members
// that are present in the payload but could not be read into r: they are
// neither absent nor checked.
func (s Store) Inspect(r *CreateUserRequest, unread ...string) []rules.Violation {
	look := rules.Unseen
	if len(unread) == 0 {
		look = s.look(r, rules.Warning)
	}
	return s.find(r, look, rules.Warning, unread)
}

// look takes a glance at a request of which all was read.
func (s Store) look(r *CreateUserRequest, least rules.Severity) rules.Glance {
	if r == nil {
		return rules.Unseen
	}
	return glance(r, s.context(), least <= rules.Warning)
}

// find returns what a glance has not shown to be nothing.
func (s Store) find(r *CreateUserRequest, look rules.Glance, least rules.Severity, unread []string) []rules.Violation {
	if look == rules.Clean {
		return nil
	}
	if r == nil {
		r = &CreateUserRequest{}
	}
	v := rules.Check(&service, s.context(), least, unread)
	v.Glanced(look)
	for v.Walk() {
		visit(&v, r)
	}
	return v.Violations()
}

// Validate is [Store.Validate] with nothing declared.
func (r *CreateUserRequest) Validate() error { return Store{}.Validate(r) }

// Inspect is [Store.Inspect] with nothing declared.
func (r *CreateUserRequest) Inspect(unread ...string) []rules.Violation {
	return Store{}.Inspect(r, unread...)
}
