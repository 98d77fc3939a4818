package workmail

// CreateUserRequest holds the members of a CreateUser request. A nil pointer
// is an absent member; a pointer to "" is a member that is present and empty.
type CreateUserRequest struct {
	// OrganizationId is the organization for which the user is created.
	// Required.
	OrganizationId *string `json:",omitzero"`
	// Name is the name of the new user: at most 64 characters in a WorkMail
	// directory, and 20 in any other. Required.
	Name *string `json:",omitzero"`
	// DisplayName is the name to show. Required; it may be empty.
	DisplayName *string `json:",omitzero"`
	// Password is the password of the new user, of characters up to U+00FF.
	Password *string `json:",omitzero"`
	// Role is the role of the new user. Absent means UserRoleUser.
	Role *UserRole `json:",omitzero"`
	// FirstName is the first name of the new user.
	FirstName *string `json:",omitzero"`
	// LastName is the last name of the new user.
	LastName *string `json:",omitzero"`
	// HiddenFromGlobalAddressList leaves the user out of the address book.
	HiddenFromGlobalAddressList *bool `json:",omitzero"`
	// IdentityProviderUserId is the user's id in IAM Identity Center.
	IdentityProviderUserId *string `json:",omitzero"`
}

// UserRole is the role of a user.
type UserRole string

// The roles of the page. UserRoleResource and UserRoleSystemUser cannot be
// passed to CreateUser.
const (
	UserRoleUser       UserRole = "USER"
	UserRoleResource   UserRole = "RESOURCE"
	UserRoleSystemUser UserRole = "SYSTEM_USER"
	UserRoleRemoteUser UserRole = "REMOTE_USER"
)
