package reference

import (
	"strings"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/match"
)

// IdentityStore reports whether Identity Store would take the request.
func IdentityStore(r *identitystore.CreateUserRequest) bool {
	if r.IdentityStoreId == nil || !IsIdentityStoreID(*r.IdentityStoreId) {
		return false
	}
	if r.UserName != nil && (!userName(*r.UserName) || !atMost(*r.UserName, 128)) {
		return false
	}
	if n := r.Name; n != nil {
		if !text(n.Formatted) || !text(n.FamilyName) || !text(n.GivenName) ||
			!text(n.MiddleName) || !text(n.HonorificPrefix) || !text(n.HonorificSuffix) {
			return false
		}
	}
	if !text(r.DisplayName) || !text(r.NickName) || !text(r.ProfileUrl) {
		return false
	}
	if r.Emails != nil {
		if len(r.Emails) != 1 {
			return false
		}
		if e := r.Emails[0]; e == nil || !text(e.Value) || !text(e.Type) {
			return false
		}
	}
	if r.Addresses != nil {
		if len(r.Addresses) != 1 {
			return false
		}
		a := r.Addresses[0]
		if a == nil || !text(a.StreetAddress) || !text(a.Locality) || !text(a.Region) ||
			!text(a.PostalCode) || !text(a.Country) || !text(a.Formatted) || !text(a.Type) {
			return false
		}
	}
	if r.PhoneNumbers != nil {
		if len(r.PhoneNumbers) != 1 {
			return false
		}
		if n := r.PhoneNumbers[0]; n == nil || !text(n.Value) || !text(n.Type) {
			return false
		}
	}
	if !text(r.UserType) || !text(r.Title) || !text(r.PreferredLanguage) ||
		!text(r.Locale) || !text(r.Timezone) {
		return false
	}
	if r.Photos != nil {
		if len(r.Photos) < 1 || len(r.Photos) > 3 {
			return false
		}
		for _, p := range r.Photos {
			if p == nil || p.Value == nil || !text(p.Value) || !text(p.Type) || !text(p.Display) {
				return false
			}
		}
	}
	if !text(r.Website) || !text(r.Birthdate) {
		return false
	}
	if r.Roles != nil {
		if len(r.Roles) != 1 {
			return false
		}
		if role := r.Roles[0]; role == nil || !text(role.Value) || !text(role.Type) {
			return false
		}
	}
	if r.Extensions != nil {
		if len(r.Extensions) < 1 || len(r.Extensions) > 10 {
			return false
		}
		for name, value := range r.Extensions {
			if !IsExtensionName(name) || !document(value, depthOfDocuments) {
				return false
			}
		}
	}
	return true
}

// text reports whether a member without a shape of its own is absent, or 1 to
// 1,024 characters of the permitted ones.
func text(value *string) bool {
	return value == nil || *value != "" && (match.Plain(*value, ' ') || match.Text.All(*value)) && atMost(*value, 1024)
}

func userName(text string) bool {
	return text != "" && (match.Plain(text, '!') || match.Graphic.All(text))
}

// IsIdentityStoreID reports whether the id has the one or the other form, both
// of which are within the limit on its length.
func IsIdentityStoreID(id string) bool {
	if digits, found := strings.CutPrefix(id, "d-"); found {
		return match.Hex(digits, match.LowerHex, 10)
	}
	return match.UUID(id, match.LowerHex)
}

// IsExtensionName reports whether a key of Extensions has its form, which is
// within the limit on its length.
func IsExtensionName(name string) bool {
	schema, found := strings.CutPrefix(name, "aws:identitystore:")
	return found && len(schema) <= 20 && match.Lower.Some(schema)
}
