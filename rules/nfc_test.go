package rules_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/userlint/userlint/rules"
)

func TestIsNFC(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		text   string
		want   bool
	}{
		{"empty", "equal to its own NFC", "", true},
		{"ASCII", "never changed", "Jane Doe", true},
		{"precomposed", "the form itself", "Am\u00e9lie", true},
		{"decomposed", "e and an acute compose", "Ame\u0301lie", false},
		{"decomposed behind ASCII", "the last ASCII character is the starter", "abce\u0301", false},
		{"a mark in front", "nothing to compose with", "\u0301a", true},
		{"no precomposed form", "q with an acute stays two characters", "q\u0301", true},
		{"marks in order", "cedilla (202) before dot below (220)", "q\u0327\u0323", true},
		{"marks out of order", "dot below before cedilla", "q\u0323\u0327", false},
		{"a singleton", "the Kelvin sign is K", "\u212a", false},
		{"an excluded composite", "U+0958 is never composed", "\u0958", false},
		{"its decomposition", "and so the two characters stay", "\u0915\u093c", true},
		{"Hangul", "a syllable", "\uac01", true},
		{"Hangul in two parts", "LV and T compose", "\uac00\u11a8", false},
		{"Hangul in three parts", "L, V and T compose", "\u1100\u1161\u11a8", false},
		{"Hangul, a lone leading consonant", "nothing to compose with", "\u1100", true},
		{"Hangul, a syllable with two finals", "the first is in it already", "\uac01\u11a8", true},
		{"a blocked mark", "a mark of the same class is between", "a\u0305\u0301", true},
		{"30 marks", "as many as x/text keeps together", "q" + strings.Repeat("\u0301", 30), true},
		{"31 marks", "one more is NFC all the same", "q" + strings.Repeat("\u0301", 31), true},
		{"400 marks", "and so are many", "q" + strings.Repeat("\u0301", 400), true},
		{"31 marks that compose", "e and the first of them do", "e" + strings.Repeat("\u0301", 31), false},
		{"31 marks out of order", "the last has a lower class", "q" + strings.Repeat("\u0301", 31) + "\u0323", false},
		{"the grapheme joiner", "it stays where it is", "q\u0301\u034f\u0323", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, rules.IsNFC(test.text), test.reason)
			assert.Equal(t, test.want, normalized(test.text) == test.text, "the reference")
		})
	}
}

// TestIsNFCOfEachCharacter, by itself and behind letters that it may compose
// with: a table of composites that lags behind x/text would show.
func TestIsNFCOfEachCharacter(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		char := string(r)
		texts := []string{char}
		if decomposed := norm.NFD.String(char); decomposed != char {
			texts = append(texts, decomposed, decomposed+char)
		}
		if norm.NFC.PropertiesString(char).CCC() != 0 {
			texts = append(texts, "e"+char, "\u00e9"+char, "q"+char, "q\u0301"+char, "q"+char+"\u0323")
		}
		for _, text := range texts {
			if want := norm.NFC.String(text) == text; rules.IsNFC(text) != want {
				assert.Fail(t, "IsNFC", "%+q: want %v", text, want)
			}
		}
	}
}

func TestIsNFCAllocatesNothingForNormalizedText(t *testing.T) {
	texts := []string{
		"Jane Doe", "Amélie", "q\u0327\u0323", "\uac01\uac02", strings.Repeat("Zoë ", 75),
		"q" + strings.Repeat("\u0301", 31), "q" + strings.Repeat("\u0301", 299), strings.Repeat("q\u0301", 150),
	}
	for _, text := range texts {
		assert.True(t, rules.IsNFC(text), "%+q", text)
		assert.Zero(t, testing.AllocsPerRun(5, func() { rules.IsNFC(text) }), "%+q", text)
	}
}

// FuzzIsNFC compares with the normalization of x/text where that does not
// break up long runs of marks, and with a plain one always.
func FuzzIsNFC(f *testing.F) {
	for _, text := range []string{
		"", "Jane", "Ame\u0301lie", "Am\u00e9lie", "q\u0323\u0327", "\u1100\u1161\u11a8", "\u212a", "\u0915\u093c",
		"q" + strings.Repeat("\u0301", 31), "e" + strings.Repeat("\u0323\u0301", 20), "a\u034f\u0301", "\u0344",
		"\u09c7\u09be", "\U0001d15e", "\u0b47\u0300\u0b3e", "\xff", "a\xffe\u0301",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		is := rules.IsNFC(text)
		if !utf8.ValidString(text) {
			return
		}
		assert.Equal(t, normalized(text) == text, is, "%+q", text)
		if longestRunOfMarks(text) <= 30 {
			assert.Equal(t, norm.NFC.String(text) == text, is, "%+q by x/text", text)
		}
	})
}

func longestRunOfMarks(text string) int {
	longest, run := 0, 0
	for _, r := range text {
		for _, char := range norm.NFD.String(string(r)) {
			if run++; classOf(char) == 0 {
				run = 0
			}
			longest = max(longest, run)
		}
	}
	return longest
}

// normalized is the Normalization Form C of a text by the letter of Unicode
// Standard Annex 15, a character at a time, so that x/text never sees a run of
// marks that it would break up.
func normalized(text string) string {
	var chars []rune
	for _, r := range text {
		chars = append(chars, []rune(norm.NFD.String(string(r)))...)
	}
	for start := 0; start < len(chars); start++ {
		end := start
		for end < len(chars) && classOf(chars[end]) != 0 {
			end++
		}
		slices.SortStableFunc(chars[start:end], func(a, b rune) int { return int(classOf(a)) - int(classOf(b)) })
		start = end
	}
	var out []rune
	starter := -1
	for _, char := range chars {
		blocked := starter < 0 || starter < len(out)-1 && classOf(out[len(out)-1]) >= classOf(char)
		if !blocked {
			if whole := []rune(norm.NFC.String(string([]rune{out[starter], char}))); len(whole) == 1 {
				out[starter] = whole[0]
				continue
			}
		}
		if classOf(char) == 0 {
			starter = len(out)
		}
		out = append(out, char)
	}
	return string(out)
}

func classOf(r rune) uint8 { return norm.NFC.PropertiesString(string(r)).CCC() }
