package rules

import "slices"

// ValueConstraint is a constraint on the value of a string as a whole: an
// [Enum], a *[Ban], a [Reserved], an [NFC] or a *[Format].
//
// It is for service packages: see the package comment.
type ValueConstraint interface {
	Constraint
	admits(value string) bool
	kind() Kind
}

func (e Enum) admits(value string) bool     { return slices.Contains(e.Values, value) }
func (b *Ban) admits(value string) bool     { return !slices.Contains(b.Values, value) }
func (r Reserved) admits(value string) bool { return !slices.Contains(r.Names, value) }
func (NFC) admits(value string) bool        { return IsNFC(value) }
func (f *Format) admits(value string) bool  { return f.Match(value) }

func (Enum) kind() Kind      { return KindEnum }
func (*Ban) kind() Kind      { return KindEnum }
func (Reserved) kind() Kind  { return KindReserved }
func (NFC) kind() Kind       { return KindNFC }
func (f *Format) kind() Kind { return f.Kind }
