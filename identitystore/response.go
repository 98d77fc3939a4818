package identitystore

import "github.com/userlint/userlint/rules"

// CreateUserResponse holds the members of the answer to a CreateUser request.
type CreateUserResponse struct {
	// UserId is the identifier of the new user. Required.
	UserId *string `json:",omitzero"`
	// IdentityStoreId is the identifier of the identity store. Required.
	IdentityStoreId *string `json:",omitzero"`
}

// Validate returns a *[rules.ResponseError] with everything that is wrong with
// the response, or nil.
func (r *CreateUserResponse) Validate() error {
	return rules.NewResponseError(service.Name, r.Inspect())
}

// Inspect returns every violation of the response.
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
