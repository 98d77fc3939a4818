package identitystore_test

import (
	"errors"
	"fmt"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

// jane is a request in which nothing is wrong.
func jane() *identitystore.CreateUserRequest {
	return &identitystore.CreateUserRequest{
		IdentityStoreId: new("d-1234567890"),
		UserName:        new("jdoe"),
		DisplayName:     new("Jane Doe"),
		Name:            &identitystore.Name{GivenName: new("Jane"), FamilyName: new("Doe")},
		Emails:          []*identitystore.Email{{Value: new("jdoe@example.com")}},
	}
}

func ExampleCreateUserRequest_Validate() {
	request := jane()
	request.UserName = new("jane doe")
	request.Emails = nil
	request.PhoneNumbers = []*identitystore.PhoneNumber{}

	err := request.Validate()
	var invalid *identitystore.ValidationException
	if errors.As(err, &invalid) {
		fmt.Println(invalid.ErrorCode(), invalid.HTTPStatusCode())
	}
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// ValidationException 400
	// /UserName identitystore.UserName.pattern
	// /PhoneNumbers identitystore.PhoneNumbers.items
}

func ExampleCreateUserRequest_Inspect() {
	request := jane()
	request.DisplayName = nil
	request.Birthdate = new("29 February 1980")
	for _, v := range request.Inspect() {
		fmt.Printf("%s: %s: %s\n", v.Severity, v.Pointer, v.Message())
	}
	// Output:
	// warning: /DisplayName: Member must not be null
	// warning: /Birthdate: Member must have the form YYYY-MM-DD
}

// A member that is in the payload but could not be read is neither absent nor
// checked.
func ExampleCreateUserRequest_Inspect_unread() {
	request := jane()
	request.DisplayName = nil
	fmt.Println(len(request.Inspect("/DisplayName")))
	// Output: 0
}

func ExampleStore_Validate() {
	request := jane()
	request.UserName = new("Administrator")
	fmt.Println(request.Validate())
	fmt.Println(identitystore.Store{IdentityCenter: true}.Validate(request))
	// Output:
	// <nil>
	// ValidationException: 1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must not be a name that the service reserves
}

func ExampleStore_Inspect() {
	request := jane()
	request.Name = nil
	for _, v := range (identitystore.Store{IdentityCenter: true}).Inspect(request) {
		fmt.Println(v.Severity, v.Basis, v.Rule)
	}
	// Output:
	// error observed identitystore.Name.FamilyName.required
	// error observed identitystore.Name.GivenName.required
}

func ExampleStore_Members() {
	for _, m := range (identitystore.Store{IdentityCenter: true}).Members() {
		if m.Path == "UserName" {
			fmt.Println(m.InspectString("Administrator")[0].Severity)
		}
	}
	// Output: error
}

func ExampleBatch_Add() {
	var batch identitystore.Batch
	fmt.Println(batch.Add(jane()))

	var conflict *identitystore.ConflictException
	if errors.As(batch.Add(jane()), &conflict) {
		fmt.Println(conflict.Reason)
		fmt.Println(conflict.Violations()[0].Must())
	}
	// Output:
	// <nil>
	// UNIQUENESS_CONSTRAINT_VIOLATION
	// not name the same user as record 1
}

func ExampleBatch_Inspect() {
	var batch identitystore.Batch
	batch.Inspect(jane())
	joan := jane()
	joan.UserName = new("joan")
	for _, v := range batch.Inspect(joan) {
		fmt.Println(v.Severity, v.Rule)
	}
	// Output: warning identitystore.Emails.Value.duplicate
}

// For batches that do not fit into one Batch: a request has a key for each of
// the things that name its user.
func ExampleKeys() {
	seen := make(map[string]bool)
	for range 2 {
		for _, key := range identitystore.Keys(jane()) {
			fmt.Println(seen[key])
			seen[key] = true
		}
	}
	// Output:
	// false
	// false
	// true
	// true
}

func ExampleRules() {
	for _, r := range identitystore.Rules() {
		if r.Member == "UserName" {
			fmt.Printf("%s (%s, %s)\n", r.ID, r.Basis, r.Severity)
		}
	}
	// Output:
	// identitystore.UserName.required (observed, warning)
	// identitystore.UserName.length (documented, error)
	// identitystore.UserName.pattern (modelled, error)
	// identitystore.UserName.reserved (guidance, warning)
	// identitystore.UserName.duplicate (documented, error)
}

func ExampleMembers() {
	for _, m := range identitystore.Members()[:4] {
		fmt.Println(m.Path, m.Type)
	}
	// Output:
	// IdentityStoreId string
	// UserName string
	// Name structure
	// Name.Formatted string
}

func ExampleCreateUserResponse_Validate() {
	response := &identitystore.CreateUserResponse{UserId: new("42")}
	fmt.Println(len(rules.Violations(response.Validate())))
	// Output: 2
}

func ExampleCreateUserResponse_Inspect() {
	response := &identitystore.CreateUserResponse{UserId: new("42")}
	for _, v := range response.Inspect() {
		fmt.Println(v.Rule)
	}
	// Output:
	// identitystore.response.UserId.pattern
	// identitystore.response.IdentityStoreId.required
}

func ExampleResponseMembers() {
	for _, m := range identitystore.ResponseMembers() {
		fmt.Println(m.Path, m.Type)
	}
	// Output:
	// UserId string
	// IdentityStoreId string
}

func ExampleExceptions() {
	for _, e := range identitystore.Exceptions() {
		fmt.Println(e.HTTPStatusCode(), e.ErrorCode())
	}
	// Output:
	// 400 ValidationException
	// 400 ConflictException
	// 400 ResourceNotFoundException
	// 400 ServiceQuotaExceededException
	// 400 AccessDeniedException
	// 400 ThrottlingException
	// 500 InternalServerException
}
