package main

import (
	"bufio"
	"strconv"
	"strings"
)

const (
	// soundStart begins a request to Identity Store in which nothing is wrong.
	soundStart = `{"IdentityStoreId":"d-9067f0a1b2","UserName":"maria","Name":{"FamilyName":"Garcia","GivenName":"Maria"},"DisplayName":"Maria"`
	// connectStart begins one to Connect that lacks nothing but SecurityProfileIds.
	connectStart = `{"Username":"maria","Password":"Pass123456Word","IdentityInfo":{"FirstName":"Maria","LastName":"Garcia"},` +
		`"PhoneConfig":{"PhoneType":"SOFT_PHONE"},"RoutingProfileId":"r1","InstanceId":"i1"`
	// mostFaults is how many findings of a record are reported.
	mostFaults = 1000
)

// numbered returns pieces with numbers in the place of $, with commas between
// them.
func numbered(piece string, n int) string {
	before, after, _ := strings.Cut(piece, "$")
	b := make([]byte, 0, n*(len(piece)+8))
	for i := range n {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(strconv.AppendInt(append(b, before...), int64(i), 10), after...)
	}
	return string(b)
}

func same(piece string, n int) string { return strings.TrimSuffix(strings.Repeat(piece+",", n), ",") }

// nested is a record with a document that is nested.
func nested(depth int) string {
	return soundStart + `,"Extensions":{"aws:identitystore:enterprise":` + strings.Repeat("[", depth) + strings.Repeat("]", depth) + "}}"
}

// depthCases nest.
func depthCases() []worstCase {
	perRecord := func(size int) outcome { return found(size) }
	return []worstCase{
		{
			name: "1,000 records that nest 10,000 levels deep", service: "identitystore", sizes: fourfold(1000),
			write: repeated(nested(10_000) + "\n"), want: perRecord,
		},
		{
			name: "10,000 records that nest 900 levels deep, which is allowed", service: "identitystore", sizes: fourfold(10_000),
			write: repeated(nested(900) + "\n"), want: fixed(outcome{}),
		},
		{
			name: "a record that nests four million levels deep", service: "identitystore", sizes: fourfold(4 * million),
			write: record(nested), want: fixed(found(1)),
		},
		{
			name: "8 million opening brackets and no end", service: "identitystore", arguments: []string{"--input-format", "jsonl"}, sizes: fourfold(8 * million),
			write: record(func(size int) string { return `{"Extensions":` + strings.Repeat("[", size) }), want: fixed(found(1)),
		},
		{
			name: "an array of 1,000 payloads that nest 10,000 levels deep", service: "identitystore", sizes: fourfold(1000),
			write: func(w *bufio.Writer, size int) error {
				return array(w, size, func(b []byte, _ int) []byte { return append(b, nested(10_000)...) })
			},
			want: perRecord,
		},
	}
}

// array writes an array on one line.
func array(w *bufio.Writer, items int, item func(b []byte, number int) []byte) error {
	b := []byte("[")
	for number := 1; number <= items; number++ {
		if number > 1 {
			b = append(b, ',')
		}
		b = item(b, number)
		if _, err := w.Write(b); err != nil {
			return err
		}
		b = b[:0]
	}
	_, err := w.WriteString("]\n")
	return err
}
