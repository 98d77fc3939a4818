package report

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/rules"
)

// Hint is what may help with findings of a rule. It knows the command's flags,
// of which the rules know nothing.
type Hint struct {
	// For is the rule's id. It is the published text of a pattern for the rules
	// with that pattern, and "*." and a kind for those of that kind, which have no
	// hint of their own.
	For string
	// Text is the hint, without a member's value.
	Text string
	// optional says that the hint is for members which can be left out.
	optional bool
	// applies says of which findings of the rule the hint is true; nil: of all.
	applies func(*check.Finding) bool
}

// Hints returns all hints.
func Hints() []Hint { return hints() }

// hintFor returns the hint for a finding, or nothing: the first that applies.
func hintFor(f *check.Finding) string {
	for h := range hintsOf(f.Rule, f.Kind, f.Constraint) {
		if h.applies == nil || h.applies(f) {
			return h.Text
		}
	}
	return ""
}

// hintsOf returns the hints for findings of a rule: its own before those of its
// pattern and of its kind.
func hintsOf(rule string, kind rules.Kind, c rules.Constraint) iter.Seq[*Hint] {
	names := []string{rule}
	if p, ok := c.(*rules.Pattern); ok {
		names = append(names, p.Published)
	}
	names = append(names, "*."+string(kind))
	all := hints()
	return func(yield func(*Hint) bool) {
		for _, name := range names {
			for i := range all {
				h := &all[i]
				if h.For == name && !(h.optional && isRequired(rule)) && !yield(h) {
					return
				}
			}
		}
	}
}

// isRequired reports whether the member that a rule is about is required, if
// only in some context, or cannot be left out because it is the key of a map.
func isRequired(rule string) bool {
	member := rule[:strings.LastIndexByte(rule, '.')+1]
	_, required := catalogue.Rule(member + string(rules.KindRequired))
	return required || strings.HasSuffix(member, ".key.")
}

// isEmpty reports whether a text or a list is empty that may be short.
func isEmpty(f *check.Finding) bool {
	return f.Constraint == rules.Length{Min: 1} || f.Constraint == rules.Items{Min: 1}
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
	noValue         = "leave the member out where there is no value"
	otherType       = "--identity-management-type declares how the instance manages identities"
)

var hints = sync.OnceValue(func() []Hint { return slices.Concat(ownHints(), patternHints) })

