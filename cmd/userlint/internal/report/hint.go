package report

import (
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/rules"
)

// Hint is what may help with findings of a rule. It knows the command's flags,
// of which the rules know nothing.
type Hint struct {
	// Rule is the rule's id, or "*." and a kind for the rules of that kind which
	// have no hint of their own.
	Rule string
	// Text is the hint, without a member's value.
	Text string
	// applies says of which findings of the rule the hint is true; nil: of all.
	applies func(*check.Finding) bool
}

// Hints returns all hints.
func Hints() []Hint { return hints }

// hintFor returns the hint for a finding, or nothing: the first that applies,
// one of the rule before one of the kind.
func hintFor(f *check.Finding) string {
	for _, name := range []string{f.Rule, "*." + string(f.Kind)} {
		for i := range hints {
			if h := &hints[i]; h.Rule == name && (h.applies == nil || h.applies(f)) {
				return h.Text
			}
		}
	}
	return ""
}

func isWarning(f *check.Finding) bool { return f.Severity == rules.Warning }

func isFixable(f *check.Finding) bool { return f.Fixable }

// wants returns whether the type that was found is the one, and the type that
// the member has begins with the other.
func wants(want, found string) func(*check.Finding) bool {
	return func(f *check.Finding) bool {
		c, ok := f.Constraint.(rules.WrongType)
		return ok && strings.HasPrefix(c.Want, want) && f.Found == found
	}
}

func hasNoNearest(f *check.Finding) bool {
	u, ok := f.Constraint.(rules.UnknownMember)
	return ok && u.Nearest == ""
}

const (
	identityCenter  = "IAM Identity Center refuses this: --identity-center makes it an error"
	nullItem        = "remove the null item"
	perChannel      = "keep one of the two: the settings per channel replace these"
	internationally = "write the number in E.164 form: +, the country code and the number, without spaces or hyphens"
	oneItem         = "keep one item, or leave the member out"
	normalize       = "write it in Unicode Normalization Form C"
	normalizing     = normalize + "; userlint fix does that"
	workMail        = "this is the policy of a WorkMail directory; --directory-type OTHER declares another one"
	fromDirectory   = "--identity-management-type EXISTING_DIRECTORY declares an instance whose users need none"
	emptyName       = "CONNECT_MANAGED wants a name that is not empty; --identity-management-type declares another type"
	longName        = "CONNECT_MANAGED has the lower limit; --identity-management-type declares another type"
	otherType       = "--identity-management-type declares how the instance manages identities"
)

