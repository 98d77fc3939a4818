package payloads

import "strings"

// address is the form LOCAL@DOMAIN.LAST.
type address struct {
	local, domain, last string
	lastMin, lastMax    int // the length of LAST; 0: as long as you like
	// optional says that "@DOMAIN.LAST" may be missing.
	optional bool
	// bounded says that LOCAL, and each label of DOMAIN, starts and ends with a
	// letter or digit, and that no label is empty.
	bounded bool
	// most is the length of the whole, in characters; 0: as long as you like.
	most int
}

// least is the length of the shortest address.
func (a address) least() int { return len("a@b.") + a.lastMin }

func (a address) form() form {
	f := form{
		fits: func(n int) bool {
			return (n >= a.least() || a.optional && n > 0) && (a.most == 0 || n <= a.most)
		},
		make:    func(s *source, n int, _ style, _ alphabet) string { return a.make(s, n) },
		outside: "!#()<>[]\" " + notASCII,
	}
	traps := []string{
		"@example.com", "jane@", "jane@example", "@", "jane@@example.com", "jane@doe@example.com",
		"jane doe@example.com", "jane@example.c\u00F6m", "jane@exam ple.com", "jane@example.", "jane@example.c/m",
		"<jane@example.com>", "jane@.\u00E9",
	}
	if a.lastMin > 1 {
		traps = append(traps, "jane@example.c", "j@e.x")
	}
	if a.lastMax > 0 {
		traps = append(traps, "jane@example."+strings.Repeat("c", a.lastMax+1))
	}
	if a.bounded {
		traps = append(traps, ".jane@example.com", "jane.@example.com", "jane@-example.com", "jane@example-.com",
			"jane@example..com", "jane@.example.com", "a@"+strings.Repeat("a", 60)+"!")
	}
	if !a.optional {
		traps = append(traps, "jane", "jane.example.com")
	}
	if a.most > 0 {
		traps = append(traps, strings.Repeat("j", a.most-len("@example.com")+1)+"@example.com")
	}
	return f.but(anyOf(traps...)).behind("\n", " ", ".\n")
}

func (a address) make(s *source, n int) string {
	if n < a.least() || a.optional && s.chance(1, 3) {
		return a.part(s, a.local, n)
	}
	// What is left over goes to the three parts: to LOCAL, LAST and DOMAIN.
	left := n - a.least()
	growth := func(room int) int {
		grow := s.between(0, min(left, room))
		left -= grow
		return grow
	}
	local := 1 + growth(left)
	last := a.lastMin + growth(lastRoom(a, left))
	return a.part(s, a.local, local) + "@" + a.labels(s, 1+left) + "." + ascii(a.last).text(s, last, 0)
}

func lastRoom(a address, left int) int {
	if a.lastMax > 0 {
		return a.lastMax - a.lastMin
	}
	return min(left, 12)
}

// part returns n characters of a class, with a letter or digit at both ends
// where the form is bounded.
func (a address) part(s *source, chars string, n int) string {
	if !a.bounded {
		return ascii(chars).text(s, n, 0)
	}
	end := ascii(letter + digits)
	if n == 1 {
		return end.text(s, 1, 0)
	}
	return end.text(s, 1, 0) + ascii(chars).text(s, n-2, 0) + end.text(s, 1, 0)
}

// labels returns a domain of n characters.
func (a address) labels(s *source, n int) string {
	if !a.bounded {
		return ascii(a.domain).text(s, n, 0)
	}
	var parts []string
	for n > 3 && s.chance(1, 2) {
		size := s.between(1, n-2)
		parts = append(parts, a.part(s, a.domain, size))
		n -= size + 1
	}
	return strings.Join(append(parts, a.part(s, a.domain, n)), ".")
}

// addressOrNone is text without "@", or with one in an e-mail format.
func addressOrNone() form {
	return form{
		fits: func(int) bool { return true },
		make: func(s *source, n int, style style, of alphabet) string {
			plain := of.without('@')
			if n < len("a@b.c") || s.chance(1, 2) {
				return plain.text(s, n, style.width)
			}
			labels := of.without('@', '.')
			local := s.between(1, n-len("@b.c"))
			first := s.between(1, n-local-len("@.c"))
			return plain.text(s, local, style.width) + "@" + labels.text(s, first, style.width) + "." +
				labels.text(s, n-local-first-len("@."), style.width)
		},
	}.but(
		anyOf("@", "a@", "@b", "a@b", "@b.c", "a@b.", "a@.c", "a@@b.c", "a@b@c.d", "a@b..c", "jane@doe", "jane@localhost",
			"@example.com", "jane@example.com.", "jane@.com", "jane@x@y.com", "jane.doe@"),
		func(s *source, low, high int) (string, bool) {
			return ascii(letter).text(s, s.between(max(0, low-1), min(high, low+20)-1), 0) + "@", true
		},
	)
}
