package conformance

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWrongMatchersAreCaught: each subject is given a matcher that is wrong in
// one way, and each engine that runs its text finds a difference.
func TestWrongMatchersAreCaught(t *testing.T) {
	w := worldOf(t)
	for name, e := range enginesOf(t) {
		if e == nil {
			continue
		}
		for _, s := range w.subjects {
			entries := w.ledger.about(s.published, name)
			if entries.leavesOut() {
				continue
			}
			c := w.cases[s]()
			right := s.match
			wrong := map[string]func(string) bool{
				"takes everything":         func(string) bool { return true },
				"takes nothing":            func(string) bool { return false },
				"decides the opposite":     func(text string) bool { return !right(text) },
				"errs on a final line end": func(text string) bool { return right(text) != (text == c.samples[0]+"\n") },
				"misses a sample":          func(text string) bool { return right(text) && text != c.samples[0] },
				"errs on a character":      func(text string) bool { return right(text) != (text == "\U00020000") },
				"errs on a character amid": func(text string) bool { return right(text) != (text == c.inside.with(0x0968)) },
			}
			for what, match := range wrong {
				changed := *s
				changed.match = match
				found := w.compareFew(t, &changed, e, entries, c)
				assert.NotEmpty(t, found.differences, "%s: a matcher that %s goes unnoticed under %s", s.published, what, name)
			}
		}
	}
}

// compareFew compares a subject on the values next to its samples, and on few
// characters: enough to find a matcher that is wrong.
func (w *world) compareFew(t *testing.T, s *subject, e engine, entries ledger, c cases) comparison {
	t.Helper()
	c.values = append(mutationsOf(c.samples[0]), c.samples...)
	w = &world{cases: map[*subject]func() cases{s: func() cases { return c }}, characters: []rune{'a', 0x0968, 0x20000}}
	return w.compare(t, s, e, entries)
}
