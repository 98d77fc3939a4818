// Command library shows how a service that calls AWS checks a request first.
package main

import (
	"errors"
	"fmt"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

func main() {
	request := &identitystore.CreateUserRequest{
		IdentityStoreId: new("d-9067f0a1b2"),
		UserName:        new("maria garcia"),
		DisplayName:     new(""),
		Emails: []*identitystore.Email{
			{Value: new("maria.garcia@example.com"), Primary: new(true)},
			{Value: new("maria@example.net")},
		},
	}
	err := request.Validate()

	var invalid *identitystore.ValidationException
	if errors.As(err, &invalid) {
		fmt.Println(invalid.ErrorCode(), invalid.HTTPStatusCode())
	}
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Rule, v.Basis)
	}
}
