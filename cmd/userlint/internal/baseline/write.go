package baseline

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// version is that of the file's form.
const version = 1

// Write writes the baseline: JSON, by rule, and within a rule a line for each
// user, in the order of the hashes.
func (b *Baseline) Write(to io.Writer) error {
	w := writer{to: to}
	w.printf("{\n  \"userlint-baseline\": %d,\n  \"salt\": \"%x\",\n  \"findings\": {", version, b.salt)
	users := b.byRule()
	separator := "\n"
	for _, rule := range slices.Sorted(slices.Values(b.rules)) {
		all := users[b.number[rule]]
		if len(all) == 0 {
			continue
		}
		name, _ := json.Marshal(rule) // a text can always be written
		w.printf("%s    %s: {", separator, name)
		separator = ",\n"
		for i, u := range all {
			end := ","
			if i == len(all)-1 {
				end = ""
			}
			w.printf("\n      \"%s\": %d%s", hex.EncodeToString(u[:]), b.counts[entry{b.number[rule], u}], end)
		}
		w.printf("\n    }")
	}
	w.printf("\n  }\n}\n")
	return w.err
}

// byRule returns the users of each rule, sorted.
func (b *Baseline) byRule() [][]User {
	users := make([][]User, len(b.rules))
	for e, n := range b.counts {
		if n > 0 {
			users[e.rule] = append(users[e.rule], e.user)
		}
	}
	for _, all := range users {
		slices.SortFunc(all, func(a, b User) int { return bytes.Compare(a[:], b[:]) })
	}
	return users
}

// writer remembers the first error.
type writer struct {
	to  io.Writer
	err error
}

func (w *writer) printf(format string, arguments ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.to, format, arguments...)
	}
}
