package match

const (
	ones  = 0x0101010101010101 // one in each of eight bytes
	highs = 0x80 * ones        // the high bit of each
)

// printable returns the length of a prefix of text, up to seven bytes short of
// the longest, that is made of the characters from one to "~".
func printable(text string, from byte) int {
	i := 0
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
		for i := 0; i+8 < len(text); i += 8 {
			if !allPrintable(eight(text[i:]), from) {
				return false
			}
		}
		return allPrintable(eight(text[len(text)-8:]), from)
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

// ASCII returns the length of a prefix of text, up to seven bytes short of the
// longest, that is ASCII.
func ASCII(text string) int {
	i := 0
	for i+8 <= len(text) && eight(text[i:])&highs == 0 {
		i += 8
	}
	return i
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
func allPrintable(bytes uint64, from byte) bool {
	notBelow := (bytes | highs) - uint64(from)*ones
	return notBelow&^bytes&^(bytes+ones)&highs == highs
}
