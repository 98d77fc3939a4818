package schema

import (
	"strings"

	"github.com/userlint/userlint/rules"
)

// expression returns the regular expression of ECMA-262, for its flag u, that
// decides as the constraint does. It reports false where none is known.
func expression(r rules.Rule) (string, bool) {
	switch c := r.Constraint.(type) {
	case *rules.Format:
		text, known := form(r.ID)
		return whole(text), known
	case *rules.Pattern:
		if text, known := rewritten(c.Published); known {
			return whole(text), true
		}
		return whole(c.Published), isPortable(c.Published)
	}
	return "", false
}

func whole(text string) string { return "^(?:" + text + ")$" }

// rewritten returns another expression for the published patterns that mean
// something else in ECMA-262, nothing, or the same in exponential time.
func rewritten(published string) (string, bool) {
	switch published {
	// The hyphen is literal.
	case `[a-zA-Z0-9_-.@]+`:
		return `[a-zA-Z0-9_\-.@]+`, true
	// The slashes are not part of it. Java's \s is ASCII, and its dot matches
	// no U+0085.
	case `/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$/`:
		return `(?=` + line + `*[a-z])(?=` + line + `*[A-Z])(?=` + line + `*[0-9])` +
			`[^ \t\n\u000B\f\r]{8,64}`, true
	// Every character that it takes is ASCII, so that the dot is any.
	case `(?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`:
		return `(?=[\s\S]{0,265}$)[a-zA-Z0-9._%+\-]+@[a-zA-Z0-9.\-]+\.[a-zA-Z]{2,63}`, true
	// Repeated at most once, the groups match the same in less than
	// exponential time.
	case `([0-9a-zA-Z]([+-.\w]*[0-9a-zA-Z])*@([0-9a-zA-Z]([-\w]*[0-9a-zA-Z]+)*\.)+[a-zA-Z]{2,9})`:
		return `[0-9a-zA-Z](?:[+-.\w]*[0-9a-zA-Z])?@(?:[0-9a-zA-Z](?:[\-\w]*[0-9a-zA-Z])?\.)+[a-zA-Z]{2,9}`, true
	case `([A-Za-z\-' 0-9._]|\p{IsLetter})*`:
		return `[A-Za-z\-' 0-9._\p{L}]*`, true
	}
	return "", false
}

// line is what Java's dot matches.
const line = `[^\n\r\u0085\u2028\u2029]`

// form returns an expression for what pages describe in words, by the id of the
// rule.
func form(rule string) (string, bool) {
	switch rule {
	case "connect.Username.email-format":
		return `[^@]*|[^@]+@[^@.]+(?:\.[^@.]+)+`, true
	case "workmail.Password.strength-workmail-directory":
		return threeOf("[A-Z]", "[a-z]", "[0-9]", `[ -\/:-@\[-\u0060\{-~]`, `[\u00A0-\u00FF]`), true
	}
	return "", false
}

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
