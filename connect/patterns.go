package connect

import (
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/internal/match"
)

func isSAMLUsername(text string) bool {
	return (match.Letter | match.Digit | match.Underscore | match.Hyphen | match.Dot | match.At).Some(text)
}

// isAddressOrNone reports whether text has no "@", or has the form of an
// e-mail address: one "@", something before it, and after it at least two
// labels joined by dots.
func isAddressOrNone(text string) bool {
	at := strings.IndexByte(text, '@')
	if at < 0 {
		return true
	}
	domain := text[at+1:]
	return at > 0 && !strings.Contains(domain, "@") && strings.Contains(domain, ".") && domain[0] != '.' &&
		domain[len(domain)-1] != '.' && !strings.Contains(domain, "..")
}

// isPassword matches /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$/
// without its slashes. The characters are all that are no white space in
// Java's \s; those that must occur must do so before the first character that
// Java's "." does not match.
func isPassword(text string) bool {
	const least, most = 8, 64
	if match.Plain(text, '!') {
		return least <= len(text) && len(text) <= most &&
			match.Lower.Any(text) && match.Upper.Any(text) && match.Digit.Any(text)
	}
	if len(text) < least || strings.ContainsAny(text, " \t\n\v\f\r") || !utf8.ValidString(text) {
		return false
	}
	if count := utf8.RuneCountInString(text); count < least || count > most {
		return false
	}
	if end := strings.IndexAny(text, "\u0085\u2028\u2029"); end >= 0 {
		text = text[:end]
	}
	return match.Lower.Any(text) && match.Upper.Any(text) && match.Digit.Any(text)
}

// isSecondaryEmail matches
// (?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}
func isSecondaryEmail(text string) bool { return len(text) <= 265 && emailForm.Match(text) }

var emailForm = match.Address{
	Local:   match.Letter | match.Digit | match.Dot | match.Underscore | match.Percent | match.Plus | match.Hyphen,
	Domain:  match.Letter | match.Digit | match.Dot | match.Hyphen,
	Last:    match.Letter,
	LastMin: 2,
	LastMax: 63,
}

func isTagKey(text string) bool { return !strings.HasPrefix(text, "aws:") && match.Tag.All(text) }
