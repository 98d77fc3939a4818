package match_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/internal/match"
)

func TestAddress(t *testing.T) {
	form := match.Address{
		Local:   match.Lower | match.Dot,
		Domain:  match.Lower | match.Dot,
		Last:    match.Lower,
		LastMin: 2,
		LastMax: 4,
	}
	tests := []struct {
		name     string
		text     string
		want     bool
		optional bool // what MatchOptional says
	}{
		{"the form", "a@b.cd", true, true},
		{"empty", "", false, false},
		{"no domain", "abc", false, true},
		{"no local part", "@b.cd", false, false},
		{"nothing behind the at", "a@", false, false},
		{"no dot", "a@bcd", false, false},
		{"nothing before the dot", "a@.cd", false, false},
		{"a dot before the last dot", "a@..cd", true, true},
		{"nothing behind the dot", "a@b.", false, false},
		{"last part too short", "a@b.c", false, false},
		{"last part of the most", "a@b.cdef", true, true},
		{"last part too long", "a@b.cdefg", false, false},
		{"several labels", "a@b.c.d.ef", true, true},
		{"two ats", "a@b@c.de", false, false},
		{"an at at the end", "a@b.cd@", false, false},
		{"a character that is not in the local part", "A@b.cd", false, false},
		{"a character that is not in the domain", "a@B.cd", false, false},
		{"a character that is not in the last part", "a@b.c1", false, false},
		{"a trailing line feed", "a@b.cd\n", false, false},
		{"a trailing line feed without a domain", "abc\n", false, false},
		{"a broken byte", "a\xff@b.cd", false, false},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, form.Match(test.text), test.name)
		assert.Equal(t, test.optional, form.MatchOptional(test.text), "%s, optional", test.name)
	}
}

func TestAddressWithoutUpperBound(t *testing.T) {
	form := match.Address{Local: match.Lower, Domain: match.Lower, Last: match.Lower, LastMin: 1}
	assert.True(t, form.Match("a@b.c"))
	assert.True(t, form.Match("a@b."+strings.Repeat("c", 1000)))
}
