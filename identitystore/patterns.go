package identitystore

import (
	"strings"

	"github.com/userlint/userlint/internal/match"
)

// isIdentityStoreID matches the one or the other form of the id: the "|" is on
// the top level of the published pattern.
func isIdentityStoreID(text string) bool {
	if id, found := strings.CutPrefix(text, "d-"); found {
		return match.Hex(id, match.LowerHex, 10)
	}
	return match.UUID(text, match.LowerHex)
}

func isUserName(text string) bool { return match.Graphic.Some(text) }

func isText(text string) bool { return match.Text.Some(text) }

func isExtensionName(text string) bool {
	name, found := strings.CutPrefix(text, "aws:identitystore:")
	return found && len(name) <= 20 && match.Lower.Some(name)
}

// isDate looks at the form only: that the month has such a day is not known to
// matter.
func isDate(text string) bool {
	const form = "0000-00-00"
	if len(text) != len(form) {
		return false
	}
	for i := range len(form) {
		if digit := match.Digit.Has(text[i]); digit != (form[i] == '0') || !digit && text[i] != '-' {
			return false
		}
	}
	return true
}
