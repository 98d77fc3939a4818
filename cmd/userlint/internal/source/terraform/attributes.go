package terraform

// resourceKind is a type of resource that is a user of a service.
type resourceKind struct {
	name       string
	service    string
	attributes []attribute
}

// attribute is an attribute of a resource, and the member that the provider makes of it. The provider leaves out what
// is empty, which Terraform does not tell from what is not set.
type attribute struct {
	name, member string
	form         attributeForm
	// within are the attributes of a block.
	within []attribute
}

// attributeForm says what an attribute is.
type attributeForm uint8

const (
	// scalarAttribute is a string, number or boolean. The provider leaves it out where it is "".
	scalarAttribute attributeForm = iota
	// requiredAttribute is one that the provider always sends.
	requiredAttribute
	// blockAttribute is a block that is there once at most: a list for Terraform, and a structure for the service.
	blockAttribute
	// listAttribute is a block that is a list for both. The provider leaves it out where it has no items.
	listAttribute
	// setAttribute is a set of strings, which the provider always sends.
	setAttribute
	// tagsAttribute is a map of strings, without those of the provider's own configuration.
	tagsAttribute
	// passwordAttribute is left out where it is "", and is not known of users that exist.
	passwordAttribute
)

// resourceKinds are the types of resources that are users, with the attributes of version 6 of the AWS provider.
var resourceKinds = []resourceKind{
	{"aws_identitystore_user", "identitystore", []attribute{
		{"identity_store_id", "IdentityStoreId", requiredAttribute, nil},
		{"user_name", "UserName", requiredAttribute, nil},
		{"name", "Name", blockAttribute, []attribute{
			{"formatted", "Formatted", scalarAttribute, nil},
			{"family_name", "FamilyName", scalarAttribute, nil},
			{"given_name", "GivenName", scalarAttribute, nil},
			{"middle_name", "MiddleName", scalarAttribute, nil},
			{"honorific_prefix", "HonorificPrefix", scalarAttribute, nil},
			{"honorific_suffix", "HonorificSuffix", scalarAttribute, nil},
		}},
		{"display_name", "DisplayName", requiredAttribute, nil},
		{"nickname", "NickName", scalarAttribute, nil},
		{"profile_url", "ProfileUrl", scalarAttribute, nil},
		{"emails", "Emails", listAttribute, typedValue},
		{"addresses", "Addresses", listAttribute, []attribute{
			{"street_address", "StreetAddress", scalarAttribute, nil},
			{"locality", "Locality", scalarAttribute, nil},
			{"region", "Region", scalarAttribute, nil},
			{"postal_code", "PostalCode", scalarAttribute, nil},
			{"country", "Country", scalarAttribute, nil},
			{"formatted", "Formatted", scalarAttribute, nil},
			{"type", "Type", scalarAttribute, nil},
			{"primary", "Primary", scalarAttribute, nil},
		}},
		{"phone_numbers", "PhoneNumbers", listAttribute, typedValue},
		{"user_type", "UserType", scalarAttribute, nil},
		{"title", "Title", scalarAttribute, nil},
		{"preferred_language", "PreferredLanguage", scalarAttribute, nil},
		{"locale", "Locale", scalarAttribute, nil},
		{"timezone", "Timezone", scalarAttribute, nil},
	}},
	{"aws_connect_user", "connect", []attribute{
		{"name", "Username", requiredAttribute, nil},
		{"password", "Password", passwordAttribute, nil},
		{"identity_info", "IdentityInfo", blockAttribute, []attribute{
			{"first_name", "FirstName", scalarAttribute, nil},
			{"last_name", "LastName", scalarAttribute, nil},
			{"email", "Email", scalarAttribute, nil},
			{"secondary_email", "SecondaryEmail", scalarAttribute, nil},
		}},
		{"phone_config", "PhoneConfig", blockAttribute, []attribute{
			{"phone_type", "PhoneType", scalarAttribute, nil},
			{"auto_accept", "AutoAccept", scalarAttribute, nil},
			{"after_contact_work_time_limit", "AfterContactWorkTimeLimit", scalarAttribute, nil},
			{"desk_phone_number", "DeskPhoneNumber", scalarAttribute, nil},
		}},
		{"directory_user_id", "DirectoryUserId", scalarAttribute, nil},
		{"security_profile_ids", "SecurityProfileIds", setAttribute, nil},
		{"routing_profile_id", "RoutingProfileId", requiredAttribute, nil},
		{"hierarchy_group_id", "HierarchyGroupId", scalarAttribute, nil},
		{"instance_id", "InstanceId", requiredAttribute, nil},
		{"tags_all", "Tags", tagsAttribute, nil},
	}},
}

// kindOf returns the type of that name, and false where it is no user.
func kindOf(name string) (kind resourceKind, is bool) {
	for _, kind := range resourceKinds {
		if kind.name == name {
			return kind, true
		}
	}
	return resourceKind{}, false
}

var typedValue = []attribute{
	{"value", "Value", scalarAttribute, nil},
	{"type", "Type", scalarAttribute, nil},
	{"primary", "Primary", scalarAttribute, nil},
}
