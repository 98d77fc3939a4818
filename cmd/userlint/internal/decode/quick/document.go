package quick

import (
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/rules"
)

// Documents are free: of them it only matters that they are JSON, that no
// object has a name twice, and that their text is valid. Those that nest too
// deep are left to package decode, and so are maps of very many entries, of
// which it does not keep all.
const (
	maxLevels  = rules.MaxDepth - 2 // within the payload and the map
	maxEntries = decode.MinKept
)

// documents reads a map of documents, or null, which is nil. In place of each
// document stands nil: rules look at the keys and at what is wrong in the
// text, which is nothing here.
func (s *scanner) documents() map[string]any {
	if s.null() {
		return nil
	}
	entries := emptied(&s.documentMaps)
	for s.open('{'); s.more('}'); {
		key := s.name()
		if _, repeated := entries[key]; repeated || len(entries) == maxEntries {
			s.giveUp()
		}
		entries[key] = nil
		s.document(maxLevels)
	}
	return entries
}

// entries reads a map of strings, or null, which is nil.
func (s *scanner) entries() map[string]*string {
	if s.null() {
		return nil
	}
	entries := emptied(&s.entryMaps)
	for s.open('{'); s.more('}'); {
		key := s.name()
		if _, repeated := entries[key]; repeated || len(entries) == maxEntries {
			s.giveUp()
		}
		entries[key] = s.string()
	}
	return entries
}

// document reads over a value.
func (s *scanner) document(levels int) {
	if levels == 0 {
		s.giveUp()
		return
	}
	switch next := s.peek(); {
	case next == '{':
		s.object(levels)
	case next == '[':
		for s.open('['); s.more(']'); {
			s.document(levels - 1)
		}
	case next == '"':
		s.literal()
	case next == 't':
		s.word("true")
	case next == 'f':
		s.word("false")
	case next == 'n':
		s.word("null")
	default:
		s.number()
	}
}

func (s *scanner) object(levels int) {
	object := s.names.Open()
	for s.open('{'); s.more('}'); {
		s.space()
		at := s.at
		if name := s.name(); s.given || !s.names.Add(&object, name, at) {
			s.giveUp()
			return
		}
		s.document(levels - 1)
	}
	s.names.Close(&object)
}

// number reads over a number.
func (s *scanner) number() {
	if s.peek() == '-' {
		s.at++
	}
	if !s.given && s.at < len(s.text) && s.text[s.at] == '0' {
		s.at++
	} else {
		s.digits()
	}
	if s.at < len(s.text) && s.text[s.at] == '.' {
		s.at++
		s.digits()
	}
	if s.at < len(s.text) && s.text[s.at]|0x20 == 'e' {
		s.at++
		if s.at < len(s.text) && (s.text[s.at] == '+' || s.text[s.at] == '-') {
			s.at++
		}
		s.digits()
	}
}

// digits reads over one or more digits.
func (s *scanner) digits() {
	first := s.at
	for s.at < len(s.text) && '0' <= s.text[s.at] && s.text[s.at] <= '9' {
		s.at++
	}
	if s.at == first {
		s.giveUp()
	}
}
