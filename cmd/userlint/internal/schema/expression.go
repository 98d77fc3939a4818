package schema

import (
	"strings"
	"sync"

	"github.com/userlint/userlint/rules"
)

// expression returns the regular expression of ECMA-262, for its flag u, that
// decides as the constraint does. It reports false where none is known.
func expression(r rules.Rule) (string, bool) {
	switch c := r.Constraint.(type) {
	case *rules.Format:
		text, known := forms()[r.ID]
		return whole(text), known
	case *rules.Pattern:
		if text, known := rewritten()[c.Published]; known {
			return whole(text), true
		}
		return whole(c.Published), isPortable(c.Published)
	}
	return "", false
}

func whole(text string) string { return "^(?:" + text + ")$" }

// rewritten has the published patterns that mean something else in ECMA-262,
// nothing, or the same in exponential time.
var rewritten = sync.OnceValue(func() map[string]string {
	return map[string]string{
		// The hyphen is literal.
		`[a-zA-Z0-9_-.@]+`: `[a-zA-Z0-9_\-.@]+`,
		// The slashes are not part of it. Java's \s is ASCII, and its dot matches
		// no U+0085.
		`/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$/`: `(?=` + line + `*[a-z])(?=` + line + `*[A-Z])(?=` + line + `*[0-9])` +
			`[^ \t\n\u000B\f\r]{8,64}`,
		// Every character that it takes is ASCII, so that the dot is any.
		`(?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`: `(?=[\s\S]{0,265}$)[a-zA-Z0-9._%+\-]+@[a-zA-Z0-9.\-]+\.[a-zA-Z]{2,63}`,
		// Repeated at most once, the groups match the same in less than
		// exponential time.
		`([0-9a-zA-Z]([+-.\w]*[0-9a-zA-Z])*@([0-9a-zA-Z]([-\w]*[0-9a-zA-Z]+)*\.)+[a-zA-Z]{2,9})`: `[0-9a-zA-Z](?:[+-.\w]*[0-9a-zA-Z])?@(?:[0-9a-zA-Z](?:[\-\w]*[0-9a-zA-Z])?\.)+[a-zA-Z]{2,9}`,
		`([A-Za-z\-' 0-9._]|\p{IsLetter})*`: `[A-Za-z\-' 0-9._\p{L}]*`,
	}
})

// line is what Java's dot matches.
const line = `[^\n\r\u0085\u2028\u2029]`

// forms has what pages describe in words, by the id of the rule.
var forms = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"connect.Username.email-format":                 `[^@]*|[^@]+@[^@.]+(?:\.[^@.]+)+`,
		"workmail.Password.strength-workmail-directory": threeOf("[A-Z]", "[a-z]", "[0-9]", `[ -\/:-@\[-\u0060\{-~]`, `[\u00A0-\u00FF]`),
	}
})

// threeOf returns an expression for what has characters of three classes.
func threeOf(classes ...string) string {
	var alternatives []string
	for i, a := range classes {
		for j, b := range classes[:i] {
			for _, c := range classes[:j] {
				alternatives = append(alternatives, has(c)+has(b)+has(a))
			}
		}
	}
	return "(?:" + strings.Join(alternatives, "|") + `)[\s\S]*`
}

func has(class string) string { return `(?=[\s\S]*` + class + `)` }
