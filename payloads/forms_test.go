package payloads

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

func catalogues() []rules.Rule {
	return slices.Concat(identitystore.Rules(), workdocs.Rules(), workmail.Rules(), connect.Rules(), generic.Rules())
}

// TestFormsAreThoseOfTheCatalogue: a new pattern or format needs a form, and
// one that is gone has none.
func TestFormsAreThoseOfTheCatalogue(t *testing.T) {
	patterns, formats := map[string]bool{}, map[string]bool{}
	for _, r := range catalogues() {
		switch c := r.Constraint.(type) {
		case *rules.Pattern:
			patterns[c.Published] = true
		case *rules.Format:
			formats[string(c.Kind)] = true
		}
	}
	assert.ElementsMatch(t, slices.Collect(maps.Keys(patterns)), slices.Collect(maps.Keys(formsByPattern())))
	assert.ElementsMatch(t, slices.Collect(maps.Keys(formats)), slices.Collect(maps.Keys(formsByFormat())))
}

// TestFormsMakeWhatMatches: what a form makes has the pattern and the length,
// and what it spoils has not the pattern, but a length within the limits.
func TestFormsMakeWhatMatches(t *testing.T) {
	limited := map[string]bool{}
	for _, r := range catalogues() {
		if r.Kind == rules.KindLength {
			limited[strings.TrimSuffix(r.ID, ".length")] = true
		}
	}
	for _, r := range catalogues() {
		f, known := formOf(r.Constraint)
		if !known {
			continue
		}
		var match func(string) bool
		switch c := r.Constraint.(type) {
		case *rules.Pattern:
			match = c.Match
		case *rules.Format:
			match = c.Match
		}
		t.Run(r.ID, func(t *testing.T) {
			s := newSource(1, r.ID)
			for range 2000 {
				style := style{width: s.below(5)}
				n := s.between(1, pick(s, []int{12, 40, 300, enough}))
				if f.fits(n) {
					text := f.make(s, n, style, free())
					require.True(t, match(text), "%q", text)
					require.Equal(t, n, count(text), "%q", text)
				}
				low, high := s.below(9), s.between(20, 300)
				switch {
				case r.ID == "workmail.OrganizationId.pattern":
					low, high = 34, 34 // it has a wrong length otherwise
				case !limited[strings.TrimSuffix(r.ID, "."+string(r.Kind))]:
					low, high = 0, enough
				}
				text := f.spoil(s, style, low, high)
				require.False(t, match(text), "%q", text)
				has := count(text)
				require.True(t, low <= has && has <= high, "%q has %d characters", text, has)
			}
		})
	}
}

// TestScripts: each script is of the categories that it claims, and what needs
// Normalization Form C gets it in any order.
func TestScripts(t *testing.T) {
	tests := []struct {
		name   string
		of     []script
		tables []*unicode.RangeTable
	}{
		{"letters", letters(), []*unicode.RangeTable{unicode.L}},
		{"numbers", numbers(), []*unicode.RangeTable{unicode.N}},
		{"spaces", spaces(), []*unicode.RangeTable{unicode.Z}},
		{"signs", signs(), []*unicode.RangeTable{unicode.S, unicode.P}},
		{"marks", marks(), []*unicode.RangeTable{unicode.L, unicode.M}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, s := range test.of {
				for _, char := range s {
					assert.True(t, unicode.In(char, test.tables...), "%U", char)
				}
			}
		})
	}
	s := newSource(1, t.Name())
	widths := map[int]bool{}
	for range 5000 {
		text := free().text(s, 40, 0)
		require.True(t, rules.IsNFC(text), "%+q", text)
		for _, char := range text {
			widths[len(string(char))] = true
		}
	}
	assert.Len(t, widths, 4)
}

// TestSourceIsSpecified: the numbers of a seed never change, or the payloads
// that someone has written down would.
func TestSourceIsSpecified(t *testing.T) {
	s := newSource(42, "test")
	var numbers []int
	for range 8 {
		numbers = append(numbers, s.below(1000))
	}
	assert.Equal(t, []int{956, 211, 933, 352, 783, 543, 281, 583}, numbers)
	var low, high bool
	for range 1000 {
		n := s.between(3, 5)
		require.True(t, 3 <= n && n <= 5)
		low, high = low || n == 3, high || n == 5
	}
	assert.True(t, low && high)
}
