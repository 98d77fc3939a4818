package payloads

import (
	"slices"
	"sync"
)

// place puts characters into text at random places, over what is there.
func place(s *source, text string, sets ...string) string {
	chars := []rune(text)
	var places []int
	for range sets {
		at := s.below(len(chars))
		for slices.Contains(places, at) {
			at = (at + 1) % len(chars)
		}
		places = append(places, at)
	}
	for i, at := range places {
		chars[at] = pick(s, []rune(sets[i]))
	}
	return string(chars)
}

// blackened is every character but white space.
var blackened = sync.OnceValue(func() alphabet { return ascii(word+signsOfASCII).with(letters(), numbers(), signs()) })

// sorts are those that a WorkMail directory tells apart.
var sorts = sync.OnceValue(func() []string {
	return []string{upper, lower, digits, signsOfASCII + "_ ", string(span(0xA0, 0xFF))}
})

func connectPassword() form {
	return form{
		fits: from(8, 64),
		make: func(s *source, n int, style style, _ alphabet) string {
			return place(s, blackened().text(s, n, style.width), lower, upper, digits)
		},
		outside: " \t\n\v\f\r",
	}.but(
		func(s *source, low, high int) (string, bool) {
			return anyOf(
				// One sort is missing, or is of another script.
				place(s, ascii(lower+upper+"!?").text(s, s.between(8, 64), 0), lower, upper),
				place(s, ascii(lower+digits+"!?").text(s, s.between(8, 64), 0), lower, digits),
				place(s, ascii(upper+digits+"!?").text(s, s.between(8, 64), 0), upper, digits),
				place(s, ascii(lower+"٣é").text(s, s.between(8, 64), 0), "É", "٣"),
				place(s, blackened().text(s, pick(s, []int{3, 6, 7, 65, 66, 100}), 0), lower, upper, digits),
			)(s, low, high)
		},
		anyOf("", "Aa1", "/Pass Word1/"),
	)
}

func strong() form {
	return form{
		fits: func(n int) bool { return n >= 3 },
		make: func(s *source, n int, style style, of alphabet) string {
			three := slices.Clone(sorts())
			for len(three) > 3 {
				at := s.below(len(three))
				three = slices.Delete(three, at, at+1)
			}
			return place(s, of.text(s, n, style.width), three...)
		},
	}.but(func(s *source, low, high int) (string, bool) {
		first, second := pick(s, sorts()), pick(s, sorts())
		return ascii(first+second).text(s, s.between(low, high), 0), true
	})
}
