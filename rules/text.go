package rules

import (
	"unicode/utf8"

	"github.com/userlint/userlint/internal/match"
)

// String checks a string member: that it is valid UTF-8, and every constraint
// of s. Absent members pass; see Required.
func (v *Visitor) String(name string, value *string, s *String) {
	if value != nil || v.mode == describing {
		v.string(name, value, s)
	}
}

func (v *Visitor) string(name string, value *string, s *String) {
	if v.mode == describing {
		v.declare(name, TypeString)
		v.describeString(name, s)
		return
	}
	if !s.admits(*value, true) {
		v.text(name, *value, s, true)
	}
}

// Also checks further constraints of a member that String has been given:
// those from another source, or under another context.
func (v *Visitor) Also(name string, value *string, s *String) {
	if value != nil || v.mode == describing {
		v.also(name, value, s)
	}
}

func (v *Visitor) also(name string, value *string, s *String) {
	if v.mode == describing {
		v.describeString(name, s)
		return
	}
	if v.applies(&s.Source) && !s.admits(*value, false) {
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
		if !s.Pattern.matches(value) {
			return false
		}
	} else if first && !utf8.ValidString(value) {
		return false
	}
	return s.Value == nil || s.Value.admits(value)
}

// matches is Match without the call for most text.
func (p *Pattern) matches(value string) bool {
	return p.Plain != 0 && value != "" && match.Plain(value, p.Plain) || p.Match(value)
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
	if s.Value != nil && !s.Value.admits(value) && v.breaks(name, source) {
		v.record(name, s.Value.kind(), source, s.Value, Uncounted)
	}
}
