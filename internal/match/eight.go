package match

import (
	"math/bits"
	"unicode/utf8"
)

const (
	ones  = 0x0101010101010101 // one in each of eight bytes
	highs = 0x80 * ones        // the high bit of each
)

// printable returns the length of a prefix of text, up to seven bytes short of
// the longest, that is made of the characters from one to "~".
func printable(text string, from byte) int {
	i := 0
	for len(text)-i > 32 {
		t := text[i : i+32]
		if (unprintable(eight(t), from)|unprintable(eight(t[8:]), from)|
			unprintable(eight(t[16:]), from)|unprintable(eight(t[24:]), from))&highs != 0 {
			break
		}
		i += 32
	}
	for ; i+8 <= len(text); i += 8 {
		if !allPrintable(eight(text[i:]), from) {
			return i
		}
	}
	if last := len(text) - 8; last >= 0 && allPrintable(eight(text[last:]), from) {
		return len(text) // what is left was looked at with some of what was not
	}
	return i
}

// Plain reports whether text is made of the characters from one to "~".
func Plain(text string, from byte) bool {
	switch {
	case len(text) >= 8:
		wrong := unprintable(eight(text[len(text)-8:]), from)
		for len(text) > 32 {
			wrong |= unprintable(eight(text), from) | unprintable(eight(text[8:]), from) |
				unprintable(eight(text[16:]), from) | unprintable(eight(text[24:]), from)
			if wrong&highs != 0 {
				return false
			}
			text = text[32:]
		}
		for len(text) > 8 {
			wrong |= unprintable(eight(text), from)
			text = text[8:]
		}
		return wrong&highs == 0
	case len(text) >= 4: // two halves that overlap make eight bytes
		return allPrintable(uint64(four(text))|uint64(four(text[len(text)-4:]))<<32, from)
	}
	for i := range len(text) {
		if text[i] < from || text[i] > '~' {
			return false
		}
	}
	return true
}

// Characters returns the number of characters of text that is valid UTF-8: of
// bytes that do not continue one.
func Characters(text string) int {
	count := len(text)
	for len(text) >= 32 {
		a, b, c, d := eight(text), eight(text[8:]), eight(text[16:]), eight(text[24:])
		if (a|b|c|d)&highs != 0 {
			count -= following(a) + following(b) + following(c) + following(d)
		}
		text = text[32:]
	}
	for len(text) >= 8 {
		count -= following(eight(text))
		text = text[8:]
	}
	for i := range len(text) {
		if !utf8.RuneStart(text[i]) {
			count--
		}
	}
	return count
}

// following returns how many of eight bytes continue a character.
func following(bytes uint64) int { return bits.OnesCount64(bytes & highs &^ (bytes << 1)) }

// ASCII returns the length of a prefix of text, up to seven bytes short of the
// longest, that is ASCII.
func ASCII(text string) int {
	i := 0
	for len(text)-i >= 32 {
		t := text[i : i+32]
		if (eight(t)|eight(t[8:])|eight(t[16:])|eight(t[24:]))&highs != 0 {
			break
		}
		i += 32
	}
	for i+8 <= len(text) && eight(text[i:])&highs == 0 {
		i += 8
	}
	return i
}

// IsASCII reports whether text is made of ASCII characters; empty text is.
func IsASCII(text string) bool {
	switch {
	case len(text) >= 8:
		all := eight(text[len(text)-8:])
		for len(text) > 32 {
			all |= eight(text) | eight(text[8:]) | eight(text[16:]) | eight(text[24:])
			if all&highs != 0 {
				return false
			}
			text = text[32:]
		}
		for len(text) > 8 {
			all |= eight(text)
			text = text[8:]
		}
		return all&highs == 0
	case len(text) >= 4:
		return (four(text)|four(text[len(text)-4:]))&(highs&(1<<32-1)) == 0
	}
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// four returns the first four bytes of text.
func four(text string) uint32 {
	_ = text[3]
	return uint32(text[0]) | uint32(text[1])<<8 | uint32(text[2])<<16 | uint32(text[3])<<24
}

// eight returns the first eight bytes of text.
func eight(text string) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}

// allPrintable reports whether each of eight bytes is from a character to "~".
// With its high bit set, a byte of ASCII keeps it when the first character is
// taken off, unless it is below that; DEL alone gains it when one is added.
func allPrintable(bytes uint64, from byte) bool { return unprintable(bytes, from)&highs == 0 }

// unprintable sets the high bit of at least one byte unless all of them are
// from a character to "~"; its other bits mean nothing.
func unprintable(bytes uint64, from byte) uint64 {
	notBelow := (bytes | highs) - uint64(from)*ones
	return ^notBelow | bytes | (bytes + ones)
}
