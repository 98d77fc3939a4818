package rules

import (
	"unicode/utf8"

	"github.com/userlint/userlint/internal/match"
)

// String checks a string member: that it is valid UTF-8, and every constraint
// of s. Absent members pass; see Required.
func (v *Visitor) String(name string, value *string, s *String) {
	if value != nil {
		v.string(name, *value, s)
	}
}

func (v *Visitor) string(name, value string, s *String) {
	if v.mode == describing {
		v.declare(name, TypeString)
		v.describeString(name, s)
		return
	}
	if v.mode == passing {
		return
	}
	if s.Value == nil && s.admitsLength(value) {
		// Most text is ASCII, and of characters that the pattern has. It is
		// seen at a glance that such text breaks nothing.
		if p := s.Pattern; p == nil && match.IsASCII(value) ||
			p != nil && p.Plain != 0 && value != "" && match.Plain(value, p.Plain) {
			return
		}
	}
	if !s.admits(value, true) {
		v.text(name, value, s, true)
	}
}

// Also checks further constraints of a member that String has been given:
// those from another source, or under another context.
func (v *Visitor) Also(name string, value *string, s *String) {
	if value != nil {
		v.also(name, *value, s)
	}
}

func (v *Visitor) also(name, value string, s *String) {
	if v.mode == describing {
		v.describeString(name, s)
		return
	}
	if v.mode == passing || !v.applies(&s.Source) || s.isLengthOnly() && s.admitsLength(value) {
		return
	}
	if !s.admits(value, false) {
		v.text(name, value, s, false)
	}
}

// admitsLength reports whether the number of bytes decides that a value is
// neither too short nor too long: a character has one to four of them.
func (s *String) admitsLength(value string) bool {
	least := s.Length.Min
	if least > 1 {
		least *= utf8.UTFMax
	}
	return len(value) >= least && (len(value) <= s.Length.Max || s.Length.Max == 0)
}

func (s *String) isLengthOnly() bool { return s.Pattern == nil && s.Value == nil }

// admits decides whether a value breaks no constraint of s. The text alone is
// judged for being valid UTF-8 only at a member's first shape; a pattern and an
// enum judge that by themselves.
func (s *String) admits(value string, first bool) bool {
	if !s.admitsLength(value) {
		has := utf8.RuneCountInString(value)
		if has < s.Length.Min || s.Length.Max > 0 && has > s.Length.Max {
			return false
		}
	}
	if s.Pattern != nil {
		return s.Pattern.Match(value) && (s.Value == nil || s.Value.admits(value))
	}
	if s.Value == nil {
		return !first || isText(value)
	}
	if enum, ok := s.Value.(Enum); ok {
		return enum.admits(value)
	}
	return s.Value.admits(value) && (!first || isText(value))
}

// isText reports whether a value is valid UTF-8, most of which is ASCII.
func isText(value string) bool { return match.IsASCII(value) || utf8.ValidString(value) }

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
