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
	if v.mode > recording {
		v.describeText(name, s)
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
	if broken := s.judge(value, true); broken.faults != 0 {
		v.text(name, s, broken)
	}
}

func (v *Visitor) describeText(name string, s *String) {
	if v.mode == describing {
		v.declare(name, TypeString)
		v.describeString(name, s)
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
	switch {
	case v.mode == describing:
		v.describeString(name, s)
		return
	case v.mode == passing || !v.applies(&s.Source):
		return
	case s.isUnlimited() && s.admitsLength(value):
		return
	}
	if broken := s.judge(value, false); broken.faults != 0 {
		v.text(name, s, broken)
	}
}

// textFaults are the sorts of constraints that a text breaks.
type textFaults uint8

const (
	notUTF8 textFaults = 1 << iota
	tooShort
	tooLong
	notMatching
	notPermitted
)

// judgedText is what a text breaks. Characters are counted only where their
// number may be wrong.
type judgedText struct {
	faults     textFaults
	characters int
}

// judge returns what a value breaks. The text alone is judged for being valid
// UTF-8 only at a member's first shape; a pattern does that by itself. No other
// constraint is tried on text that is not.
func (s *String) judge(value string, first bool) (j judgedText) {
	if !s.admitsLength(value) {
		j.characters = match.Characters(value)
		if j.characters < s.Length.Min {
			j.faults |= tooShort
		}
		if s.Length.Max > 0 && j.characters > s.Length.Max {
			j.faults |= tooLong
		}
	}
	if s.Pattern != nil && !s.Pattern.Match(value) {
		j.faults |= notMatching
	}
	if s.Value != nil && !s.Value.admits(value) {
		j.faults |= notPermitted
	}
	switch {
	case j.faults == 0 && (s.Pattern != nil || !first) || isText(value):
	case first:
		j.faults = notUTF8
	default:
		j.faults = 0
	}
	return j
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

// admits reports whether a value that has no other shape breaks nothing.
func (s *String) admits(value string) bool {
	return s.isUnlimited() && s.admitsLength(value) && match.IsASCII(value) || s.judge(value, true).faults == 0
}

// isUnlimited reports whether nothing but the length of a text is limited.
func (s *String) isUnlimited() bool { return s.Pattern == nil && s.Value == nil }

// isText reports whether a value is valid UTF-8. Most is ASCII.
func isText(value string) bool { return match.IsASCII(value) || utf8.ValidString(value) }

// text reports every constraint that a value breaks.
func (v *Visitor) text(name string, s *String, broken judgedText) {
	source := &s.Source
	for fault := notUTF8; fault <= notPermitted; fault <<= 1 {
		switch broken.faults & fault {
		case notUTF8:
			if v.breaks(name, &unreadable) {
				v.recordDocument(name, "", UTF8{})
			}
		case tooShort:
			if v.breaks(name, source) {
				v.record(name, KindLength, source, Length{Min: s.Length.Min}, broken.characters)
			}
		case tooLong:
			if v.breaks(name, source) {
				v.record(name, KindLength, source, Length{Max: s.Length.Max}, broken.characters)
			}
		case notMatching:
			if v.breaks(name, source) {
				v.record(name, KindPattern, source, s.Pattern, Uncounted)
			}
		case notPermitted:
			if v.breaks(name, source) {
				v.record(name, s.Value.kind(), source, s.Value, Uncounted)
			}
		}
	}
}
