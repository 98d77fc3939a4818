package main

import (
	"bufio"
	"strings"
)

// ruleOfLists is the rule that each record of formatCases breaks.
const ruleOfLists = "identitystore.UserName.pattern"

// wrongRecord breaks it.
const wrongRecord = `{"IdentityStoreId":"d-9067f0a1b2","UserName":"maria garcia","Name":{"FamilyName":"Garcia","GivenName":"Maria"},"DisplayName":"Maria"}`

// mostShown is how many findings a format shows at most, where it does not show
// all. It counts all of them.
var mostShown = map[string]int{"markdown": 1000, "html": 10_000}

// formatCases have a million findings in each format.
func formatCases(formats []string) []worstCase {
	var cases []worstCase
	for _, format := range formats {
		cases = append(cases, worstCase{
			name: "a million wrong records, --format " + format, service: "identitystore", format: format, sizes: fourfold(million),
			write: repeated(wrongRecord + "\n"), want: func(size int) outcome { return found(size) },
		})
	}
	return cases
}

// users is a list of Identity Store.
func users(size int) list { return list{"identitystore", size} }

// inUsers is what is wrong with a list of Identity Store: two things with an
// empty NickName, and one with a member too many.
func inUsers(size int) outcome {
	l := users(size)
	return found(2*len(l.refused(value)) + len(l.refused(member)))
}

// listCases are long inputs of unusual form.
func listCases() []worstCase {
	return []worstCase{
		{
			name: "a million users in an array on one line", service: "identitystore", sizes: fourfold(million),
			write: func(w *bufio.Writer, size int) error { return array(w, size, users(size).append) }, want: inUsers,
		},
		{
			name: "200,000 users in lines that end with CRLF", service: "identitystore", sizes: fourfold(200_000),
			write: func(w *bufio.Writer, size int) error { return users(size).write(w, "\r\n") }, want: inUsers,
		},
		{
			name: "200,000 users with 100 blank lines after each", service: "identitystore", sizes: fourfold(200_000),
			write: func(w *bufio.Writer, size int) error { return users(size).write(w, strings.Repeat("\n", 101)) }, want: inUsers,
		},
		{
			name: "eight million blank lines and no payload", service: "identitystore", sizes: fourfold(8 * million),
			write: repeated("\n"), want: fixed(outcome{exit: 3}),
		},
		{
			name: "a million lines that are no JSON", service: "identitystore", arguments: []string{"--input-format", "jsonl"}, sizes: fourfold(million),
			write: repeated("%\n"), want: func(size int) outcome { return found(size) },
		},
		{
			name: "a million times the same user, --duplicates on", service: "identitystore", arguments: []string{"--duplicates", "on"}, sizes: fourfold(million),
			write: repeated(soundStart + "}\n"), want: func(size int) outcome { return found(size - 1) },
		},
		{
			name: "a line of 256 MiB", service: "identitystore", arguments: []string{"--input-format", "jsonl"}, sizes: fourfold(256 * mib),
			write: repeated("x"), want: fixed(found(1)),
		},
	}
}
