package payloads

import "slices"

// form makes text that has a published pattern, or a format that a page
// describes, and text that does not.
type form struct {
	// fits reports whether there is text of n characters in the form.
	fits func(n int) bool
	// make returns text of n characters in the form. Of a format, it is made of
	// the alphabet of the member's pattern.
	make func(s *source, n int, style style, of alphabet) string
	// traps return text that is not in the form.
	traps []trap
	// outside holds characters with one of which in it no text is in the form.
	outside string
	// alphabet is that of a pattern which is one class; of others it is empty.
	alphabet alphabet
	// within says of a format that all text in it matches the pattern of the
	// member: what does not match the pattern is not in the format.
	within bool
}

// style is how a payload is made.
type style struct {
	// members is in how many of 8 cases an optional member is there.
	members int
	// edges is in how many of 8 cases a length or a number is at its limit.
	edges int
	// width is that of every character in bytes, as far as may be, or 0.
	width int
	// escape writes what is not ASCII as \u escapes.
	escape bool
}

// spoil returns text that is not in the form, of low to high characters.
func (f *form) spoil(s *source, style style, low, high int) string {
	if len(f.traps) > 0 && (f.outside == "" || s.chance(2, 3)) {
		first := s.below(len(f.traps))
		for i := range f.traps {
			if text, ok := f.traps[(first+i)%len(f.traps)](s, low, high); ok {
				return text
			}
		}
	}
	n := max(1, low)
	for n < high && (!f.fits(n) || s.chance(3, 4)) {
		n++
	}
	if !f.fits(n) {
		for n = max(1, low); !f.fits(n) && n < high; n++ {
		}
	}
	chars := []rune(f.stretch(s, n, style, f.alphabet))
	at := pick(s, []int{0, len(chars) - 1, s.below(len(chars))})
	chars[at] = pick(s, []rune(f.outside))
	return string(chars)
}

// stretch returns text of n characters: in the form if any is, and otherwise
// alike.
func (f *form) stretch(s *source, n int, style style, of alphabet) string {
	if f.fits(n) {
		return f.make(s, n, style, of)
	}
	fitting := n
	for !f.fits(fitting) && fitting > 0 {
		fitting--
	}
	text := ""
	if f.fits(fitting) {
		text = f.make(s, fitting, style, of)
	}
	return text + ascii("0123456789abcdef").text(s, n-count(text), 0)
}

// class is the form of text that is made of an alphabet and of nothing else,
// at least some characters of it.
func class(of alphabet, least int, outside string) form {
	return form{
		fits:     func(n int) bool { return n >= least },
		make:     func(s *source, n int, style style, _ alphabet) string { return of.text(s, n, style.width) },
		alphabet: of,
		outside:  outside,
	}
}

func (f form) but(traps ...trap) form {
	f.traps = append(slices.Clone(f.traps), traps...)
	return f
}

// trap makes text of low to high characters, if it can, which looks as if it
// were in a form. It shows what implementations get wrong.
type trap func(s *source, low, high int) (text string, ok bool)

// anyOf returns one of the texts that has the length.
func anyOf(texts ...string) trap {
	return func(s *source, low, high int) (string, bool) {
		fitting := slices.DeleteFunc(slices.Clone(texts), func(text string) bool {
			return count(text) < low || count(text) > high
		})
		if len(fitting) == 0 {
			return "", false
		}
		return pick(s, fitting), true
	}
}

// behind adds what follows a text in the form: "$" ignores a line feed there in
// many dialects.
func (f form) behind(tails ...string) form {
	return f.but(func(s *source, low, high int) (string, bool) {
		tail := pick(s, tails)
		for n := max(1, low-count(tail)); n <= high-count(tail) && n <= low+64; n++ {
			if f.fits(n) {
				return f.make(s, n, style{}, f.alphabet) + tail, true
			}
		}
		return "", false
	})
}

// exactly fits the lengths.
func exactly(lengths ...int) func(int) bool {
	return func(n int) bool { return slices.Contains(lengths, n) }
}

// from fits the lengths from low to high.
func from(low, high int) func(int) bool {
	return func(n int) bool { return low <= n && n <= high }
}
