package workmail

import (
	"strings"

	"github.com/userlint/userlint/internal/match"
)

func isOrganizationID(text string) bool {
	id, found := strings.CutPrefix(text, "m-")
	return found && match.Hex(id, match.LowerHex, 32)
}

// isName matches [\w\-.]+(@[a-zA-Z0-9.\-]+\.[a-zA-Z0-9-]{2,})?
func isName(text string) bool { return address.MatchOptional(text) }

var address = match.Address{
	Local:   match.Word | match.Hyphen | match.Dot,
	Domain:  match.Letter | match.Digit | match.Dot | match.Hyphen,
	Last:    match.Letter | match.Digit | match.Hyphen,
	LastMin: 2,
}

// isStrong reports whether text has characters of at least three of the five
// sorts that a WorkMail directory tells apart.
func isStrong(text string) bool {
	const sorts = 3
	var upper, lower, digit, other, latin int
	for _, char := range text {
		switch {
		case 'A' <= char && char <= 'Z':
			upper = 1
		case 'a' <= char && char <= 'z':
			lower = 1
		case '0' <= char && char <= '9':
			digit = 1
		case ' ' <= char && char <= '~':
			other = 1
		case '\u00A0' <= char && char <= '\u00FF':
			latin = 1
		}
	}
	return upper+lower+digit+other+latin >= sorts
}
