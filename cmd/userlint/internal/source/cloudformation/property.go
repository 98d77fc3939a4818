package cloudformation

import (
	"strings"
	"sync"
)

// userProperty says which member of a request a property of a user is.
type userProperty struct {
	// member is empty for what is no part of the request.
	member string
	// arn says that the property is an ARN, or a list of them, where the member is an id.
	arn bool
	// tags says that the property is a list of tags, where the member is a map.
	tags bool
}

// userProperties are the properties of an AWS::Connect::User, as its page in CloudFormation's template reference had
// them in August 2026. Structures have the members of the request's under the same names.
var userProperties = sync.OnceValue(func() map[string]userProperty {
	return map[string]userProperty{
		"AfterContactWorkConfigs":     {member: "AfterContactWorkConfigs"},
		"AutoAcceptConfigs":           {member: "AutoAcceptConfigs"},
		"DirectoryUserId":             {member: "DirectoryUserId"},
		"HierarchyGroupArn":           {member: "HierarchyGroupId", arn: true},
		"IdentityInfo":                {member: "IdentityInfo"},
		"InstanceArn":                 {member: "InstanceId", arn: true},
		"Password":                    {member: "Password"},
		"PersistentConnectionConfigs": {member: "PersistentConnectionConfigs"},
		"PhoneConfig":                 {member: "PhoneConfig"},
		"PhoneNumberConfigs":          {member: "PhoneNumberConfigs"},
		"RoutingProfileArn":           {member: "RoutingProfileId", arn: true},
		"SecurityProfileArns":         {member: "SecurityProfileIds", arn: true},
		"Tags":                        {member: "Tags", tags: true},
		"Username":                    {member: "Username"},
		"UserProficiencies":           {}, // set by another request
		"VoiceEnhancementConfigs":     {member: "VoiceEnhancementConfigs"},
	}
})

// nearestProperty returns the property that was probably meant by a name: one with another case, or the one that is
// the member of that name.
func nearestProperty(name string) string {
	for property, as := range userProperties() {
		if as.member != "" && (strings.EqualFold(property, name) || strings.EqualFold(as.member, name)) {
			return property
		}
	}
	return ""
}

// idOf returns the id at the end of an ARN. What is no ARN stays as it is: the request takes both.
func idOf(arn string) string {
	const colons = 5 // arn:partition:service:region:account:resource
	if !strings.HasPrefix(arn, "arn:") || strings.Count(arn, ":") < colons {
		return arn
	}
	return arn[strings.LastIndexByte(arn, '/')+1:]
}
