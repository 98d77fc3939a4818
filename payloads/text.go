package payloads

import (
	"slices"
	"strings"

	"github.com/userlint/userlint/rules"
)

// text is what the rules on a string member leave of all texts.
type text struct {
	rules []rules.Rule
	// low and high bound the length that all rules on it allow.
	low, high int
	// fitting are the lengths that the forms leave of those.
	fitting []int
	// values are those of the enums, if there are any.
	values []string
	// pattern and format are nil where there are none.
	pattern, format *form
}

const (
	// unbounded is the length up to which texts without a limit are made, and
	// enough one up to which forms limit themselves.
	unbounded = 300
	enough    = 1400
)

func newText(of []rules.Rule) *text {
	t := &text{rules: of, high: enough}
	for _, r := range of {
		switch c := r.Constraint.(type) {
		case rules.Length:
			t.low = max(t.low, c.Min)
			if c.Max > 0 && (c.Max < t.high || t.high == enough) {
				t.high = c.Max
			}
		case *rules.Pattern, *rules.Format:
			f, known := formOf(c)
			if !known {
				panic("payloads: no form for the rule " + r.ID)
			}
			if _, isPattern := c.(*rules.Pattern); isPattern {
				t.pattern = &f
			} else {
				t.format = &f
			}
		case rules.Enum:
			t.values = allowed(t.values, c.Values)
		case *rules.Ban:
			t.values = slices.DeleteFunc(t.values, func(value string) bool { return slices.Contains(c.Values, value) })
		}
	}
	if t.high == enough && t.fits(enough) {
		t.high = unbounded
	}
	for n := t.low; n <= t.high; n++ {
		if t.fits(n) {
			t.fitting = append(t.fitting, n)
		}
	}
	return t
}

// allowed returns the values that are in both enums, of which the first may
// not be there.
func allowed(values, more []string) []string {
	if values == nil {
		return slices.Clone(more)
	}
	return slices.DeleteFunc(values, func(value string) bool { return !slices.Contains(more, value) })
}

func (t *text) fits(n int) bool {
	return (t.pattern == nil || t.pattern.fits(n)) && (t.format == nil || t.format.fits(n))
}

// alphabet is that of the pattern, if it is one class, or free.
func (t *text) alphabet() alphabet {
	if t.pattern != nil && t.pattern.alphabet.scripts != nil {
		return t.pattern.alphabet
	}
	return free()
}

// value returns a text that keeps all rules.
func (t *text) value(s *source, style style) string {
	if t.values != nil {
		return pick(s, t.values)
	}
	return t.of(s, t.length(s, style), style)
}

// length returns a length that fits.
func (t *text) length(s *source, style style) int {
	last := len(t.fitting) - 1
	switch {
	case s.chance(style.edges, 8):
		return t.fitting[pick(s, []int{0, min(1, last), max(0, last-1), last, last})]
	case s.chance(1, 8):
		return pick(s, t.fitting)
	}
	return t.fitting[s.between(0, min(last, 24))]
}

// of returns text of n characters that keeps as many of the rules as that
// length allows.
func (t *text) of(s *source, n int, style style) string {
	switch {
	case t.format != nil && t.format.fits(n) && (t.pattern == nil || t.pattern.fits(n)):
		return t.format.make(s, n, style, t.alphabet())
	case t.pattern != nil:
		return t.pattern.stretch(s, n, style, t.alphabet())
	}
	return free().text(s, n, style.width)
}

// breaking returns a text that breaks the rule r, and the other rules that are
// broken with it: those that no text can keep that breaks r in the same way.
func (t *text) breaking(s *source, r rules.Rule, style style) (value string, implied []rules.Rule) {
	switch c := r.Constraint.(type) {
	case rules.Length:
		n, implied := t.wrongLength(s, r, c)
		return t.of(s, n, style), implied
	case *rules.Pattern:
		return t.breakPattern(s, style)
	case *rules.Format:
		return t.format.spoil(s, style, t.low, t.high), nil
	case rules.Enum:
		return t.breakEnum(s, r, c, style)
	case *rules.Ban:
		return pick(s, c.Values), nil
	case rules.Reserved:
		return pick(s, c.Names), nil
	case rules.NFC:
		return t.notNormalized(s, style), nil
	}
	panic("payloads: no text breaks " + r.ID)
}