func ownHints() []Hint {
	return []Hint{
		{For: "identitystore.UserName.pattern", Text: "allowed: letters, marks, symbols, numbers and punctuation; a user name holds no white space"},
		{For: "identitystore.UserName.required", Text: identityCenter, applies: isWarning},
		{For: "identitystore.UserName.reserved", Text: identityCenter, applies: isWarning},
		{For: "identitystore.DisplayName.required", Text: identityCenter, applies: isWarning},
		{For: "identitystore.Name.FamilyName.required", Text: identityCenter, applies: isWarning},
		{For: "identitystore.Name.GivenName.required", Text: identityCenter, applies: isWarning},
		{For: "identitystore.Emails.Value.duplicate", Text: identityCenter, applies: isWarning},
		{For: "identitystore.Birthdate.format", Text: "as in 1990-01-31"},
		{For: "identitystore.Emails.items", Text: oneItem},
		{For: "identitystore.Addresses.items", Text: oneItem},
		{For: "identitystore.PhoneNumbers.items", Text: oneItem},
		{For: "identitystore.Roles.items", Text: oneItem},
		{For: "identitystore.Photos.unique", Text: "set Primary to true on one photo only"},
		{For: "identitystore.Emails.required", Text: nullItem},
		{For: "identitystore.Addresses.required", Text: nullItem},
		{For: "identitystore.PhoneNumbers.required", Text: nullItem},
		{For: "identitystore.Photos.required", Text: nullItem},
		{For: "identitystore.Roles.required", Text: nullItem},

		{For: "workmail.Name.length-other-directory",
			Text: "20 is the limit unless the organization has a WorkMail directory, which allows 64: --directory-type WORKMAIL declares that"},
		{For: "workmail.Password.length-workmail-directory", Text: workMail},
		{For: "workmail.Password.strength-workmail-directory", Text: workMail},
		{For: "workmail.Role.enum-create-user", Text: "leave Role out for an ordinary user"},
		{For: "workmail.IdentityProviderUserId.length", Text: "leave the member out where there is no such user",
			applies: func(f *check.Finding) bool { return f.Has == 0 }},

		{For: "connect.Username.length-not-saml",
			Text: "20 is the limit unless the instance uses SAML, which allows 64: --identity-management-type SAML declares that"},
		{For: "connect.Username.length-saml", Text: otherType},
		{For: "connect.Username.pattern-saml",
			Text: "allowed: a-z, A-Z, 0-9 and _ - . @ where the instance uses SAML; " + otherType},
		{For: "connect.Username.email-format", Text: "use the whole e-mail address, or a name without @"},
		{For: "connect.Password.required",
			Text: "only an instance that keeps the users itself takes a password: --identity-management-type SAML or EXISTING_DIRECTORY declares another"},
		{For: "connect.Password.forbidden",
			Text: "remove it: only an instance that keeps the users itself takes a password, which --identity-management-type CONNECT_MANAGED declares"},
		{For: "connect.Password.pattern", Text: "allowed: 8 to 64 characters with a-z, A-Z and 0-9 among them, and no white space"},
		{For: "connect.IdentityInfo.FirstName.required", Text: fromDirectory},
		{For: "connect.IdentityInfo.LastName.required", Text: fromDirectory},
		{For: "connect.IdentityInfo.FirstName.length-connect-managed", Text: emptyName,
			applies: func(f *check.Finding) bool { return f.Has == 0 }},
		{For: "connect.IdentityInfo.LastName.length-connect-managed", Text: emptyName,
			applies: func(f *check.Finding) bool { return f.Has == 0 }},
		{For: "connect.IdentityInfo.FirstName.length-connect-managed", Text: longName},
		{For: "connect.IdentityInfo.LastName.length-connect-managed", Text: longName},
		{For: "connect.IdentityInfo.FirstName.nfc", Text: normalizing, applies: isFixable},
		{For: "connect.IdentityInfo.FirstName.nfc", Text: normalize},
		{For: "connect.IdentityInfo.LastName.nfc", Text: normalizing, applies: isFixable},
		{For: "connect.IdentityInfo.LastName.nfc", Text: normalize},
		{For: "connect.IdentityInfo.Email.forbidden",
			Text: "remove it: SAML instances refuse it; " + otherType},
		{For: "connect.IdentityInfo.Mobile.pattern",
			Text: "Connect does not use this member, and its published pattern fits no phone number: leave it out"},
		{For: "connect.DirectoryUserId.forbidden",
			Text: "remove it: SAML instances refuse it; " + otherType},
		{For: "connect.DirectoryUserId.required",
			Text: "needed because --directory-unreachable says that Connect cannot reach the directory"},
		{For: "connect.PhoneConfig.required",
			Text: "or give settings per channel in AutoAcceptConfigs, AfterContactWorkConfigs, PhoneNumberConfigs, PersistentConnectionConfigs or VoiceEnhancementConfigs"},
		{For: "connect.PhoneConfig.PhoneType.required", Text: "or give the phones per channel in PhoneNumberConfigs"},
		{For: "connect.PhoneConfig.DeskPhoneNumber.required", Text: "PhoneType DESK_PHONE needs the number; SOFT_PHONE needs none"},
		{For: "connect.PhoneConfig.DeskPhoneNumber.pattern", Text: internationally},
		{For: "connect.PhoneNumberConfigs.PhoneNumber.pattern", Text: internationally},
		{For: "connect.PhoneConfig.PhoneType.conflict", Text: perChannel},
		{For: "connect.PhoneConfig.AutoAccept.conflict", Text: perChannel},
		{For: "connect.PhoneConfig.AfterContactWorkTimeLimit.conflict", Text: perChannel},
		{For: "connect.PhoneConfig.DeskPhoneNumber.conflict", Text: perChannel},
		{For: "connect.PhoneConfig.PersistentConnection.conflict", Text: perChannel},
		{For: "connect.AutoAcceptConfigs.required", Text: nullItem},
		{For: "connect.AfterContactWorkConfigs.required", Text: nullItem},
		{For: "connect.PhoneNumberConfigs.required", Text: nullItem},
		{For: "connect.PersistentConnectionConfigs.required", Text: nullItem},
		{For: "connect.VoiceEnhancementConfigs.required", Text: nullItem},

		{For: "generic.UserId.duplicate",
			Text: "remove one of the two: only equal payloads with the same ClientRequestToken repeat a request; --duplicates off allows both"},
		{For: "generic.Tags.required", Text: nullItem},

		{For: "*.length", Text: noValue, optional: true, applies: isEmpty},
		{For: "*.items", Text: noValue, optional: true, applies: isEmpty},
		{For: "*.duplicate", Text: "remove one of the two; --duplicates off allows both"},
		{For: "*.unknown-member", Text: "capitals matter; userlint fix renames it",
			applies: func(f *check.Finding) bool { return isWrongCase(f) && f.Fixable }},
		{For: "*.unknown-member", Text: "capitals matter", applies: isWrongCase},
		{For: "*.unknown-member", Text: "remove it: what it says would be lost", applies: hasNoNearest},
		{For: "*.duplicate-member", Text: "keep one of them"},
		{For: "*.utf8", Text: "save the file as UTF-8, and write characters beyond U+FFFF as they are or as a pair of escapes"},
		{For: "*.type", Text: "a payload is an object; where a line of JSON Lines holds a list, put each payload on a line of its own",
			applies: func(f *check.Finding) bool { return f.Pointer == "" && f.Found == "an array" }},
		{For: "*.type", Text: "write true or false without quotes; userlint fix does that", applies: wants("a boolean", "a string")},
		{For: "*.type", Text: "write true or false", applies: wants("a boolean", "a number")},
		{For: "*.type", Text: "write the number without quotes", applies: wants("an integer", "a string")},
		{For: "*.type", Text: "write a whole number in digits alone, within the range", applies: wants("an integer", "a number")},
		{For: "*.type", Text: "write it in quotes", applies: wants("a string", "a number")},
		{For: "*.type", Text: "write it in quotes", applies: wants("a string", "a boolean")},
		{For: "*.type", Text: "put the item in brackets: the member is a list", applies: wants("an array", "an object")},
		{For: "*.type", Text: "put the item in brackets: the member is a list", applies: wants("an array", "a string")},
		{For: "*.type", Text: "remove the brackets: the member is one object", applies: wants("an object", "an array")},
		{For: "*.type", Text: "remove the brackets: the member is one text", applies: wants("a string", "an array")},
	}
}
