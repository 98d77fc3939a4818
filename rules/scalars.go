package rules

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
	if value != nil {
		v.integer(name, int64(*value), TypeInteger32, n)
	}
}

// AlsoInteger32 checks further constraints of a member that Integer32 has been
// given, from another source.
func (v *Visitor) AlsoInteger32(name string, value *int32, n *Integer) {
	if value != nil {
		v.alsoInteger(name, int64(*value), n)
	}
}

// Integer64 checks an integer member of 64 bits.
func (v *Visitor) Integer64(name string, value *int64, n *Integer) {
	if value != nil {
		v.integer(name, *value, TypeInteger64, n)
	}
}

func (v *Visitor) integer(name string, value int64, t Type, n *Integer) {
	if v.mode == describing {
		v.declare(name, t)
	}
	v.alsoInteger(name, value, n)
}

func (v *Visitor) alsoInteger(name string, value int64, n *Integer) {
	if v.mode == describing {
		v.describeRange(name, n)
		return
	}
	if value < n.Range.Min && v.breaks(name, &n.Source) {
		v.record(name, KindRange, &n.Source, Range{n.Range.Min, NoMax}, Uncounted)
	}
	if value > n.Range.Max && v.breaks(name, &n.Source) {
		v.record(name, KindRange, &n.Source, Range{NoMin, n.Range.Max}, Uncounted)
	}
}

func (v *Visitor) describeRange(name string, n *Integer) {
	v.note(name, func(m *Member) { m.integers = append(m.integers, n) })
	if n.Range != (Range{NoMin, NoMax}) {
		v.describe(name, KindRange, &n.Source, n.Range)
	}
}
