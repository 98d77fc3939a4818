package catalogue

import (
	"slices"
	"strings"
	"sync"

	"github.com/userlint/userlint/rules"
)

// saysRequired returns what a rule on presence says. On a list it can be one on
// the list, on its items, or on both.
func saysRequired(r rules.Rule) string {
	subject := "`" + r.Member + "`"
	members := membersOf(r)
	i := slices.IndexFunc(members, func(m rules.Member) bool { return m.Path == r.Member })
	above, name, inside := cutLast(r.Member)
	switch {
	case i < 0:
	case presentWhere()[r.ID] != "":
		return subject + " must be present " + presentWhere()[r.ID] + "."
	case members[i].Type == rules.TypeList && members[i].Required == 0:
		return "No item of " + subject + " may be null."
	case members[i].Type == rules.TypeList:
		return subject + " must be present, and no item of it null."
	case inside && name == "value" && typeIs(members, above, rules.TypeMap):
		return "No value of `" + above + "` may be null."
	case inside && typeIs(members, above, rules.TypeList):
		return subject + " must be present in each item of `" + above + "`."
	}
	return subject + " must be present."
}

func membersOf(r rules.Rule) []rules.Member {
	s, known := ServiceOf(r.Service)
	switch {
	case !known:
		return nil
	case OfResponse(r):
		return s.ResponseMembers()
	}
	return s.Members()
}

func cutLast(path string) (above, name string, inside bool) {
	dot := strings.LastIndexByte(path, '.')
	return path[:max(dot, 0)], path[dot+1:], dot >= 0
}

func typeIs(members []rules.Member, path string, t rules.Type) bool {
	return slices.ContainsFunc(members, func(m rules.Member) bool { return m.Path == path && m.Type == t })
}

// notes say what the catalogue does not have of a rule: which members it looks
// at, and how its pattern is read where the published
// text is not what is meant.
var notes = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"identitystore.UserName.duplicate":     "The members are IdentityStoreId and UserName.",
		"identitystore.Emails.Value.duplicate": "The members are IdentityStoreId and the Value of the first of Emails.",
		"workdocs.Username.duplicate":          "The members are OrganizationId, where absent equals absent, and Username.",
		"workmail.Name.duplicate":              "The members are OrganizationId and Name.",
		"connect.Username.duplicate":           "The members are InstanceId and Username.",
		"generic.UserId.duplicate":             "The member is UserId; two payloads that are equal, with the same ClientRequestToken, are a replay, which is harmless.",

		"connect.Password.pattern":            "The slashes are not part of it: 8 to 64 characters, no white space, and at least one each of a-z, A-Z and 0-9.",
		"connect.Username.pattern-saml":       "The hyphen is one of the characters that are allowed, and no range.",
		"connect.IdentityInfo.Mobile.pattern": "The text is published with each backslash twice, so that no number matches it; what is meant, and checked, is a plus sign and 2 to 15 digits of which the first is not 0.",
		"generic.FirstName.pattern":           "IsLetter is Java's name for all letters.",
		"generic.LastName.pattern":            "IsLetter is Java's name for all letters.",
	}
})

// presentWhere says when a member must be present that may be absent otherwise.
var presentWhere = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"connect.PhoneConfig.required":                 "unless one of the lists of settings per channel, such as AutoAcceptConfigs, is not empty",
		"connect.PhoneConfig.PhoneType.required":       "where PhoneConfig is, unless PhoneNumberConfigs is not empty",
		"connect.PhoneConfig.DeskPhoneNumber.required": "where PhoneType is DESK_PHONE",
	}
})
