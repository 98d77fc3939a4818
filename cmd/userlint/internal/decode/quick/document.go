package quick

import "github.com/userlint/userlint/rules"

// Documents are free: of them it only matters that they are JSON, that no
// object has a name twice, and that their text is valid. Those that nest too
// deep, or have objects of many names, are left to package decode.
const (
	maxLevels = rules.MaxDepth - 2 // within the payload and the map
	maxNames  = 16
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
		if _, repeated := entries[key]; repeated {
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
		if _, repeated := entries[key]; repeated {
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
	var names [maxNames]string
	count := 0
	for s.open('{'); s.more('}'); {
		name := s.name()
		for _, other := range names[:count] {
			if name == other {
				s.giveUp()
			}
		}
		if count == maxNames {
			s.giveUp()
			return
		}
		names[count] = name
		count++
		s.document(levels - 1)
	}
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
