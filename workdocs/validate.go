package workdocs

import "github.com/userlint/userlint/rules"

// Validate returns an error that says everything for which the service would
// refuse the request, or nil. The error is a *ValidationException.
func (r *CreateUserRequest) Validate() error { return raise(r.check(rules.Error, nil)) }

// Inspect returns every violation of the request, warnings included, up to
// [rules.MaxViolations] of each severity. Unread are JSON Pointers of members
// that are present in the payload but could not be read into r: they are
// neither absent nor checked.
func (r *CreateUserRequest) Inspect(unread ...string) []rules.Violation {
	return r.check(rules.Warning, unread)
}

func (r *CreateUserRequest) check(least rules.Severity, unread []string) []rules.Violation {
	if r == nil {
		r = &CreateUserRequest{}
	}
	v := rules.Check(&service, 0, least, unread)
	for v.Walk() {
		visit(&v, r)
	}
	return v.Violations()
}
