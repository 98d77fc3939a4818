package match_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/internal/match"
)

// TestClassHolds checks every byte against each class, written as the bytes
// that it holds.
func TestClassHolds(t *testing.T) {
	const (
		upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		lower = "abcdefghijklmnopqrstuvwxyz"
		digit = "0123456789"
		rest  = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	)
	tests := []struct {
		name  string
		class match.Class
		holds string
	}{
		{"Digit", match.Digit, digit},
		{"Space", match.Space, " "},
		{"Ampersand", match.Ampersand, "&"},
		{"Percent", match.Percent, "%"},
		{"Plus", match.Plus, "+"},
		{"Comma", match.Comma, ","},
		{"Hyphen", match.Hyphen, "-"},
		{"Dot", match.Dot, "."},
		{"Underscore", match.Underscore, "_"},
		{"At", match.At, "@"},
		{"Colon", match.Colon, ":"},
		{"Slash", match.Slash, "/"},
		{"Equals", match.Equals, "="},
		{"Apostrophe", match.Apostrophe, "'"},
		{"Upper", match.Upper, upper},
		{"Lower", match.Lower, lower},
		{"Letter", match.Letter, upper + lower},
		{"LowerHex", match.LowerHex, digit + "abcdef"},
		{"AnyHex", match.AnyHex, digit + "abcdefABCDEF"},
		{"Word", match.Word, upper + lower + digit + "_"},
		{"Printable", match.Printable, " " + upper + lower + digit + rest},
		{"no class", 0, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var holds [256]bool
			for i := range len(test.holds) {
				holds[test.holds[i]] = true
			}
			for b, want := range holds {
				assert.Equal(t, want, test.class.Has(byte(b)), "byte 0x%02X", b)
			}
		})
	}
}

func TestClassOfText(t *testing.T) {
	tests := []struct {
		name           string
		text           string
		all, some, any bool
	}{
		{"empty", "", true, false, false},
		{"one", "7", true, true, true},
		{"several", "0123456789", true, true, true},
		{"another at the start", "a12", false, false, true},
		{"another at the end", "12a", false, false, true},
		{"none", "abc", false, false, false},
		{"a trailing line feed", "12\n", false, false, true},
		{"a digit that is not ASCII", "\u0661", false, false, false},
		{"a broken byte", "1\xff", false, false, true},
		{"NUL", "\x00", false, false, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.all, match.Digit.All(test.text), "All")
			assert.Equal(t, test.some, match.Digit.Some(test.text), "Some")
			assert.Equal(t, test.any, match.Digit.Any(test.text), "Any")
		})
	}
}

// TestLatin1Holds checks every character: U+0020 to U+00FF.
func TestLatin1Holds(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		want := ' ' <= r && r <= 0xFF
		if match.Latin1(string(r)) != want || match.Latin1("a"+string(r)+"b") != want {
			assert.Fail(t, "Latin1", "%U: want %v", r, want)
		}
	}
}

func TestLatin1RejectsWhatIsNotText(t *testing.T) {
	tests := map[string]string{
		"empty":                               "",
		"a broken byte":                       "a\xff",
		"a continuation byte by itself":       "\x80",
		"a lead byte at the end":              "a\xc3",
		"a lead byte before ASCII":            "\xc3a",
		"a lead byte twice":                   "\xc3\xc3",
		"an overlong form of U+0041":          "\xc1\x81",
		"an overlong form of U+00FF":          "\xe0\x83\xbf",
		"the character behind U+00FF":         "\u0100",
		"a surrogate":                         "\xed\xa0\x80",
		"a good character and a broken one":   "\u00e9\xe9",
		"a continuation byte behind one good": "\u00e9\x80",
	}
	for name, text := range tests {
		assert.False(t, match.Latin1(text), name)
	}
}
