package table

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
)

// The templates for Connect's bulk upload, as the guide has them for instances that do not use SAML and ones that do.
const (
	bulk2018 = "first name,last name,email address,password,user login,routing profile name," +
		"security_profile_name_1|security_profile_name_2,phone type (soft/desk),phone number," +
		"soft phone auto accept (yes/no),ACW timeout (seconds)\n"
	bulk2024 = "first name,last name,email address,secondary email address,mobile,password,user login,agent hierarchy," +
		"routing profile name,security_profile_name_1|security_profile_name_2,user_hierarchy_1|user_hierarchy_2," +
		"phone type (soft/desk),phone number,soft phone auto accept (yes/no),ACW timeout (seconds),tags\n"
	bulk2026 = "first name,last name,user login,agent hierarchy,routing profile name," +
		"security_profile_name_1|security_profile_name_2,user_hierarchy_1|user_hierarchy_2,phone type (soft/desk)," +
		"phone number,tags,persistent connection,audio enhancement(none/isolate voice/suppress noise)\n"
)

func TestBulk(t *testing.T) {
	tests := []struct {
		name    string
		reason  string
		input   string
		want    string
		unknown []string
	}{
		{"2018", "names are not identifiers, and Connect knows the instance",
			bulk2018 + "Jane,Roe,jane@example.com,Passw0rd,jroe,Basic Routing Profile,Agent|Admin,soft,,yes,30\n",
			`{"IdentityInfo":{"FirstName":"Jane","LastName":"Roe","Email":"jane@example.com"},"Password":"Passw0rd",` +
				`"Username":"jroe","RoutingProfileId":null,"SecurityProfileIds":null,` +
				`"PhoneConfig":{"PhoneType":"SOFT_PHONE","AutoAccept":true,"AfterContactWorkTimeLimit":30},"InstanceId":null}`,
			[]string{"/RoutingProfileId", "/SecurityProfileIds", "/InstanceId"}},
		{"2024", "either column of the hierarchy is enough",
			bulk2024 + "Jane,Roe,,jane@example.net,+12065550100,,jroe,,Basic,Agent,A|B,Desk,+12065550101,NO,0,team:a\n",
			`{"IdentityInfo":{"FirstName":"Jane","LastName":"Roe","SecondaryEmail":"jane@example.net","Mobile":"+12065550100"},` +
				`"Username":"jroe","HierarchyGroupId":null,"RoutingProfileId":null,"SecurityProfileIds":null,` +
				`"PhoneConfig":{"PhoneType":"DESK_PHONE","DeskPhoneNumber":"+12065550101","AutoAccept":false,"AfterContactWorkTimeLimit":0},` +
				`"Tags":null,"InstanceId":null}`,
			[]string{"/HierarchyGroupId", "/RoutingProfileId", "/SecurityProfileIds", "/Tags", "/InstanceId"}},
		{"2026", "settings for calls are for the channel of calls",
			bulk2026 + "Jane,Roe,jroe,A,Basic,Agent,B,soft,,,yes,isolate voice\n",
			`{"IdentityInfo":{"FirstName":"Jane","LastName":"Roe"},"Username":"jroe","HierarchyGroupId":null,` +
				`"RoutingProfileId":null,"SecurityProfileIds":null,"PhoneConfig":{"PhoneType":"SOFT_PHONE","PersistentConnection":true},` +
				`"VoiceEnhancementConfigs":[{"Channel":"VOICE","VoiceEnhancementMode":"VOICE_ISOLATION"}],"InstanceId":null}`,
			[]string{"/HierarchyGroupId", "/RoutingProfileId", "/SecurityProfileIds", "/InstanceId"}},
		{"what a column does not have", "it is found to be wrong, but for what is not documented",
			bulk2026 + "Jane,Roe,jroe,,,,,cell phone,,,maybe,loud\n",
			`{"IdentityInfo":{"FirstName":"Jane","LastName":"Roe"},"Username":"jroe",` +
				`"PhoneConfig":{"PhoneType":"cell phone","PersistentConnection":null},` +
				`"VoiceEnhancementConfigs":[{"Channel":"VOICE","VoiceEnhancementMode":"loud"}],"InstanceId":null}`,
			[]string{"/PhoneConfig/PersistentConnection", "/InstanceId"}},
		{"other columns", "members by their paths, and no members", "user login,InstanceId,PhoneConfig.PhoneType,shoe size\njroe,i,SOFT_PHONE,9\n",
			`{"Username":"jroe","InstanceId":"i","PhoneConfig":{"PhoneType":"SOFT_PHONE"},"shoe size":"9"}`, nil},
		{"other writing", "people change it", "First Name;LAST NAME;User Login;ACW timeout(seconds);soft phone auto accept yes/no)\nJane;Roe;jroe;5;Yes\n",
			`{"IdentityInfo":{"FirstName":"Jane","LastName":"Roe"},"Username":"jroe",` +
				`"PhoneConfig":{"AfterContactWorkTimeLimit":5,"AutoAccept":true},"InstanceId":null}`,
			[]string{"/InstanceId"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := read(t, strings.NewReader(tt.input), sourcetest.Connect)
			require.NoError(t, err)
			require.Len(t, all, 1)
			assert.Equal(t, tt.want, all[0].Text, tt.reason)
			assert.Equal(t, tt.unknown, all[0].Unknown, tt.reason)
		})
	}
}

// For another service the template names no member.
func TestBulkOfAnotherService(t *testing.T) {
	all, err := read(t, strings.NewReader(bulk2018+"Jane,Roe\n"), sourcetest.IdentityStore)
	require.NoError(t, err)
	require.Len(t, all, 1)
	assert.Equal(t, reasonHeader, all[0].Broken)
}

// Every column of the template is a member of the request.
func TestBulkColumns(t *testing.T) {
	for _, in := range bulkColumns {
		_, of := memberPath(in.member, sourcetest.Connect.Shape)
		assert.NotEmpty(t, of, in.name)
	}
}
