package main

import (
	"bytes"
	"cmp"
	"fmt"
	"log"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	firstHangul = 0xAC00
	lastHangul  = 0xD7A3
)

// composites lists the primary composites of canonical composition, but for
// the Hangul syllables, which compose by arithmetic.
func composites() []byte {
	type composite struct{ first, second, whole rune }
	var all []composite
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) || firstHangul <= r && r <= lastHangul {
			continue
		}
		whole := string(r)
		parts := []rune(norm.NFD.String(whole))
		if norm.NFC.String(whole) != whole || len(parts) == 1 {
			continue
		}
		last := len(parts) - 1
		first := []rune(norm.NFC.String(string(parts[:last])))
		if len(first) != 1 || norm.NFC.String(string([]rune{first[0], parts[last]})) != whole {
			log.Fatalf("%U is no pair", r)
		}
		all = append(all, composite{first[0], parts[last], r})
	}
	slices.SortFunc(all, func(a, b composite) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.second, b.second))
	})

	var b bytes.Buffer
	header(&b, "rules")
	fmt.Fprintf(&b, "// composites are the primary composites of Unicode %s but for the Hangul\n// syllables, sorted by their two parts.\n", norm.Version)
	fmt.Fprintf(&b, "var composites = [...]composite{\n")
	for _, c := range all {
		fmt.Fprintf(&b, "{0x%04X, 0x%04X, 0x%04X},\n", c.first, c.second, c.whole)
	}
	fmt.Fprintf(&b, "}\n")
	return b.Bytes()
}
