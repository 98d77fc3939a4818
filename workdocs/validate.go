package workdocs

import "github.com/userlint/userlint/rules"

// Validate returns an error that says everything for which the service would
// refuse the request, or nil. The error is a *ValidationException.
func (r *CreateUserRequest) Validate() error {
	look := r.look(rules.Error)
	if look == rules.Clean {
		return nil
	}
	return raise(r.find(look, rules.Error, nil))
}

// Inspect returns every violation of the request, warnings included, up to
// [rules.MaxViolations] of each severity. Unread are JSON Pointers of members
// that are present in the payload but could not be read into r: they are
// neither absent nor checked.
func (r *CreateUserRequest) Inspect(unread ...string) []rules.Violation {
	look := rules.Unseen
	if len(unread) == 0 {
		look = r.look(rules.Warning)
	}
	return r.find(look, rules.Warning, unread)
}

// look takes a glance at a request of which all was read.
func (r *CreateUserRequest) look(least rules.Severity) rules.Glance {
	if r == nil {
		return rules.Unseen
	}
	return glance(r, 0, least <= rules.Warning)
}

// find returns what a glance has not shown to be nothing.
func (r *CreateUserRequest) find(look rules.Glance, least rules.Severity, unread []string) []rules.Violation {
	if look == rules.Clean {
		return nil
	}
	if r == nil {
		r = &CreateUserRequest{}
	}
	v := rules.Check(&service, 0, least, unread)
	v.Glanced(look)
	for v.Walk() {
		visit(&v, r)
	}
	return v.Violations()
}
