package match

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// TestAllPrintable: every byte, at every place among neighbours that carry into
// it or borrow from it.
func TestAllPrintable(t *testing.T) {
	for _, from := range []byte{' ', '!'} {
		for b := range 256 {
			for at := range 8 {
				for _, neighbour := range []byte{from, 'a', '~'} {
					text := []byte(strings.Repeat(string(neighbour), 8))
					text[at] = byte(b)
					want := byte(b) >= from && b <= '~'
					assert.Equal(t, want, allPrintable(eight(string(text)), from), "%q from %q", text, from)
				}
			}
		}
		for _, bad := range []string{"\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f", "\x00\x00\x00\x00\x00\x00\x00\x00", "\xff\xff\xff\xff\xff\xff\xff\xff", "a\x7f\xff\x00a\x1f\x80a"} {
			assert.False(t, allPrintable(eight(bad), from), "%q", bad)
		}
	}
}

// TestPrintable: the prefix never holds a character that is not in the set,
// and misses fewer than eight that are.
func TestPrintable(t *testing.T) {
	for length := range 100 {
		for bad := range length + 1 {
			text := strings.Repeat("x", bad) + "\t" + strings.Repeat("x", length-bad)
			got := printable(text, ' ')
			assert.LessOrEqual(t, got, bad)
			assert.Greater(t, got+8, bad)
		}
	}
}

// TestPlain: text of every length, with every byte at every place.
func TestPlain(t *testing.T) {
	for _, from := range []byte{' ', '!'} {
		for length := range 70 {
			assert.True(t, Plain(strings.Repeat("~", length), from))
			for at := range length {
				for b := range 256 {
					text := []byte(strings.Repeat("a", length))
					text[at] = byte(b)
					want := byte(b) >= from && b <= '~'
					if Plain(string(text), from) != want {
						t.Errorf("Plain(%q, %q) is not %v", text, from, want)
					}
				}
			}
		}
	}
}

// TestCharacters counts in text of characters of one to four bytes.
func TestCharacters(t *testing.T) {
	text := strings.Repeat("aé中😀\u0301b", 5)
	for from := range text {
		for to := range text {
			if from <= to {
				assert.Equal(t, utf8.RuneCountInString(text[from:to]), Characters(text[from:to]), "%q", text[from:to])
			}
		}
	}
}

// TestIsASCII: text of every length, with every byte at every place.
func TestIsASCII(t *testing.T) {
	for length := range 70 {
		assert.True(t, IsASCII(strings.Repeat("\x7f", length)))
		for at := range length {
			for b := range 256 {
				text := []byte(strings.Repeat("a", length))
				text[at] = byte(b)
				assert.Equal(t, b < 0x80, IsASCII(string(text)), "%q", text)
			}
		}
	}
}

// TestASCII: the prefix never holds more than ASCII, and misses fewer than
// eight characters.
func TestASCII(t *testing.T) {
	for length := range 100 {
		for beyond := range length + 1 {
			text := strings.Repeat("\x7f", beyond) + "\x80" + strings.Repeat("x", length-beyond)
			got := ASCII(text)
			assert.LessOrEqual(t, got, beyond)
			assert.Greater(t, got+8, beyond)
		}
	}
}
