package terminal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

func TestShorten(t *testing.T) {
	tests := []struct {
		text    string
		longest int
		want    string
	}{
		{"", 0, ""},
		{"abc", 3, "abc"},
		{"abcd", 3, "abc…"},
		{"abé", 4, "abé"},
		{"abé", 3, "ab…"},
		{"a😀b", 4, "a…"},
		{"a😀b", 5, "a😀…"},
		{"\x80\x80\x80", 2, "…"},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, terminal.Shorten(test.text, test.longest), "%q to %d", test.text, test.longest)
	}
}
