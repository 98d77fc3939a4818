package main

import (
	"bufio"
	"fmt"
	"strings"
)

// longTexts are texts of which a member is filled, as they are written in JSON.
var longTexts = []struct{ name, service, start, piece string }{
	{"ASCII", "", "", "x"},
	{"characters of two bytes", "", "", "é"},
	{"characters of four bytes", "", "", "😀"},
	{"escapes", "identitystore", "", `\u0061`},
	{"escaped surrogates", "identitystore", "", `\ud83d\ude00`},
	{"decomposed letters", "connect", "", "e\u0301"},
	{"one letter with marks", "connect", "q", "\u0301"},
	{"one letter with marks out of order", "connect", "q", "\u0301\u0323"},
	{"letters with marks without a composed form", "connect", "", "q\u0323\u0307"},
	{"Hangul in parts", "connect", "", "\u1100\u1161\u11a8"},
}

// fill returns a text of so many bytes, or a few less.
func fill(start, piece string, size int) string {
	return start + strings.Repeat(piece, max(1, (size-len(start))/len(piece)))
}

// stringCases have a record for each place in a request that takes text, with
// a long one there.
func stringCases() []worstCase {
	var cases []worstCase
	for _, text := range longTexts {
		for _, service := range []string{"identitystore", "workdocs", "workmail", "connect", "generic"} {
			if text.service != "" && text.service != service {
				continue
			}
			cases = append(cases, worstCase{
				name:    "strings of 1 MiB in every member, " + text.name,
				service: service,
				sizes:   fourfold(mib),
				write: func(w *bufio.Writer, size int) error {
					filled := fill(text.start, text.piece, size)
					for _, l := range judges[service].leaves {
						if _, err := w.WriteString(l.record(filled) + "\n"); err != nil {
							return err
						}
					}
					return nil
				},
				want: func(size int) (all outcome) {
					filled := fill(text.start, text.piece, size)
					for _, l := range judges[service].leaves {
						o := judges[service].judge(l.record(filled))
						all.exit = max(all.exit, o.exit)
						all.errors += o.errors
						all.warnings += o.warnings
					}
					return all
				},
			})
		}
	}
	return append(cases, worstCase{
		name: "a string of 4 MiB of broken UTF-8", service: "identitystore", sizes: fourfold(4 * mib),
		write: record(func(size int) string { return soundStart + `,"NickName":"` + strings.Repeat("\xff", size) + `"}` }),
		want:  fixed(found(1)),
	})
}

// addressAttacks are texts that take long to match with a pattern for e-mail
// addresses by going back and forth, once for each way to divide them.
var addressAttacks = []struct{ name, start, piece, end string }{
	{"a@ and labels without an end", "a@", "a.", "!"},
	{"a@ and one label", "a@", "a", "!"},
	{"a@ and hyphens", "a@", "a-", "!"},
	{"no @", "", "a", ""},
	{"hyphens and no @", "", "a-", ""},
	{"@ again and again", "a", "@", ""},
	{"a@a again and again", "a", "@a", ""},
	{"dots before the @", "a", ".a", "@a.com"},
}

// addressMembers are the members that have such a pattern.
var addressMembers = []struct{ service, before string }{
	{"generic", `{"UserId":"u1","Email":"`},
	{"workdocs", `{"Username":"u1","GivenName":"a","Surname":"b","Password":"secret","EmailAddress":"`},
	{"connect", `{"IdentityInfo":{"SecondaryEmail":"`},
}

// addressCases have one long attack, and many of the length that is allowed.
func addressCases() []worstCase {
	var cases []worstCase
	for _, m := range addressMembers {
		end := `"}`
		if m.service == "connect" {
			end = `"}}`
		}
		for _, a := range addressAttacks {
			attack := func(size int) string {
				return m.before + a.start + strings.Repeat(a.piece, max(1, size/len(a.piece))) + a.end + end
			}
			cases = append(cases, worstCase{
				name: "an address of 4 MiB: " + a.name, service: m.service, sizes: fourfold(4 * mib),
				write: record(attack), want: judged(m.service, attack),
			})
			if m.service != "generic" {
				continue
			}
			const allowed = 128 - len("a") - len("@a.com") // characters
			short := attack(allowed)
			cases = append(cases, worstCase{
				name: fmt.Sprintf("100,000 addresses of at most 128 characters: %s", a.name), service: m.service, sizes: fourfold(100_000),
				write: repeated(short + "\n"),
				want: func(size int) outcome {
					o := judges[m.service].judge(short)
					return outcome{o.exit, o.errors * size, o.warnings * size}
				},
			})
		}
	}
	return cases
}
