package workmail_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// jane is a request in which nothing is wrong.
func jane() *workmail.CreateUserRequest {
	return &workmail.CreateUserRequest{
		OrganizationId: new("m-d281d0a2fd824be5b6cd3d3ce909fd27"),
		Name:           new("jdoe"),
		DisplayName:    new("Jane Doe"),
		Password:       new("examplePa$$w0rd"),
	}
}

// Several exceptions can hold at once: the error is each of them.
func ExampleCreateUserRequest_Validate() {
	request := jane()
	request.Name = new("jane doe")
	request.Password = new("Grüße, 世界")

	err := request.Validate()
	var parameter *workmail.InvalidParameterException
	var password *workmail.InvalidPasswordException
	fmt.Println(errors.As(err, &parameter), errors.As(err, &password))
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Exception)
	}
	// Output:
	// true true
	// /Name InvalidParameterException
	// /Password InvalidPasswordException
}

func ExampleCreateUserRequest_Inspect() {
	request := jane()
	request.Role = new(workmail.UserRoleResource)
	for _, v := range request.Inspect() {
		fmt.Println(v.Rule, v.Message())
	}
	// Output: workmail.Role.enum-create-user Member must satisfy enum value set: [USER, REMOTE_USER]
}

func ExampleOrganization_Validate() {
	request := jane()
	request.Name = new("jane.van.der.doe.jones")
	fmt.Println(request.Validate())

	organization := workmail.Organization{DirectoryType: workmail.OtherDirectory}
	for _, v := range rules.Violations(organization.Validate(request)) {
		fmt.Println(v.Message())
	}
	// Output:
	// <nil>
	// Member must have length less than or equal to 20 (directory type OTHER)
}

func ExampleOrganization_Inspect() {
	request := jane()
	request.Password = new("password")
	organization := workmail.Organization{DirectoryType: workmail.WorkMailDirectory}
	for _, v := range organization.Inspect(request) {
		fmt.Println(v.Severity, v.Basis, v.Rule)
	}
	// Output: error guidance workmail.Password.strength-workmail-directory
}

func ExampleOrganization_Members() {
	for _, m := range (workmail.Organization{DirectoryType: workmail.WorkMailDirectory}).Members() {
		if m.Path == "Password" {
			for _, v := range m.InspectString("password") {
				fmt.Println(v.Rule)
			}
		}
	}
	// Output: workmail.Password.strength-workmail-directory
}

func ExampleParseDirectoryType() {
	directory, err := workmail.ParseDirectoryType("OTHER")
	fmt.Println(directory, err)
	_, err = workmail.ParseDirectoryType("other")
	fmt.Println(err)
	// Output:
	// OTHER <nil>
	// parse directory type: want one of [WORKMAIL OTHER]
}

func ExampleDirectoryType_String() {
	fmt.Printf("%q %q\n", workmail.WorkMailDirectory, workmail.UndeclaredDirectory)
	// Output: "WORKMAIL" ""
}

// A configuration may hold what is declared.
func ExampleDirectoryType_UnmarshalText() {
	var organization workmail.Organization
	err := json.Unmarshal([]byte(`{"DirectoryType":"WORKMAIL"}`), &organization)
	fmt.Println(organization.DirectoryType, err)
	fmt.Println(json.Unmarshal([]byte(`{"DirectoryType":"workmail"}`), &organization))
	// Output:
	// WORKMAIL <nil>
	// parse directory type: want one of [WORKMAIL OTHER]
}

func ExampleDirectoryType_MarshalText() {
	text, err := json.Marshal(workmail.Organization{DirectoryType: workmail.OtherDirectory})
	fmt.Println(string(text), err)
	// Output: {"DirectoryType":"OTHER"} <nil>
}

func ExampleBatch_Add() {
	var batch workmail.Batch
	fmt.Println(batch.Add(jane()))
	var taken *workmail.NameAvailabilityException
	fmt.Println(errors.As(batch.Add(jane()), &taken))
	// Output:
	// <nil>
	// true
}

func ExampleBatch_Inspect() {
	var batch workmail.Batch
	batch.Inspect(jane())
	for _, v := range batch.Inspect(jane()) {
		fmt.Println(v.Pointer, v.Must())
	}
	// Output: /Name not name the same user as record 1
}

// For batches that do not fit into one Batch: a request has a key for each of
// the things that name its user.
func ExampleKeys() {
	seen := make(map[string]bool)
	for range 2 {
		for _, key := range workmail.Keys(jane()) {
			fmt.Println(seen[key])
			seen[key] = true
		}
	}
	// Output:
	// false
	// true
}

func ExampleRules() {
	for _, r := range workmail.Rules() {
		if r.Contexts != nil {
			fmt.Println(r.ID, r.Contexts)
		}
	}
	// Output:
	// workmail.Name.length-other-directory [OTHER]
	// workmail.Password.length-workmail-directory [WORKMAIL]
	// workmail.Password.strength-workmail-directory [WORKMAIL]
}

func ExampleMembers() {
	for _, m := range workmail.Members() {
		fmt.Println(m.Path, m.Type)
	}
	// Output:
	// OrganizationId string
	// Name string
	// DisplayName string
	// Password string
	// Role string
	// FirstName string
	// LastName string
	// HiddenFromGlobalAddressList boolean
	// IdentityProviderUserId string
}

func ExampleCreateUserResponse_Validate() {
	response := &workmail.CreateUserResponse{UserId: new("42")}
	fmt.Println(response.Validate())
	// Output: workmail: malformed response: 1 validation error detected: Value at 'userId' failed to satisfy constraint: Member must have length greater than or equal to 12
}

func ExampleCreateUserResponse_Inspect() {
	response := &workmail.CreateUserResponse{UserId: new("42")}
	for _, v := range response.Inspect() {
		fmt.Println(v.Rule, v.Has)
	}
	// Output: workmail.response.UserId.length 2
}

func ExampleResponseMembers() {
	for _, m := range workmail.ResponseMembers() {
		fmt.Println(m.Path, m.Type)
	}
	// Output: UserId string
}

func ExampleExceptions() {
	for _, e := range workmail.Exceptions() {
		fmt.Println(e.HTTPStatusCode(), e.ErrorCode())
	}
	// Output:
	// 400 InvalidParameterException
	// 400 InvalidPasswordException
	// 400 NameAvailabilityException
	// 400 ReservedNameException
	// 400 OrganizationNotFoundException
	// 400 OrganizationStateException
	// 400 DirectoryServiceAuthenticationFailedException
	// 400 DirectoryUnavailableException
	// 400 UnsupportedOperationException
}
