package schema

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/cmd/userlint/internal/lazyregexp"
)

// isPortable reports whether a pattern in Java's dialect is known to mean the
// same in ECMA-262 with the flag u, where it is matched as a whole, and to take
// no exponential time in an engine that backtracks. It knows what published
// patterns are made of, and refuses everything else.
func isPortable(pattern string) bool {
	s := scanner{rest: pattern}
	return s.alternatives(0) && s.rest == ""
}

// scanner reads a pattern from the front.
type scanner struct {
	rest string
	// repeats says that something in what was read may be repeated without end.
	repeats bool
}

// escapes is what a backslash may stand before, outside a class and in one.
const escapes = `\\(?:[dwtnr^$\\.*+?()\[\]{}|/]|p\{[LMNPSZ]\}|u[0-9A-Fa-f]{4})`

// deepest is how deep groups may be nested.
const deepest = 20

var (
	escape = lazyregexp.New(`^` + escapes)
	// quantifier is followed by one that makes it lazy or possessive.
	quantifier = lazyregexp.New(`^(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})`)
	// endless are the quantifiers without an upper bound.
	endless = lazyregexp.New(`^(?:[*+]|\{[0-9]+,\})`)
	// item is one character of a class, or several by an escape.
	item = lazyregexp.New(`^(?:\\-|` + escapes + `|[^\\\[\]])`)
)

// alternatives reads up to the end of the group or of the pattern.
func (s *scanner) alternatives(depth int) bool {
	for s.rest != "" && s.rest[0] != ')' {
		if !s.term(depth) {
			return false
		}
	}
	return depth <= deepest
}

func (s *scanner) term(depth int) bool {
	switch s.rest[0] {
	case '|', '^':
		s.rest = s.rest[1:]
		return true
	case '$':
		// Java's also matches before a line feed at the end, where it is not
		// the last thing.
		s.rest = s.rest[1:]
		return s.rest == "" || s.rest[0] == '|'
	case '.', '*', '+', '?', '{', '}', ']':
		return false
	case '(':
		return s.group(depth)
	case '[':
		return s.class() && s.quantified(false)
	case '\\':
		return s.take(escape.Get()) != "" && s.quantified(false)
	}
	_, size := utf8.DecodeRuneInString(s.rest)
	s.rest = s.rest[size:]
	return s.quantified(false)
}

func (s *scanner) group(depth int) bool {
	s.rest = s.rest[1:]
	for _, start := range []string{"?:", "?=", "?!"} {
		if inside, found := strings.CutPrefix(s.rest, start); found {
			s.rest = inside
			break
		}
	}
	outside := s.repeats
	s.repeats = false
	if !s.alternatives(depth+1) || !strings.HasPrefix(s.rest, ")") {
		return false
	}
	s.rest = s.rest[1:]
	inside := s.repeats
	ok := s.quantified(inside)
	s.repeats = s.repeats || outside || inside
	return ok
}

// quantified reads the quantifier behind something, if there is one. What
// repeats inside must not be repeated: that may take exponential time.
func (s *scanner) quantified(inside bool) bool {
	without := endless.Get().MatchString(s.rest)
	if s.take(quantifier.Get()) == "" {
		return true
	}
	s.repeats = s.repeats || without
	return !(inside && without) && !quantifier.Get().MatchString(s.rest)
}

func (s *scanner) class() bool {
	s.rest = strings.TrimPrefix(s.rest[1:], "^")
	for first := true; first || !strings.HasPrefix(s.rest, "]"); first = false {
		if strings.HasPrefix(s.rest, "&&") {
			return false // an intersection
		}
		low := s.take(item.Get())
		if low == "" {
			return false
		}
		if low == "-" || !strings.HasPrefix(s.rest, "-") || strings.HasPrefix(s.rest, "-]") {
			continue
		}
		s.rest = s.rest[1:]
		high := s.take(item.Get())
		if !isChar(low) || !isChar(high) || char(low) > char(high) {
			return false
		}
	}
	s.rest = s.rest[1:]
	return true
}

// isChar reports whether an item of a class is one character.
func isChar(item string) bool {
	return item != "" && (item[0] != '\\' || !strings.ContainsAny(item[1:2], "dwp"))
}

// char returns a number by which characters of a class can be compared.
func char(item string) rune {
	if r, hex := utf8.DecodeRuneInString(item); item[0] != '\\' {
		return r
	} else if hex > 0 && item[1] == 'u' {
		var code rune
		for _, digit := range strings.ToLower(item[2:]) {
			code = code<<4 | rune(strings.IndexRune("0123456789abcdef", digit))
		}
		return code
	}
	if at := strings.IndexByte("tnr", item[1]); at >= 0 {
		return rune("\t\n\r"[at])
	}
	return rune(item[1])
}

// take reads what an expression matches, and returns it.
func (s *scanner) take(e *regexp.Regexp) string {
	found := e.FindString(s.rest)
	s.rest = s.rest[len(found):]
	return found
}
