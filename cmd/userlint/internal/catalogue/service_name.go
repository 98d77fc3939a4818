package catalogue

import (
	"strings"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
)

// otherNames are names that AWS and its tools have for a service whose name
// here is another one.
var otherNames = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"a4b": "generic", "alexa": "generic", "alexaforbusiness": "generic",
		"sso": "identitystore", "ssoadmin": "identitystore", "identitycenter": "identitystore", "iamidentitycenter": "identitystore",
		"awsidentitystore": "identitystore", "amazonconnect": "connect", "amazonworkdocs": "workdocs", "amazonworkmail": "workmail",
		"workmailservice": "workmail",
	}
})

var separators = strings.NewReplacer("-", "", "_", "", " ", "", ".", "")

// MeantService returns the service that a name which is none of theirs was
// probably meant to be, or "".
func MeantService(name string) string {
	const longest = 50 // more than any name has
	if len(name) > longest {
		return ""
	}
	plain := separators.Replace(strings.ToLower(name))
	if known, ok := otherNames()[plain]; ok {
		return known
	}
	return decode.Nearest(plain, check.Services())
}
