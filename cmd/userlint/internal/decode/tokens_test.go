package decode

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// What is shown of a long name that is broken is what would be shown of all of it.
func TestShown(t *testing.T) {
	pieces := []string{"a", "\xff", "é", "\xc3", `\n`, `\\`, `\"`, `\ud83d\ude00`, `\ud83d`, `\ude00`, `\u0061`}
	for _, first := range pieces {
		for _, second := range pieces {
			for _, times := range []int{1, 300, 700, 4095, 4096, 4097, 6000} {
				for _, mixed := range []string{strings.Repeat(first+second, times), strings.Repeat(first, times) + strings.Repeat(second, 5000) + "ab"} {
					literal := `"` + mixed + `"`
					want := terminal.Shorten(mended([]byte(literal)), MaxName)
					assert.True(t, want == terminal.Shorten(shown([]byte(literal)), MaxName), "%q and %q, %d times", first, second, times)
				}
			}
		}
	}
	assert.Less(t, len(shown([]byte(`"`+strings.Repeat("a\xff", 1<<20)+`"`))), 64<<10, "it is not all")
}
