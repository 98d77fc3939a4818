package match_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/rangetable"

	"github.com/userlint/userlint/internal/match"
)

// sets are the sets of characters with the classes that they stand for, as the
// unicode package has them.
var sets = map[string]struct {
	set        match.Set
	characters string
	categories []*unicode.RangeTable
}{
	"Graphic": {match.Graphic, "", []*unicode.RangeTable{unicode.L, unicode.M, unicode.S, unicode.N, unicode.P}},
	"Text": {
		match.Text, "\t\n\r \u00A0\u3000",
		[]*unicode.RangeTable{unicode.L, unicode.M, unicode.S, unicode.N, unicode.P},
	},
	"Tag":        {match.Tag, "_.:/=+-@", []*unicode.RangeTable{unicode.L, unicode.Z, unicode.N}},
	"PersonName": {match.PersonName, "-' 0123456789._", []*unicode.RangeTable{unicode.L}},
}

// TestSetHolds checks every character that Unicode 13 assigns: later versions
// are not comparable between engines.
func TestSetHolds(t *testing.T) {
	assigned := rangetable.Assigned("13.0.0")
	for name, s := range sets {
		t.Run(name, func(t *testing.T) {
			listed := map[rune]bool{}
			for _, r := range s.characters {
				listed[r] = true
			}
			for r := rune(0); r <= utf8.MaxRune; r++ {
				if !utf8.ValidRune(r) || !unicode.Is(assigned, r) {
					continue
				}
				want := listed[r] || unicode.In(r, s.categories...)
				if s.set.All(string(r)) != want || s.set.Some("a"+string(r)+"b") != want {
					assert.Fail(t, name, "%U: want %v", r, want)
				}
			}
		})
	}
}

func TestSetOfText(t *testing.T) {
	for name, s := range sets {
		t.Run(name, func(t *testing.T) {
			assert.True(t, s.set.All(""), "All of nothing")
			assert.False(t, s.set.Some(""), "Some of nothing")
			assert.True(t, s.set.Some("Zoë"), "a letter beyond ASCII")
			assert.True(t, s.set.Some("\U00010400"), "a letter beyond 16 bits")
			assert.False(t, s.set.All("a\x00"), "NUL, which no entry of Also may let in")
			assert.False(t, s.set.All("a\xff"), "a broken byte")
			assert.False(t, s.set.All("\xed\xa0\x80"), "a surrogate")
			assert.False(t, s.set.All("é\xc3"), "a lead byte at the end")
			assert.False(t, s.set.All("a\u200b"), "a format character")
			assert.False(t, s.set.All("a\ue000"), "a private-use character")
			assert.False(t, s.set.All("a\uffff"), "a non-character")
		})
	}
}

// TestSetHoldsReplacementCharacter: U+FFFD itself is a symbol, a broken byte,
// which decodes to it, is not.
func TestSetHoldsReplacementCharacter(t *testing.T) {
	assert.True(t, match.Text.All("\uFFFD"))
	assert.False(t, match.Text.All("\xff"))
	assert.False(t, match.Tag.All("\uFFFD"))
}
