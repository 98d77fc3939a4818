package workdocs

import "github.com/userlint/userlint/rules"

// CreateUserResponse holds the members of the answer to a CreateUser request.
type CreateUserResponse struct {
	// User is the new user.
	User *User `json:",omitzero"`
}

// User is a user of WorkDocs. None of its members is required. The strings are
// those of the request; RootFolderId and RecycleBinFolderId name the user's
// folders, and the timestamps are seconds since 1970 on the wire.
type User struct {
	Id                 *string              `json:",omitzero"`
	Username           *string              `json:",omitzero"`
	EmailAddress       *string              `json:",omitzero"`
	GivenName          *string              `json:",omitzero"`
	Surname            *string              `json:",omitzero"`
	OrganizationId     *string              `json:",omitzero"`
	RootFolderId       *string              `json:",omitzero"`
	RecycleBinFolderId *string              `json:",omitzero"`
	Status             *UserStatusType      `json:",omitzero"`
	Type               *UserType            `json:",omitzero"`
	CreatedTimestamp   *Timestamp           `json:",omitempty"` // a pointer to the zero time is present
	ModifiedTimestamp  *Timestamp           `json:",omitempty"` // a pointer to the zero time is present
	TimeZoneId         *string              `json:",omitzero"`
	Locale             *LocaleType          `json:",omitzero"`
	Storage            *UserStorageMetadata `json:",omitzero"`
}

// UserStorageMetadata says how much a user stores and may store.
type UserStorageMetadata struct {
	// StorageUtilizedInBytes is the amount of storage in use, in bytes.
	StorageUtilizedInBytes *int64       `json:",omitzero"`
	StorageRule            *StorageRule `json:",omitzero"`
}

// Validate returns a *[rules.ResponseError] with everything that is wrong with
// the response, or nil.
func (r *CreateUserResponse) Validate() error {
	return rules.NewResponseError(service.Name, r.Inspect())
}

// Inspect returns every violation of the response, warnings included: the page
// says that the Status of a new user is ACTIVE.
func (r *CreateUserResponse) Inspect() []rules.Violation {
	if r == nil {
		r = &CreateUserResponse{}
	}
	v := rules.Check(&responseService, 0, rules.Warning, nil)
	for v.Walk() {
		visitResponse(&v, r)
	}
	return v.Violations()
}
