package cloudformation

import (
	"slices"
	"strings"
)

// userProperty says which member of a request a property of a user is.
type userProperty struct {
	name string
	// member is empty for what is no part of the request.
	member string
	// arn says that the property is an ARN, or a list of them, where the member is an id.
	arn bool
	// tags says that the property is a list of tags, where the member is a map.
	tags bool
}

// userProperties are the properties of an AWS::Connect::User, as its page in CloudFormation's template reference had
// them in August 2026. Structures have the members of the request's under the same names.
var userProperties = []userProperty{
	{name: "AfterContactWorkConfigs", member: "AfterContactWorkConfigs"},
	{name: "AutoAcceptConfigs", member: "AutoAcceptConfigs"},
	{name: "DirectoryUserId", member: "DirectoryUserId"},
	{name: "HierarchyGroupArn", member: "HierarchyGroupId", arn: true},
	{name: "IdentityInfo", member: "IdentityInfo"},
	{name: "InstanceArn", member: "InstanceId", arn: true},
	{name: "Password", member: "Password"},
	{name: "PersistentConnectionConfigs", member: "PersistentConnectionConfigs"},
	{name: "PhoneConfig", member: "PhoneConfig"},
	{name: "PhoneNumberConfigs", member: "PhoneNumberConfigs"},
	{name: "RoutingProfileArn", member: "RoutingProfileId", arn: true},
	{name: "SecurityProfileArns", member: "SecurityProfileIds", arn: true},
	{name: "Tags", member: "Tags", tags: true},
	{name: "Username", member: "Username"},
	{name: "UserProficiencies"}, // set by another request
	{name: "VoiceEnhancementConfigs", member: "VoiceEnhancementConfigs"},
}

// propertyOf returns the property of a name.
func propertyOf(name string) (as userProperty, known bool) {
	i := slices.IndexFunc(userProperties, func(as userProperty) bool { return as.name == name })
	if i < 0 {
		return as, false
	}
	return userProperties[i], true
}

// nearestProperty returns the property that was probably meant by a name: one with another case, or the one that is
// the member of that name.
func nearestProperty(name string) string {
	for _, as := range userProperties {
		if as.member != "" && (strings.EqualFold(as.name, name) || strings.EqualFold(as.member, name)) {
			return as.name
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