var hints = []Hint{
	{Rule: "identitystore.UserName.pattern", Text: "a user name holds no white space"},
	{Rule: "identitystore.UserName.required", Text: identityCenter, applies: isWarning},
	{Rule: "identitystore.UserName.reserved", Text: identityCenter, applies: isWarning},
	{Rule: "identitystore.DisplayName.required", Text: identityCenter, applies: isWarning},
	{Rule: "identitystore.Name.FamilyName.required", Text: identityCenter, applies: isWarning},
	{Rule: "identitystore.Name.GivenName.required", Text: identityCenter, applies: isWarning},
	{Rule: "identitystore.Emails.Value.duplicate", Text: identityCenter, applies: isWarning},
	{Rule: "identitystore.Birthdate.format", Text: "as in 1990-01-31"},
	{Rule: "identitystore.Emails.items", Text: oneItem},
	{Rule: "identitystore.Addresses.items", Text: oneItem},
	{Rule: "identitystore.PhoneNumbers.items", Text: oneItem},
	{Rule: "identitystore.Roles.items", Text: oneItem},
	{Rule: "identitystore.Photos.unique", Text: "set Primary to true on one photo only"},
	{Rule: "identitystore.Emails.required", Text: nullItem},
	{Rule: "identitystore.Addresses.required", Text: nullItem},
	{Rule: "identitystore.PhoneNumbers.required", Text: nullItem},
	{Rule: "identitystore.Photos.required", Text: nullItem},
	{Rule: "identitystore.Roles.required", Text: nullItem},

	{Rule: "workmail.Name.length-other-directory",
		Text: "20 is the limit unless the organization has a WorkMail directory, which allows 64: --directory-type WORKMAIL declares that"},
	{Rule: "workmail.Password.length-workmail-directory", Text: workMail},
	{Rule: "workmail.Password.strength-workmail-directory", Text: workMail},
	{Rule: "workmail.Role.enum-create-user", Text: "leave Role out for an ordinary user"},
	{Rule: "workmail.IdentityProviderUserId.length", Text: "leave the member out where there is no such user",
		applies: func(f *check.Finding) bool { return f.Has == 0 }},

	{Rule: "connect.Username.length-not-saml",
		Text: "20 is the limit unless the instance uses SAML, which allows 64: --identity-management-type SAML declares that"},
	{Rule: "connect.Username.length-saml", Text: otherType},
	{Rule: "connect.Username.pattern-saml",
		Text: "SAML instances allow fewer characters than others; " + otherType},
	{Rule: "connect.Username.email-format", Text: "use the whole e-mail address, or a name without @"},
	{Rule: "connect.Password.required",
		Text: "only an instance that keeps the users itself takes a password: --identity-management-type SAML or EXISTING_DIRECTORY declares another"},
	{Rule: "connect.Password.forbidden",
		Text: "remove it: only an instance that keeps the users itself takes a password, which --identity-management-type CONNECT_MANAGED declares"},
	{Rule: "connect.Password.pattern", Text: "8 to 64 characters with a-z, A-Z and 0-9 among them, and no white space"},
	{Rule: "connect.IdentityInfo.FirstName.required", Text: fromDirectory},
	{Rule: "connect.IdentityInfo.LastName.required", Text: fromDirectory},
	{Rule: "connect.IdentityInfo.FirstName.length-connect-managed", Text: emptyName,
		applies: func(f *check.Finding) bool { return f.Has == 0 }},
	{Rule: "connect.IdentityInfo.LastName.length-connect-managed", Text: emptyName,
		applies: func(f *check.Finding) bool { return f.Has == 0 }},
	{Rule: "connect.IdentityInfo.FirstName.length-connect-managed", Text: longName},
	{Rule: "connect.IdentityInfo.LastName.length-connect-managed", Text: longName},
	{Rule: "connect.IdentityInfo.FirstName.nfc", Text: normalizing, applies: isFixable},
	{Rule: "connect.IdentityInfo.FirstName.nfc", Text: normalize},
	{Rule: "connect.IdentityInfo.LastName.nfc", Text: normalizing, applies: isFixable},
	{Rule: "connect.IdentityInfo.LastName.nfc", Text: normalize},
	{Rule: "connect.IdentityInfo.Email.forbidden",
		Text: "remove it: SAML instances refuse it; " + otherType},
	{Rule: "connect.IdentityInfo.Mobile.pattern",
		Text: "Connect does not use this member, and its published pattern fits no phone number: leave it out"},
	{Rule: "connect.DirectoryUserId.forbidden",
		Text: "remove it: SAML instances refuse it; " + otherType},
	{Rule: "connect.DirectoryUserId.required",
		Text: "needed because --directory-unreachable says that Connect cannot reach the directory"},
	{Rule: "connect.PhoneConfig.required",
		Text: "or give settings per channel in AutoAcceptConfigs, AfterContactWorkConfigs, PhoneNumberConfigs, PersistentConnectionConfigs or VoiceEnhancementConfigs"},
	{Rule: "connect.PhoneConfig.PhoneType.required", Text: "or give the phones per channel in PhoneNumberConfigs"},
	{Rule: "connect.PhoneConfig.DeskPhoneNumber.required", Text: "PhoneType DESK_PHONE needs the number; SOFT_PHONE needs none"},
	{Rule: "connect.PhoneConfig.DeskPhoneNumber.pattern", Text: internationally},
	{Rule: "connect.PhoneNumberConfigs.PhoneNumber.pattern", Text: internationally},
	{Rule: "connect.PhoneConfig.PhoneType.conflict", Text: perChannel},
	{Rule: "connect.PhoneConfig.AutoAccept.conflict", Text: perChannel},
	{Rule: "connect.PhoneConfig.AfterContactWorkTimeLimit.conflict", Text: perChannel},
	{Rule: "connect.PhoneConfig.DeskPhoneNumber.conflict", Text: perChannel},
	{Rule: "connect.PhoneConfig.PersistentConnection.conflict", Text: perChannel},
	{Rule: "connect.Tags.key.pattern", Text: "keys that begin with aws: are kept for AWS"},
	{Rule: "connect.AutoAcceptConfigs.required", Text: nullItem},
	{Rule: "connect.AfterContactWorkConfigs.required", Text: nullItem},
	{Rule: "connect.PhoneNumberConfigs.required", Text: nullItem},
	{Rule: "connect.PersistentConnectionConfigs.required", Text: nullItem},
	{Rule: "connect.VoiceEnhancementConfigs.required", Text: nullItem},

	{Rule: "generic.UserId.duplicate",
		Text: "remove one of the two: only equal payloads with the same ClientRequestToken repeat a request; --duplicates off allows both"},
	{Rule: "generic.Tags.required", Text: nullItem},

	{Rule: "*.duplicate", Text: "remove one of the two; --duplicates off allows both"},
	{Rule: "*.unknown-member", Text: "capitals matter; userlint fix renames it",
		applies: func(f *check.Finding) bool { return isWrongCase(f) && f.Fixable }},
	{Rule: "*.unknown-member", Text: "capitals matter", applies: isWrongCase},
	{Rule: "*.unknown-member", Text: "remove it: what it says would be lost", applies: hasNoNearest},
	{Rule: "*.duplicate-member", Text: "keep one of them"},
	{Rule: "*.utf8", Text: "save the file as UTF-8, and write characters beyond U+FFFF as they are or as a pair of escapes"},
	{Rule: "*.type", Text: "a payload is an object; where a line of JSON Lines holds a list, put each payload on a line of its own",
		applies: func(f *check.Finding) bool { return f.Pointer == "" && f.Found == "an array" }},
	{Rule: "*.type", Text: "write true or false without quotes; userlint fix does that", applies: wants("a boolean", "a string")},
	{Rule: "*.type", Text: "write true or false", applies: wants("a boolean", "a number")},
	{Rule: "*.type", Text: "write the number without quotes", applies: wants("an integer", "a string")},
	{Rule: "*.type", Text: "write a whole number in digits alone, within the range", applies: wants("an integer", "a number")},
	{Rule: "*.type", Text: "write it in quotes", applies: wants("a string", "a number")},
	{Rule: "*.type", Text: "write it in quotes", applies: wants("a string", "a boolean")},
	{Rule: "*.type", Text: "put the item in brackets: the member is a list", applies: wants("an array", "an object")},
	{Rule: "*.type", Text: "put the item in brackets: the member is a list", applies: wants("an array", "a string")},
	{Rule: "*.type", Text: "remove the brackets: the member is one object", applies: wants("an object", "an array")},
	{Rule: "*.type", Text: "remove the brackets: the member is one text", applies: wants("a string", "an array")},
}