// wrongLength returns a length that breaks the rule, and of those one with
// which as few others as possible are broken.
func (t *text) wrongLength(s *source, r rules.Rule, limit rules.Length) (n int, implied []rules.Rule) {
	first, last := 0, limit.Min-1
	if limit.Max > 0 && (limit.Min == 0 || s.chance(1, 2)) {
		first, last = limit.Max+1, limit.Max+40
	}
	var best []int
	fewest := -1
	for n := first; n <= last; n++ {
		others := len(t.impliedBy(r, n))
		if fewest < 0 || others < fewest {
			fewest, best = others, nil
		}
		if others == fewest {
			best = append(best, n)
		}
	}
	n = pick(s, best)
	if s.chance(1, 2) { // beside the limit
		n = best[0]
		if first == 0 {
			n = best[len(best)-1]
		}
	}
	return n, t.impliedBy(r, n)
}

// impliedBy returns the other rules that a text of n characters breaks, where
// the length breaks the rule r.
func (t *text) impliedBy(r rules.Rule, n int) []rules.Rule {
	var implied []rules.Rule
	for _, other := range t.rules {
		broken := false
		switch c := other.Constraint.(type) {
		case rules.Length:
			broken = other.ID != r.ID && (n < c.Min || c.Max > 0 && n > c.Max)
		case *rules.Pattern:
			broken = !t.pattern.fits(n)
		case *rules.Format:
			broken = !t.format.fits(n)
		case rules.Enum:
			broken = true // all its values have another length
		}
		if broken {
			implied = append(implied, other)
		}
	}
	return implied
}

func (t *text) breakPattern(s *source, style style) (value string, implied []rules.Rule) {
	_, enums := constraintsOf[rules.Enum](t.rules)
	_, formats := constraintsOf[*rules.Format](t.rules)
	switch {
	case t.format == nil:
		return t.pattern.spoil(s, style, t.low, t.high), enums
	case t.format.within:
		return t.pattern.spoil(s, style, t.low, t.high), append(enums, formats...)
	}
	// The format is one that a further character does not spoil.
	fitting := t.fitting[:len(t.fitting)-1]
	chars := []rune(t.of(s, fitting[s.between(0, min(len(fitting)-1, 24))], style))
	at := s.between(0, len(chars))
	return string(slices.Insert(chars, at, pick(s, []rune(t.pattern.outside)))), enums
}

func (t *text) breakEnum(s *source, r rules.Rule, enum rules.Enum, style style) (value string, implied []rules.Rule) {
	if t.pattern != nil {
		value = t.of(s, pick(s, t.fitting), style)
		for slices.Contains(enum.Values, value) {
			value = t.of(s, pick(s, t.fitting), style)
		}
		return value, nil
	}
	enums, from := constraintsOf[rules.Enum](t.rules)
	bans, _ := constraintsOf[*rules.Ban](t.rules)
	var others []rules.Rule
	for i, wider := range enums {
		if from[i].ID == r.ID {
			continue
		}
		others = append(others, from[i])
		between := slices.DeleteFunc(slices.Clone(wider.Values), func(value string) bool {
			return slices.Contains(enum.Values, value)
		})
		if len(between) > 0 {
			return pick(s, between), nil
		}
	}
	near := pick(s, enum.Values)
	for _, ban := range bans {
		near = pick(s, ban.Permitted)
	}
	return pick(s, []string{
		strings.ToLower(near) + "_", near + " ", " " + near, near + "\n", near + near, near[:1], "", "NONESUCH", "中",
	}), others
}

// notNormalized returns text that is not in Normalization Form C, of a length
// that the rules allow.
func (t *text) notNormalized(s *source, style style) string {
	const most = 3
	decomposed := pick(s, []string{
		"e\u0301", "A\u030A", "o\u0302\u0301", // composed there is é, Å and ố
		"\u212B", "\u2126", // the signs for Ångström and Ohm are letters there
		"\u1112\u1161\u11AB", "\u0928\u093C", // 한, and the letter na with a nukta
		"q\u0307\u0323", // two marks in the wrong order
	})
	room := t.high - most
	n := s.between(max(0, t.low-1), min(room, 20))
	if s.chance(style.edges, 8) {
		n = t.high - count(decomposed)
	}
	return free().text(s, n, style.width) + decomposed
}
