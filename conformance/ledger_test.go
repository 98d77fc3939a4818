package conformance

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEveryEntryIsNeeded: the ledger holds nothing that is not true.
func TestEveryEntryIsNeeded(t *testing.T) {
	w := worldOf(t)
	for name, e := range enginesOf(t) {
		t.Run(name, func(t *testing.T) {
			if e == nil {
				t.Skip("no JDK with Unicode " + unicodeVersion + " on this machine")
			}
			for _, s := range w.subjects {
				assert.NoError(t, prove(e, w.ledger.about(s.published, name), s, w.cases[s]().values))
			}
		})
	}
}

// TestEveryEntryIsAboutACatalogueText under an engine that there is.
func TestEveryEntryIsAboutACatalogueText(t *testing.T) {
	w := worldOf(t)
	for _, entry := range w.ledger {
		for _, published := range entry.Published {
			assert.True(t, slices.ContainsFunc(w.subjects, func(s *subject) bool { return s.published == published }),
				"no rule has the pattern %s", published)
		}
		for _, engine := range entry.Engines {
			assert.Contains(t, []string{"java", "regexp2", "go"}, engine)
		}
	}
}

// TestStaleEntriesAreFound, of each kind.
func TestStaleEntriesAreFound(t *testing.T) {
	s := &subject{published: `[a-c]+x?`, match: func(text string) bool { return text == "a" }}
	tests := []struct {
		name, reason string
		entry        entry
	}{
		{"a rewriting that finds nothing", "the text has changed since",
			entry{Kind: kindDialect, From: "z", To: "y"}},
		{"a syntax error that is none", "the engine has learnt it",
			entry{Kind: kindSyntax, From: "a-c", To: "abc"}},
		{"an engine left out without need", "the engine has learnt it",
			entry{Kind: kindSyntax}},
		{"a misprint that takes values", "the text has been corrected",
			entry{Kind: kindMisprint, From: "+", To: ""}},
		{"a misprint whose correction takes nothing", "it corrects nothing",
			entry{Kind: kindMisprint, From: "x?", To: "^x"}},
		{"a dialect in which nothing differs", "the engine agrees with Java",
			entry{Kind: kindDialect, From: "a-c", To: "abc"}},
		{"a bound on what is linear", "the engine has learnt it",
			entry{Kind: kindExponential, Longest: 5, Attack: &attack{"", "a", "!"}}},
		{"a difference that is none", "matcher and engine agree",
			entry{Kind: kindDifferent, Values: []string{"b", "a"}}},
	}
	for _, test := range tests {
		for _, e := range []engine{golang{}, backtracking{}} {
			assert.Error(t, prove(e, ledger{test.entry}, s, []string{"a", "b", "ax", "d"}), "%s: %s", test.name, test.reason)
		}
	}
}

// TestNeededEntriesAreProved, of each kind.
func TestNeededEntriesAreProved(t *testing.T) {
	isA := func(text string) bool { return text == "a" }
	tests := []struct {
		name, published string
		entry           entry
	}{
		{"syntax", `[c-a]`, entry{Kind: kindSyntax, From: "c-a", To: "a-c"}},
		{"an engine left out", `[c-a]`, entry{Kind: kindSyntax}},
		{"misprint", `/a/`, entry{Kind: kindMisprint, From: "/", To: ""}},
		{"dialect", `a.?`, entry{Kind: kindDialect, From: ".", To: `[^b]`}},
		{"exponential", `(a*a)*b`, entry{Kind: kindExponential, Longest: 5, Attack: &attack{"", "a", "!"}}},
		{"different", `a|b`, entry{Kind: kindDifferent, Values: []string{"b"}}},
	}
	for _, test := range tests {
		s := &subject{published: test.published, match: isA}
		for _, e := range []engine{golang{}, backtracking{}} {
			assert.NoError(t, prove(e, ledger{test.entry}, s, []string{"a", "b", "ab", "ac"}), test.name)
		}
	}
}

// TestEntriesSayWhatTheirKindNeeds, and nothing else.
func TestEntriesSayWhatTheirKindNeeds(t *testing.T) {
	whole := entry{Published: []string{"a"}, Engines: []string{"go"}, Reason: "why"}
	with := func(change func(*entry)) entry {
		changed := whole
		change(&changed)
		return changed
	}
	good := []entry{
		with(func(e *entry) { e.Kind = kindSyntax }),
		with(func(e *entry) { e.Kind, e.From = kindDialect, "a" }),
		with(func(e *entry) { e.Kind, e.Values = kindDifferent, []string{"b"} }),
		with(func(e *entry) { e.Kind, e.Longest, e.Attack = kindExponential, 9, &attack{} }),
	}
	for _, e := range good {
		require.NoError(t, e.check())
		e.Reason = ""
		assert.Error(t, e.check(), "%s without a reason", e.Kind)
	}
	bad := []entry{
		whole,
		with(func(e *entry) { e.Kind = kindDialect }),
		with(func(e *entry) { e.Kind = kindMisprint }),
		with(func(e *entry) { e.Kind, e.To = kindSyntax, "a" }),
		with(func(e *entry) { e.Kind, e.From, e.Values = kindSyntax, "a", []string{"b"} }),
		with(func(e *entry) { e.Kind = kindDifferent }),
		with(func(e *entry) { e.Kind, e.Longest = kindExponential, 9 }),
		with(func(e *entry) { e.Kind, e.Published = kindSyntax, nil }),
		with(func(e *entry) { e.Kind, e.Engines = kindSyntax, nil }),
	}
	for _, e := range bad {
		assert.Error(t, e.check(), "%+v", e)
	}
}
