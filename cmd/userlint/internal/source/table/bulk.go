package table

import (
	"slices"
	"strings"

	"github.com/userlint/userlint/rules"
)

// isBulk reports whether a header is one of the template for the bulk upload of users to Connect, which has had other
// columns over the years and for other ways to manage identities, but always the login.
func isBulk(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return bulkName(name) == "userlogin" })
}

// bulkName returns the letters of a column's name without what the template says of its values: of
// "phone type (soft/desk)" "phonetype", of "security_profile_name_1|security_profile_name_2" "securityprofilename".
func bulkName(name string) string {
	if end := strings.IndexAny(name, "(:|"); end >= 0 {
		name = name[:end]
	}
	name = strings.Map(func(char rune) rune {
		if 'a' <= char && char <= 'z' {
			return char
		}
		return -1
	}, strings.ToLower(name))
	return strings.TrimSuffix(name, "yesno") // a template lacked the bracket before it
}

// bulkColumns are the columns of the templates by their names' letters, from
// https://docs.aws.amazon.com/connect/latest/adminguide/user-management.html as of 2018, 2022, 2024 and 2026. What
// they call by name Connect looks up: the request has identifiers, which are unknown here.
var bulkColumns = []struct {
	name, member string
	kind         cellKind
}{
	{"firstname", "IdentityInfo.FirstName", textCell},
	{"lastname", "IdentityInfo.LastName", textCell},
	{"emailaddress", "IdentityInfo.Email", textCell},
	{"secondaryemailaddress", "IdentityInfo.SecondaryEmail", textCell},
	{"secondaryemail", "IdentityInfo.SecondaryEmail", textCell},
	{"mobile", "IdentityInfo.Mobile", textCell},
	{"mobilenumber", "IdentityInfo.Mobile", textCell},
	{"password", "Password", textCell},
	{"userlogin", "Username", textCell},
	{"agenthierarchy", "HierarchyGroupId", unknownCell},
	{"userhierarchy", "HierarchyGroupId", unknownCell},
	{"routingprofilename", "RoutingProfileId", unknownCell},
	{"securityprofilename", "SecurityProfileIds", unknownCell},
	{"phonetype", "PhoneConfig.PhoneType", phoneCell},
	{"phonenumber", "PhoneConfig.DeskPhoneNumber", textCell},
	{"softphoneautoaccept", "PhoneConfig.AutoAccept", yesNoCell},
	{"acwtimeout", "PhoneConfig.AfterContactWorkTimeLimit", numberCell},
	{"persistentconnection", "PhoneConfig.PersistentConnection", flagCell},
	{"audioenhancement", "VoiceEnhancementConfigs[0]", audioCell},
	{"tags", "Tags", unknownCell},
}

// bulkColumn returns the column that a template has under a name.
func bulkColumn(name string) (c column, known bool) {
	name = bulkName(name)
	for _, in := range bulkColumns {
		if in.name == name {
			c.steps, _ = memberPath(in.member, func(string) rules.Type { return "" })
			c.kind = in.kind
			return c, true
		}
	}
	return column{}, false
}
