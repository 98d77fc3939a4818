package workdocs

// CreateUserRequest holds the members of a CreateUser request. A nil pointer
// is an absent member; a pointer to "" is a member that is present and empty.
type CreateUserRequest struct {
	// OrganizationId is the identifier of the organization.
	OrganizationId *string `json:",omitzero"`
	// Username is the name with which the user signs in. Required.
	Username *string `json:",omitzero"`
	// EmailAddress is the user's e-mail address.
	EmailAddress *string `json:",omitzero"`
	// GivenName is the user's given name. Required.
	GivenName *string `json:",omitzero"`
	// Surname is the user's surname. Required.
	Surname *string `json:",omitzero"`
	// Password is the user's password, of 4 to 32 characters. Required.
	Password *string `json:",omitzero"`
	// TimeZoneId is the identifier of the user's time zone.
	TimeZoneId *string `json:",omitzero"`
	// StorageRule says how much the user may store.
	StorageRule *StorageRule `json:",omitzero"`
	// AuthenticationToken travels as the HTTP header Authentication. Whether
	// it is needed depends on the caller's credentials.
	AuthenticationToken *string `json:",omitzero"`
}

// StorageRule says how much a user may store. Nothing couples its members.
type StorageRule struct {
	// StorageAllocatedInBytes is the amount of storage, in bytes.
	StorageAllocatedInBytes *int64 `json:",omitzero"`
	// StorageType is the type of storage.
	StorageType *StorageType `json:",omitzero"`
}

// StorageType is the type of a user's storage.
type StorageType string

// The types of storage.
const (
	StorageTypeUnlimited StorageType = "UNLIMITED"
	StorageTypeQuota     StorageType = "QUOTA"
)
