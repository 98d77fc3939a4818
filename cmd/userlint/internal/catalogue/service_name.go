package catalogue

import (
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
)

// otherName returns the service that AWS and its tools have another name for
// than it has here, or "".
func otherName(name string) string {
	switch name {
	case "a4b", "alexa", "alexaforbusiness":
		return "generic"
	case "sso", "ssoadmin", "identitycenter", "iamidentitycenter", "awsidentitystore":
		return "identitystore"
	case "amazonconnect":
		return "connect"
	case "amazonworkdocs":
		return "workdocs"
	case "amazonworkmail", "workmailservice":
		return "workmail"
	}
	return ""
}

var separators = strings.NewReplacer("-", "", "_", "", " ", "", ".", "")

// MeantService returns the service that a name which is none of theirs was
// probably meant to be, or "".
func MeantService(name string) string {
	const longest = 50 // more than any name has
	if len(name) > longest {
		return ""
	}
	plain := separators.Replace(strings.ToLower(name))
	if known := otherName(plain); known != "" {
		return known
	}
	return decode.Nearest(plain, check.Services())
}
