package rules

import "unicode/utf8"

// Required checks that the member name is present.
func (v *Visitor) Required(name string, present bool, s *Source) {
	if v.mode == describing {
		v.describe(name, KindRequired, s, Required{})
		v.require(name, s)
		return
	}
	if !present && v.breaks(name, s) {
		v.record(name, KindRequired, s, Required{}, Uncounted)
	}
}

// Forbidden checks that a string member is absent. Text that is not valid
// UTF-8 is left to String.
func (v *Visitor) Forbidden(name string, value *string, s *Source) {
	if v.mode == describing {
		v.describe(name, KindForbidden, s, Forbidden{})
		return
	}
	if value != nil && utf8.ValidString(*value) && v.breaks(name, s) {
		v.record(name, KindForbidden, s, Forbidden{}, Uncounted)
	}
}

// Conflict checks that the member name is not present together with another.
func (v *Visitor) Conflict(name string, conflicts bool, c *Conflict, s *Source) {
	if v.mode == describing {
		v.describe(name, KindConflict, s, *c)
		return
	}
	if conflicts && v.breaks(name, s) {
		v.record(name, KindConflict, s, *c, Uncounted)
	}
}

// require notes that the member name is required, before it is declared.
func (v *Visitor) require(name string, s *Source) {
	if s.Under != 0 {
		return
	}
	path := v.path.member(name)
	if known, ok := v.required[path]; ok && known <= s.Basis {
		return
	}
	if v.required == nil {
		v.required = make(map[string]Basis)
	}
	v.required[path] = s.Basis
}
