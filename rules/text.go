package rules

import (
	"slices"
	"unicode/utf8"
)

// String checks a string member: that it is valid UTF-8, and every constraint
// of s. Absent members pass; see Required.
func (v *Visitor) String(name string, value *string, s *String) {
	if v.mode == describing {
		v.declare(name, TypeString)
		v.describeString(name, s)
		return
	}
	if value != nil && !s.admits(*value, true) {
		v.text(name, *value, s, true)
	}
}

// Also checks further constraints of a member that String has been given:
// those from another source, or under another context.
func (v *Visitor) Also(name string, value *string, s *String) {
	if v.mode == describing {
		v.describeString(name, s)
		return
	}
	if value != nil && v.holds(&s.Source) && !s.admits(*value, false) {
		v.text(name, *value, s, false)
	}
}

// admits decides whether a value breaks no constraint of s, in the way that is
// fastest for one that does not. The text alone is judged for being valid
// UTF-8 only at a member's first shape; a pattern judges that by itself.
func (s *String) admits(value string, first bool) bool {
	if len(value) < s.Length.Min || s.Length.Min > 1 && utf8.RuneCountInString(value) < s.Length.Min {
		return false // a character has at least a byte
	}
	if s.Length.Max > 0 && len(value) > s.Length.Max && utf8.RuneCountInString(value) > s.Length.Max {
		return false
	}
	if s.Pattern != nil {
		if !s.Pattern.Match(value) {
			return false
		}
	} else if first && !utf8.ValidString(value) {
		return false
	}
	return (s.Format == nil || s.Format.Match(value)) &&
		(s.Enum == nil || slices.Contains(s.Enum, value)) &&
		(s.Ban == nil || !slices.Contains(s.Ban.Values, value)) &&
		(s.Reserved == nil || !slices.Contains(s.Reserved, value)) &&
		(!s.NFC || IsNFC(value))
}

// text reports every constraint that a value breaks.
func (v *Visitor) text(name, value string, s *String, first bool) {
	if !utf8.ValidString(value) {
		if first && v.breaks(name, &unreadable) {
			v.recordDocument(name, "", UTF8{})
		}
		return
	}
	source, has := &s.Source, utf8.RuneCountInString(value)
	if has < s.Length.Min && v.breaks(name, source) {
		v.record(name, KindLength, source, Length{Min: s.Length.Min}, has)
	}
	if s.Length.Max > 0 && has > s.Length.Max && v.breaks(name, source) {
		v.record(name, KindLength, source, Length{Max: s.Length.Max}, has)
	}
	if s.Pattern != nil && !s.Pattern.Match(value) && v.breaks(name, source) {
		v.record(name, KindPattern, source, s.Pattern, Uncounted)
	}
	if s.Format != nil && !s.Format.Match(value) && v.breaks(name, source) {
		v.record(name, s.Format.Kind, source, s.Format, Uncounted)
	}
	if s.Enum != nil && !slices.Contains(s.Enum, value) && v.breaks(name, source) {
		v.record(name, KindEnum, source, Enum{s.Enum}, Uncounted)
	}
	if s.Ban != nil && slices.Contains(s.Ban.Values, value) && v.breaks(name, source) {
		v.record(name, KindEnum, source, s.Ban, Uncounted)
	}
	if slices.Contains(s.Reserved, value) && v.breaks(name, source) {
		v.record(name, KindReserved, source, Reserved{s.Reserved}, Uncounted)
	}
	if s.NFC && !IsNFC(value) && v.breaks(name, source) {
		v.record(name, KindNFC, source, NFC{}, Uncounted)
	}
}
