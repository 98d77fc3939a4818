package connect

// CreateUserRequest holds the members of a CreateUser request. A nil pointer,
// slice or map is an absent member; a pointer to "" and an empty slice or map
// are present and empty. A nil item of a list, and a nil value in Tags, is
// JSON's null.
type CreateUserRequest struct {
	// Username is the user name for the account: at most 64 characters under
	// SAML, and 20 otherwise. Required.
	Username *string `json:",omitzero"`
	// Password is the password of the account, of 8 to 64 characters. Required
	// where Connect itself manages identities, and forbidden otherwise.
	Password *string `json:",omitzero"`
	// IdentityInfo is what is known of the person.
	IdentityInfo *UserIdentityInfo `json:",omitzero"`
	// PhoneConfig holds the phone settings. Required, unless the settings per
	// channel below replace it.
	PhoneConfig *UserPhoneConfig `json:",omitzero"`
	// DirectoryUserId is the user's identifier in the directory that manages
	// identities. Forbidden under SAML.
	DirectoryUserId *string `json:",omitzero"`
	// SecurityProfileIds are the identifiers of 1 to 10 security profiles.
	// Required.
	SecurityProfileIds []*string `json:",omitzero"`
	// RoutingProfileId is the identifier of the routing profile. Required.
	RoutingProfileId *string `json:",omitzero"`
	// HierarchyGroupId is the identifier of the hierarchy group.
	HierarchyGroupId *string `json:",omitzero"`
	// InstanceId is the identifier of the instance. Required. It travels in
	// the URI.
	InstanceId *string `json:",omitzero"`
	// Tags are 1 to 50 tags of the user.
	Tags map[string]*string `json:",omitzero"`

	// AutoAcceptConfigs says for each channel whether contacts are accepted by
	// themselves.
	AutoAcceptConfigs []*AutoAcceptConfig `json:",omitzero"`
	// AfterContactWorkConfigs limits for each channel the work after a contact.
	AfterContactWorkConfigs []*AfterContactWorkConfigPerChannel `json:",omitzero"`
	// PhoneNumberConfigs holds the phone for each channel.
	PhoneNumberConfigs []*PhoneNumberConfig `json:",omitzero"`
	// PersistentConnectionConfigs says for each channel whether the connection
	// is kept.
	PersistentConnectionConfigs []*PersistentConnectionConfig `json:",omitzero"`
	// VoiceEnhancementConfigs holds the voice enhancement for each channel.
	VoiceEnhancementConfigs []*VoiceEnhancementConfig `json:",omitzero"`
}

// UserIdentityInfo is what is known of the person.
type UserIdentityInfo struct {
	// FirstName is the first name, in Unicode Normalization Form C. Required
	// under CONNECT_MANAGED and SAML.
	FirstName *string `json:",omitzero"`
	// LastName is the last name, in Unicode Normalization Form C. Required
	// under CONNECT_MANAGED and SAML.
	LastName *string `json:",omitzero"`
	// Email is the e-mail address. Forbidden under SAML.
	Email *string `json:",omitzero"`
	// SecondaryEmail is another e-mail address, of at most 265 characters.
	SecondaryEmail *string `json:",omitzero"`
	// Mobile is the mobile number, in the form of E.164.
	Mobile *string `json:",omitzero"`
}

// UserPhoneConfig holds the phone settings.
type UserPhoneConfig struct {
	// PhoneType is the type of phone. Required, unless PhoneNumberConfigs
	// replaces it.
	PhoneType *PhoneType `json:",omitzero"`
	// AutoAccept says whether calls are accepted by themselves.
	AutoAccept *bool `json:",omitzero"`
	// AfterContactWorkTimeLimit is how long the work after a call may take, in
	// seconds: at most 2,000,000, and 0 is no limit.
	AfterContactWorkTimeLimit *int32 `json:",omitzero"`
	// DeskPhoneNumber is the number of the desk phone in the form of E.164, as
	// +12025550123.
	DeskPhoneNumber *string `json:",omitzero"`
	// PersistentConnection says whether the connection is kept between calls.
	PersistentConnection *bool `json:",omitzero"`
}
