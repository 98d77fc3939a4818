package main

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// ranges writes the sets of characters that the patterns name by categories,
// each merged into one table, from the first character that is not ASCII on.
func ranges() []byte {
	var b bytes.Buffer
	header(&b, "match")
	fmt.Fprintf(&b, "import \"unicode\"\n\n")
	table(&b, "graphic", `\p{L}\p{M}\p{S}\p{N}\p{P}`,
		unicode.L, unicode.M, unicode.S, unicode.N, unicode.P)
	table(&b, "letterSpaceNumber", `\p{L}\p{Z}\p{N}`, unicode.L, unicode.Z, unicode.N)
	table(&b, "letter", `\p{L}`, unicode.L)
	return b.Bytes()
}

func table(b *bytes.Buffer, name, class string, of ...*unicode.RangeTable) {
	fmt.Fprintf(b, "// %s is %s of Unicode %s beyond ASCII.\n", name, class, unicode.Version)
	fmt.Fprintf(b, "var %s = &unicode.RangeTable{\n", name)
	fmt.Fprintf(b, "R16: []unicode.Range16{\n")
	latin := runs(b, utf8.RuneSelf, 0xFFFF, of)
	fmt.Fprintf(b, "},\nR32: []unicode.Range32{\n")
	runs(b, 0x10000, utf8.MaxRune, of)
	fmt.Fprintf(b, "},\nLatinOffset: %d,\n}\n\n", latin)
}

// runs writes the maximal runs of members between two characters, and returns
// how many of them end within Latin-1.
func runs(b *bytes.Buffer, low, high rune, of []*unicode.RangeTable) (latin int) {
	for r := low; r <= high; r++ {
		if !unicode.In(r, of...) {
			continue
		}
		start := r
		for r < high && unicode.In(r+1, of...) {
			r++
		}
		fmt.Fprintf(b, "{0x%04X, 0x%04X, 1},\n", start, r)
		if r <= unicode.MaxLatin1 {
			latin++
		}
	}
	return latin
}
