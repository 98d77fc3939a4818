package match_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/internal/match"
)

func TestHex(t *testing.T) {
	tests := []struct {
		name string
		text string
		want bool
	}{
		{"the groups", "ab-0123", true},
		{"empty", "", false},
		{"a group too few", "ab", false},
		{"a group too few, with its hyphen", "ab-", false},
		{"a group too many", "ab-0123-4", false},
		{"a digit too few", "ab-012", false},
		{"a digit too many in the first", "abc-0123", false},
		{"a digit too many in the last", "ab-01234", false},
		{"another separator", "ab_0123", false},
		{"no separator", "ab0123", false},
		{"upper case", "AB-0123", false},
		{"no digit", "ag-0123", false},
		{"a trailing line feed", "ab-0123\n", false},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, match.Hex(test.text, match.LowerHex, 2, 4), test.name)
	}
}

func TestUUID(t *testing.T) {
	const good = "01234567-89ab-cdef-0123-456789abcdef"
	assert.True(t, match.UUID(good, match.LowerHex))
	assert.True(t, match.UUID(strings.ToUpper(good), match.AnyHex))
	assert.False(t, match.UUID(strings.ToUpper(good), match.LowerHex))
	for i := range good {
		assert.False(t, match.UUID(good[:i]+good[i+1:], match.AnyHex), "without byte %d", i)
		assert.False(t, match.UUID(good[:i]+"-"+good[i:], match.AnyHex), "a hyphen before byte %d", i)
		assert.False(t, match.UUID(good[:i]+"g"+good[i+1:], match.AnyHex), "g at byte %d", i)
	}
}

func TestResourceID(t *testing.T) {
	const id = "01234567-89aB-cDeF-0123-456789abcdef"
	tests := []struct {
		name   string
		reason string
		text   string
		want   bool
	}{
		{"plain", "the prefix may be missing", id, true},
		{"prefixed", "ten digits and a hyphen", "0123456789-" + id, true},
		{"prefixed with letters", "a to f are digits", "abcdefabcd-" + id, true},
		{"prefix in upper case", "the prefix is lower case only", "ABCDEFABCD-" + id, false},
		{"prefix too short", "ten digits", "012345678-" + id, false},
		{"prefix too long", "ten digits", "01234567890-" + id, false},
		{"prefix alone", "the rest is required", "0123456789-", false},
		{"hyphen alone", "no prefix, no hyphen", "-" + id, false},
		{"two prefixes", "one at most", "0123456789-0123456789-" + id, false},
		{"empty", "neither part", "", false},
		{"trailing line feed", "the whole value", id + "\n", false},
		{"hyphen in place 10", "where the hyphen of a prefix would be", "01234567-8-ab-cdef-0123-456789abcdef", false},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, match.ResourceID(test.text), "%s: %s", test.name, test.reason)
	}
}

func TestPhoneNumber(t *testing.T) {
	tests := []struct {
		name string
		text string
		want bool
	}{
		{"the shortest", "+12", true},
		{"one digit", "+1", false},
		{"fifteen digits", "+123456789012345", true},
		{"sixteen digits", "+1234567890123456", false},
		{"zero within", "+102030405", true},
		{"zero in front", "+0123", false},
		{"no plus", "12345", false},
		{"two pluses", "++123", false},
		{"a plus within", "+1+23", false},
		{"a space", "+1 234", false},
		{"a hyphen", "+1-234", false},
		{"a letter", "+1a34", false},
		{"a digit that is not ASCII", "+1\u0662\u0663", false},
		{"a trailing line feed", "+1234\n", false},
		{"empty", "", false},
		{"plus alone", "+", false},
		{"a backslash, as published", `\+12`, false},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, match.PhoneNumber(test.text), test.name)
	}
}
