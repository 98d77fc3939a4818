package terminal_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

func TestEscape(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain text", `/Tags/a b~1c\"`, `/Tags/a b~1c\"`},
		{"letters of any script", "é ж 漢 𐍈 😀", "é ж 漢 𐍈 😀"},
		{"an escape sequence", "\x1b[31m", `\u001b[31m`},
		{"line ends", "a\r\nb", `a\u000d\u000ab`},
		{"DEL and C1 controls", "\x7f\u009b", `\u007f\u009b`},
		{"characters that turn text around", "\u202e\u2066", `\u202e\u2066`},
		{"characters without a shape", "\u200b\ufeff\u00ad", `\u200b\ufeff\u00ad`},
		{"spaces that are not U+0020", "\u00a0\u2028", `\u00a0\u2028`},
		{"beyond the first plane", "\U000e0001", `\udb40\udc01`},
		{"bytes that are no text", "a\xffb\xed\xa0\x80", `a\ufffdb\ufffd\ufffd\ufffd`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, terminal.Escape(test.text))
		})
	}
}

func FuzzEscape(f *testing.F) {
	f.Add("a\x1b\u202e\xff𐍈")
	f.Fuzz(func(t *testing.T, text string) {
		escaped := terminal.Escape(text)
		if !utf8.ValidString(escaped) || strings.ContainsFunc(escaped, func(r rune) bool { return !unicode.IsPrint(r) }) {
			t.Fatalf("%q becomes %q", text, escaped)
		}
		if again := terminal.Escape(escaped); again != escaped {
			t.Fatalf("%q becomes %q, and that %q", text, escaped, again)
		}
	})
}
