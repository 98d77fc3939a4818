package generic

// CreateUserRequest holds the members of a CreateUser request. A nil pointer
// or slice is an absent member; a pointer to "" and an empty slice are present
// and empty. A nil item of a list is JSON's null.
type CreateUserRequest struct {
	// ClientRequestToken identifies the request, in 10 to 150 characters: one
	// that is sent twice with the same token creates one user.
	ClientRequestToken *string `json:",omitzero"`
	// Email is the user's e-mail address.
	Email *string `json:",omitzero"`
	// FirstName is the user's first name, of at most 30 characters. It may be
	// empty.
	FirstName *string `json:",omitzero"`
	// LastName is the user's last name, of at most 30 characters. It may be
	// empty.
	LastName *string `json:",omitzero"`
	// Tags are the tags of the user.
	Tags []*Tag `json:",omitzero"`
	// UserId is the identifier of the user, of 1 to 128 characters. Required.
	// The page calls it an ARN, which its own pattern does not allow.
	UserId *string `json:",omitzero"`
}

// Tag is a tag of a user. Both members are required.
type Tag struct {
	Key   *string `json:",omitzero"`
	Value *string `json:",omitzero"`
}
