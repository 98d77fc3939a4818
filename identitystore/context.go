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
func (s Store) Validate(r *CreateUserRequest) error { return raise(s.check(r, rules.Error, nil)) }

// Inspect returns every violation of the request, warnings included, up to
// [rules.MaxViolations] of each severity. Unread are JSON Pointers of members
// that are present in the payload but could not be read into r: they are
// neither absent nor checked.
func (s Store) Inspect(r *CreateUserRequest, unread ...string) []rules.Violation {
	return s.check(r, rules.Warning, unread)
}

func (s Store) check(r *CreateUserRequest, least rules.Severity, unread []string) []rules.Violation {
	if r == nil {
		r = &CreateUserRequest{}
	}
	v := rules.Check(&service, s.context(), least, unread)
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
