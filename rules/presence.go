package rules

// Required checks that the member name is present.
func (v *Visitor) Required(name string, present bool, s *Source) {
	if !present || v.mode == describing {
		v.missing(name, s)
	}
}

func (v *Visitor) missing(name string, s *Source) {
	if v.mode == describing {
		v.describe(name, KindRequired, s, Required{})
		v.require(name, s)
		return
	}
	if v.holds(s) && v.breaks(name, s) {
		v.record(name, KindRequired, s, Required{}, Uncounted)
	}
}

// Forbidden checks that a string member is absent. Text that is not valid
// UTF-8 is left to String.
func (v *Visitor) Forbidden(name string, value *string, s *Source) {
	if value != nil {
		v.present(name, *value, s)
	}
}

func (v *Visitor) present(name, value string, s *Source) {
	if v.mode == describing {
		v.describe(name, KindForbidden, s, Forbidden{})
		return
	}
	if v.applies(s) && isText(value) && v.breaks(name, s) {
		v.record(name, KindForbidden, s, Forbidden{}, Uncounted)
	}
}

// Conflict checks that the member name is not present together with another.
func (v *Visitor) Conflict(name string, conflicts bool, c *Conflict, s *Source) {
	if conflicts || v.mode == describing {
		v.conflict(name, c, s)
	}
}

func (v *Visitor) conflict(name string, c *Conflict, s *Source) {
	if v.mode == describing {
		v.describe(name, KindConflict, s, *c)
		return
	}
	if v.breaks(name, s) {
		v.record(name, KindConflict, s, *c, Uncounted)
	}
}

// require notes that the member name is required, before it is declared.
func (v *Visitor) require(name string, s *Source) {
	if s.Under != 0 {
		return
	}
	path := v.book.path.member(name)
	if known, ok := v.book.required[path]; ok && known <= s.Basis {
		return
	}
	if v.book.required == nil {
		v.book.required = make(map[string]Basis)
	}
	v.book.required[path] = s.Basis
}
