package main

import (
	"bufio"
	"fmt"
	"strings"
)

// largeRecords are records of many bytes, of which each has an empty NickName,
// so that each is read again for where that is.
var largeRecords = []struct {
	name  string
	piece string
}{
	{"in one string", "x"},
	{"in short strings", `x","`},
	{"in objects", `x"},{"a":"`},
}

// recordCases have lists of large records.
func recordCases() []worstCase {
	var cases []worstCase
	for _, r := range largeRecords {
		for _, mebibytes := range []int{1, 15} {
			start := soundStart + `,"NickName":"","Extensions":{"aws:identitystore:enterprise":[{"a":"`
			end := `"}]}}` + "\n"
			if r.piece == `x","` {
				start, end = strings.Replace(start, `[{"a":"`, `["`, 1), `"]}}`+"\n"
			}
			records := 120 / mebibytes
			cases = append(cases, worstCase{
				name:    fmt.Sprintf("%d records of %d MiB each, %s", records, mebibytes, r.name),
				service: "identitystore", sizes: fourfold(records),
				write: func(w *bufio.Writer, size int) error {
					text := start + strings.Repeat(r.piece, (mebibytes*mib-len(start)-len(end))/len(r.piece)) + end
					return repeated(text)(w, size)
				},
				want: func(size int) outcome { return found(2 * size) }, // the length and the pattern
			})
		}
	}
	return cases
}
