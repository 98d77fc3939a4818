package rules

import "unicode/utf8"

// Required checks that the member name is present.
func (v *Visitor) Required(name string, present bool, s *Source) {
	if v.mode == describing {
		v.describe(name, KindRequired, s, Required{})
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

// Boolean visits a member that has no rule beyond its JSON type, so that the
// declaration names every member.
func (v *Visitor) Boolean(name string, _ *bool) {
	if v.mode == describing {
		v.declare(name, TypeBoolean)
	}
}

// Timestamp visits a member that has no rule beyond its type.
func (v *Visitor) Timestamp(name string) {
	if v.mode == describing {
		v.declare(name, TypeTimestamp)
	}
}

// Integer32 checks an integer member of 32 bits.
func (v *Visitor) Integer32(name string, value *int32, n *Integer) {
	if v.mode == describing {
		v.describeInteger(name, TypeInteger32, n)
		return
	}
	if value != nil {
		v.integer(name, int64(*value), n)
	}
}

// Integer64 checks an integer member of 64 bits.
func (v *Visitor) Integer64(name string, value *int64, n *Integer) {
	if v.mode == describing {
		v.describeInteger(name, TypeInteger64, n)
		return
	}
	if value != nil {
		v.integer(name, *value, n)
	}
}

func (v *Visitor) integer(name string, value int64, n *Integer) {
	if value < n.Range.Min && v.breaks(name, &n.Source) {
		v.record(name, KindRange, &n.Source, Range{n.Range.Min, NoMax}, Uncounted)
	}
	if value > n.Range.Max && v.breaks(name, &n.Source) {
		v.record(name, KindRange, &n.Source, Range{NoMin, n.Range.Max}, Uncounted)
	}
}

func (v *Visitor) describeInteger(name string, t Type, n *Integer) {
	v.declare(name, t)
	if n.Range != (Range{NoMin, NoMax}) {
		v.describe(name, KindRange, &n.Source, n.Range)
	}
}

// Enter goes into the structure name. It is entered even where it is absent,
// since its members may be required all the same.
func (v *Visitor) Enter(name string) {
	if v.mode == describing {
		v.declare(name, TypeStructure)
	}
	v.path.push(step{name: name})
}

// Leave returns from a structure or an item.
func (v *Visitor) Leave() { v.path.pop() }
