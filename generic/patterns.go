package generic

import (
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/internal/match"
)

const alphanumeric = match.Letter | match.Digit

func isToken(text string) bool {
	return text != "" && alphanumeric.Has(text[0]) &&
		(alphanumeric | match.Underscore | match.Hyphen).All(text[1:])
}

func isUserID(text string) bool {
	return (alphanumeric | match.At | match.Underscore | match.Plus | match.Dot | match.Hyphen).All(text)
}

func isPersonName(text string) bool { return match.PersonName.All(text) }

func isTag(text string) bool { return match.Tag.All(text) }

// isEmail takes the published pattern apart where it is unambiguous, which
// makes it linear: neither the class before the "@" nor the one behind it
// holds an "@", and a label of the domain holds no dot. Each part starts and
// ends with an alphanumeric character, and the class is free between the two.
func isEmail(text string) bool {
	const (
		// The range from "+" to "." holds the comma and the hyphen.
		local = match.Word | match.Plus | match.Comma | match.Hyphen | match.Dot
		label = match.Word | match.Hyphen
	)
	name, domain, found := strings.Cut(text, "@")
	if !found || !bounded(name, local) {
		return false
	}
	labels := 0
	for {
		part, rest, more := strings.Cut(domain, ".")
		if !more {
			break
		}
		if !bounded(part, label) {
			return false
		}
		labels++
		domain = rest
	}
	return labels > 0 && 2 <= len(domain) && len(domain) <= 9 && match.Letter.All(domain)
}

// bounded reports whether text is made of the class and starts and ends with
// an alphanumeric character, which may be the same.
func bounded(text string, class match.Class) bool {
	return text != "" && alphanumeric.Has(text[0]) && alphanumeric.Has(text[len(text)-1]) && class.All(text)
}

// isUserARN matches the pattern of an ARN with six parts. Java's "." leaves
// out the characters that end a line; "[^/]" does not.
func isUserARN(text string) bool {
	const part = match.Lower | match.Digit | match.Hyphen | match.Dot
	text, found := strings.CutPrefix(text, "arn:")
	for i := 0; found && i < 4; i++ {
		var value string
		value, text, found = strings.Cut(text, ":")
		found = found && len(value) <= 63 && part.All(value) && (i > 0 || value != "")
	}
	if !found || !utf8.ValidString(text) {
		return false
	}
	first, size := utf8.DecodeRuneInString(text)
	rest := text[size:]
	return size > 0 && first != '/' && utf8.RuneCountInString(rest) <= 1023 &&
		!strings.ContainsAny(rest, "\n\r\u0085\u2028\u2029")
}
