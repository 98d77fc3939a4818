package conformance

import (
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMatchersDecideAsPublished is the proof: under each engine, no difference
// that the ledger does not explain.
func TestMatchersDecideAsPublished(t *testing.T) {
	w := worldOf(t)
	for name, e := range enginesOf(t) {
		t.Run(name, func(t *testing.T) {
			if e == nil {
				t.Skip("no JDK with Unicode " + unicodeVersion + " on this machine")
			}
			var patterns, values, characters, explained atomic.Int64
			t.Run("patterns", func(t *testing.T) {
				for _, s := range w.subjects {
					entries := w.ledger.about(s.published, name)
					if entries.leavesOut() {
						continue
					}
					t.Run(strings.Join(s.rules, " "), func(t *testing.T) {
						t.Parallel()
						found := w.compare(t, s, e, entries)
						for _, d := range found.differences {
							if entries.excuses(d.value) {
								explained.Add(1)
								continue
							}
							assert.Fail(t, "unexplained", d.String())
						}
						patterns.Add(1)
						values.Add(int64(found.values))
						characters.Add(int64(found.characters))
					})
				}
			})
			t.Logf("%s: %d patterns, %d strings and %d characters in their places, %d explained differences",
				name, patterns.Load(), values.Load(), characters.Load(), explained.Load())
		})
	}
}

// compare compares a subject on its cases, in the form that the ledger gives to
// its text.
func (w *world) compare(t *testing.T, s *subject, e engine, entries ledger) comparison {
	t.Helper()
	stages := entries.stages(s.published)
	program, err := e.compile(stages[len(stages)-1].text)
	require.NoError(t, err)
	found, err := compare(s, e.name(), program, w.cases[s](), w.characters, entries.longest())
	require.NoError(t, err)
	return found
}

// TestCasesTellPatternsApart: comparing nothing, or only what all patterns
// refuse, would prove nothing. Each pattern is also run by an engine that every
// machine has.
func TestCasesTellPatternsApart(t *testing.T) {
	w := worldOf(t)
	require.Greater(t, len(w.subjects), 20)
	for _, s := range w.subjects {
		c := w.cases[s]()
		require.NotEmpty(t, c.samples, "%s: nothing that it takes", s.published)
		assert.NotEmpty(t, c.inside.before, "%s: nothing to put characters into", s.published)
		assert.True(t, slices.ContainsFunc(telling, func(r rune) bool { return s.match(c.inside.with(r)) }),
			"%s: every character is refused inside %v", s.published, c.inside)
		taken, refused := 0, 0
		for _, value := range c.values {
			if s.match(value) {
				taken++
			} else {
				refused++
			}
		}
		assert.Greater(t, taken, 10, s.published)
		assert.Greater(t, refused, 10, s.published)
		assert.False(t, w.ledger.about(s.published, "regexp2").leavesOut() && w.ledger.about(s.published, "go").leavesOut(),
			"%s is run by Java only", s.published)
		assert.False(t, w.ledger.about(s.published, "java").leavesOut(), "%s is not run by Java", s.published)
	}
}

// TestBrokenTextIsRefused: engines decode broken bytes each in its own way, so
// that this is not theirs to judge.
func TestBrokenTextIsRefused(t *testing.T) {
	w := worldOf(t)
	for _, s := range w.subjects {
		for _, sample := range w.cases[s]().samples {
			for _, broken := range []string{"\xff", "\x80", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\xaf"} {
				for at := range len(sample) + 1 {
					assert.False(t, s.match(sample[:at]+broken+sample[at:]), "%s: % x at %d", s.published, broken, at)
				}
			}
		}
	}
}
