package identitystore

// CreateUserRequest holds the members of a CreateUser request. A nil pointer,
// slice or map is an absent member; a pointer to "" and an empty slice or map
// are present and empty. A nil item of a list is JSON's null. Strings of which
// nothing else is said have 1 to 1,024 characters.
type CreateUserRequest struct {
	// IdentityStoreId is the identifier of the identity store, such as
	// d-1234567890. Required.
	IdentityStoreId *string `json:",omitzero"`
	// UserName is unique in its store: at most 128 characters, none of them a
	// space.
	UserName *string `json:",omitzero"`
	// Name is the user's name in its parts.
	Name *Name `json:",omitzero"`
	// DisplayName is the user's name as it is shown.
	DisplayName *string `json:",omitzero"`
	// NickName is another name of the user.
	NickName *string `json:",omitzero"`
	// ProfileUrl is a URL that has to do with the user.
	ProfileUrl *string `json:",omitzero"`
	// Emails holds exactly one item when present.
	Emails []*Email `json:",omitzero"`
	// Addresses holds exactly one item when present.
	Addresses []*Address `json:",omitzero"`
	// PhoneNumbers holds exactly one item when present.
	PhoneNumbers []*PhoneNumber `json:",omitzero"`
	// UserType says what type of user this is, in the customer's own words.
	UserType *string `json:",omitzero"`
	// Title is the user's title.
	Title *string `json:",omitzero"`
	// PreferredLanguage is the language that the user prefers.
	PreferredLanguage *string `json:",omitzero"`
	// Locale is the user's region or location.
	Locale *string `json:",omitzero"`
	// Timezone is the user's time zone.
	Timezone *string `json:",omitzero"`

	// The members from here on are in the model and not on the page.

	// Photos holds one to three items when present.
	Photos []*Photo `json:",omitzero"`
	// Website is the user's web site.
	Website *string `json:",omitzero"`
	// Birthdate is the user's date of birth, as YYYY-MM-DD.
	Birthdate *string `json:",omitzero"`
	// Roles holds exactly one item when present.
	Roles []*Role `json:",omitzero"`
	// Extensions holds documents of further attributes by the name of their
	// schema, one to ten when present. A document is what encoding/json
	// decodes into any; null is one.
	Extensions map[string]any `json:",omitzero"`
}

// Name is the name of a user.
type Name struct {
	Formatted       *string `json:",omitzero"`
	FamilyName      *string `json:",omitzero"`
	GivenName       *string `json:",omitzero"`
	MiddleName      *string `json:",omitzero"`
	HonorificPrefix *string `json:",omitzero"`
	HonorificSuffix *string `json:",omitzero"`
}

// Email is an e-mail address of a user.
type Email struct {
	Value   *string `json:",omitzero"`
	Type    *string `json:",omitzero"`
	Primary *bool   `json:",omitzero"`
}

// Address is a postal address of a user.
type Address struct {
	StreetAddress *string `json:",omitzero"`
	Locality      *string `json:",omitzero"`
	Region        *string `json:",omitzero"`
	PostalCode    *string `json:",omitzero"`
	Country       *string `json:",omitzero"`
	Formatted     *string `json:",omitzero"`
	Type          *string `json:",omitzero"`
	Primary       *bool   `json:",omitzero"`
}

// PhoneNumber is a telephone number of a user.
type PhoneNumber struct {
	Value   *string `json:",omitzero"`
	Type    *string `json:",omitzero"`
	Primary *bool   `json:",omitzero"`
}

// Photo is a picture of a user. Its Value is required.
type Photo struct {
	Value   *string `json:",omitzero"`
	Type    *string `json:",omitzero"`
	Display *string `json:",omitzero"`
	Primary *bool   `json:",omitzero"`
}

// Role is a role of a user.
type Role struct {
	Value   *string `json:",omitzero"`
	Type    *string `json:",omitzero"`
	Primary *bool   `json:",omitzero"`
}
