package rules_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

func TestEscapeToken(t *testing.T) {
	tests := []struct{ name, token, want string }{
		{"a name", "UserName", "UserName"},
		{"empty", "", ""},
		{"a slash", "a/b", "a~1b"},
		{"a tilde", "a~b", "a~0b"},
		{"what looks escaped", "~1~0", "~01~00"},
		{"both", "~/", "~0~1"},
		{"beyond ASCII", "Zoë", "Zoë"},
		{"a broken byte", "a\xffb", "a\uFFFDb"},
		{"a run of broken bytes", "a\xff\xfe", "a\uFFFD"},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, rules.EscapeToken(test.token), test.name)
	}
}

func FuzzEscapeToken(f *testing.F) {
	for _, token := range []string{"", "UserName", "a/b", "~1", "~", "//", "\xff", "aws:identitystore:enterprise"} {
		f.Add(token)
	}
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	f.Fuzz(func(t *testing.T, token string) {
		escaped := rules.EscapeToken(token)
		assert.True(t, utf8.ValidString(escaped))
		assert.NotContains(t, escaped, "/")
		assert.Equal(t, strings.ToValidUTF8(token, "\uFFFD"), unescape.Replace(escaped))
	})
}
