package reference

import (
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

// Connect reports whether Connect would take the request under one identity
// management type at least.
func Connect(r *connect.CreateUserRequest) bool {
	if r.Username == nil || *r.Username == "" || !isText(*r.Username) ||
		!atMost(*r.Username, 100) || !IsAddressOrNone(*r.Username) {
		return false
	}
	if r.Password != nil && !IsPassword(*r.Password) {
		return false
	}
	var first, last, email *string
	if i := r.IdentityInfo; i != nil {
		first, last, email = i.FirstName, i.LastName, i.Email
		if !personName(first, 255) || !personName(last, 300) || !readable(email) ||
			!readable(i.Mobile) || i.SecondaryEmail != nil && !IsSecondaryEmail(*i.SecondaryEmail) {
			return false
		}
	}
	if !phones(r) || !readable(r.DirectoryUserId) || !readable(r.HierarchyGroupId) {
		return false
	}
	if len(r.SecurityProfileIds) < 1 || len(r.SecurityProfileIds) > 10 {
		return false
	}
	for _, id := range r.SecurityProfileIds {
		if id == nil || !isText(*id) {
			return false
		}
	}
	if r.RoutingProfileId == nil || !isText(*r.RoutingProfileId) {
		return false
	}
	if r.InstanceId == nil || *r.InstanceId == "" || !isText(*r.InstanceId) ||
		!atMost(*r.InstanceId, 100) {
		return false
	}
	if !tags(r.Tags) || !channels(r) {
		return false
	}

	// What is left depends on the identity management type.
	short := atMost(*r.Username, 20)
	named := first != nil && last != nil
	if r.Password != nil {
		return short && named // CONNECT_MANAGED
	}
	if short {
		return true // EXISTING_DIRECTORY
	}
	return named && email == nil && r.DirectoryUserId == nil && // SAML
		len(*r.Username) <= 64 && samlUsername.Some(*r.Username)
}

const samlUsername = match.Letter | match.Digit | match.Underscore | match.Hyphen | match.Dot | match.At

// IsAddressOrNone reports whether text with an "@" has the form of an e-mail
// address.
func IsAddressOrNone(text string) bool {
	local, domain, found := strings.Cut(text, "@")
	if !found {
		return true
	}
	return local != "" && !strings.Contains(domain, "@") && strings.Contains(domain, ".") &&
		domain[0] != '.' && domain[len(domain)-1] != '.' && !strings.Contains(domain, "..")
}

// IsPassword reports whether text is 8 to 64 characters without white space, and
// has a lower-case letter, an upper-case one and a digit on its first line.
func IsPassword(text string) bool {
	if match.Plain(text, '!') { // printable ASCII without the space
		return len(text) >= 8 && len(text) <= 64 &&
			match.Lower.Any(text) && match.Upper.Any(text) && match.Digit.Any(text)
	}
	if len(text) < 8 || strings.ContainsAny(text, " \t\n\v\f\r") || !isText(text) {
		return false
	}
	if count := utf8.RuneCountInString(text); count < 8 || count > 64 {
		return false
	}
	if end := strings.IndexAny(text, "\u0085\u2028\u2029"); end >= 0 {
		text = text[:end]
	}
	return match.Lower.Any(text) && match.Upper.Any(text) && match.Digit.Any(text)
}

func personName(name *string, characters int) bool {
	return name == nil ||
		isText(*name) && atMost(*name, characters) && rules.IsNFC(*name)
}

var addressForm = match.Address{
	Local:   match.Letter | match.Digit | match.Dot | match.Underscore | match.Percent | match.Plus | match.Hyphen,
	Domain:  match.Letter | match.Digit | match.Dot | match.Hyphen,
	Last:    match.Letter,
	LastMin: 2,
	LastMax: 63,
}

// IsSecondaryEmail reports whether text is an address as SecondaryEmail takes it.
func IsSecondaryEmail(text string) bool { return len(text) <= 265 && addressForm.Match(text) }

func tags(entries map[string]*string) bool {
	if entries == nil {
		return true
	}
	if len(entries) < 1 || len(entries) > 50 {
		return false
	}
	for key, value := range entries {
		if key == "" || strings.HasPrefix(key, "aws:") || !match.Tag.All(key) || !atMost(key, 128) {
			return false
		}
		if value == nil || !isText(*value) || !atMost(*value, 256) {
			return false
		}
	}
	return true
}
