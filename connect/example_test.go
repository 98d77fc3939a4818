package connect_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/rules"
)

// jane is a request that an instance accepts which manages identities itself.
func jane() *connect.CreateUserRequest {
	return &connect.CreateUserRequest{
		Username:           new("jdoe"),
		Password:           new("Pass@Word1"),
		IdentityInfo:       &connect.UserIdentityInfo{FirstName: new("Jane"), LastName: new("Doe")},
		PhoneConfig:        &connect.UserPhoneConfig{PhoneType: new(connect.PhoneTypeSoftPhone)},
		SecurityProfileIds: []*string{new("12345678-1111-2222-aaaa-a1b2c3d4f5g7")},
		RoutingProfileId:   new("87654321-2222-1234-1234-111234567891"),
		InstanceId:         new("12345678-1234-1234-1234-123456789012"),
	}
}

func ExampleCreateUserRequest_Validate() {
	request := jane()
	fmt.Println(request.Validate())

	request.Username = new("jane.doe@example")
	request.SecurityProfileIds = []*string{}
	for _, v := range rules.Violations(request.Validate()) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// <nil>
	// /Username connect.Username.email-format
	// /SecurityProfileIds connect.SecurityProfileIds.items
}

func ExampleCreateUserRequest_Inspect() {
	request := jane()
	request.PhoneConfig.PhoneType = new(connect.PhoneTypeDeskPhone)
	for _, v := range request.Inspect() {
		fmt.Println(v.Severity, v.Pointer, v.Must())
	}
	// Output: warning /PhoneConfig/DeskPhoneNumber not be null
}

// What is required and what is forbidden depends on the identity management
// type.
func ExampleInstance_Validate() {
	err := connect.Instance{IdentityManagementType: connect.SAML}.Validate(jane())
	var invalid *connect.InvalidRequestException
	if errors.As(err, &invalid) {
		for _, v := range invalid.Violations() {
			fmt.Println(v.Pointer, v.Message())
		}
	}
	// Output: /Password Member must be null (identity management type SAML)
}

func ExampleInstance_Inspect() {
	request := jane()
	request.Password = nil
	instance := connect.Instance{
		IdentityManagementType: connect.ExistingDirectory,
		DirectoryUnreachable:   true,
	}
	for _, v := range instance.Inspect(request) {
		fmt.Println(v.Pointer, v.Must())
	}
	// Output: /DirectoryUserId not be null (identity management type EXISTING_DIRECTORY)
}

func ExampleInstance_Accepting() {
	request := jane()
	fmt.Println(connect.Instance{}.Accepting(request))
	request.Password = nil
	fmt.Println(connect.Instance{}.Accepting(request))
	request.IdentityInfo.Email = new("jdoe@example.com")
	fmt.Println(connect.Instance{}.Accepting(request))
	// Output:
	// [CONNECT_MANAGED]
	// [SAML EXISTING_DIRECTORY]
	// [EXISTING_DIRECTORY]
}

func ExampleInstance_Members() {
	for _, m := range (connect.Instance{IdentityManagementType: connect.SAML}).Members() {
		if m.Path == "Username" {
			for _, v := range m.InspectString("jane doe") {
				fmt.Println(v.Rule)
			}
		}
	}
	// Output: connect.Username.pattern-saml
}

func ExampleParseIdentityManagementType() {
	identities, err := connect.ParseIdentityManagementType("SAML")
	fmt.Println(identities, err)
	_, err = connect.ParseIdentityManagementType("saml")
	fmt.Println(err)
	// Output:
	// SAML <nil>
	// parse identity management type: want one of [CONNECT_MANAGED SAML EXISTING_DIRECTORY]
}

func ExampleIdentityManagementType_String() {
	fmt.Printf("%q %q\n", connect.ConnectManaged, connect.UndeclaredType)
	// Output: "CONNECT_MANAGED" ""
}

// A configuration may hold what is declared.
func ExampleIdentityManagementType_UnmarshalText() {
	var instance connect.Instance
	err := json.Unmarshal([]byte(`{"IdentityManagementType":"SAML"}`), &instance)
	fmt.Println(instance.IdentityManagementType, err)
	fmt.Println(json.Unmarshal([]byte(`{"IdentityManagementType":"saml"}`), &instance))
	// Output:
	// SAML <nil>
	// parse identity management type: want one of [CONNECT_MANAGED SAML EXISTING_DIRECTORY]
}

func ExampleIdentityManagementType_MarshalText() {
	text, err := json.Marshal(connect.Instance{IdentityManagementType: connect.ConnectManaged})
	fmt.Println(string(text), err)
	// Output: {"IdentityManagementType":"CONNECT_MANAGED","DirectoryUnreachable":false} <nil>
}

func ExampleBatch_Add() {
	var batch connect.Batch
	fmt.Println(batch.Add(jane()))
	var duplicate *connect.DuplicateResourceException
	if errors.As(batch.Add(jane()), &duplicate) {
		fmt.Println(duplicate.HTTPStatusCode(), duplicate.Violations()[0].Must())
	}
	// Output:
	// <nil>
	// 409 not name the same user as record 1
}

func ExampleBatch_Inspect() {
	var batch connect.Batch
	batch.Inspect(jane())
	for _, v := range batch.Inspect(jane()) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output: /Username connect.Username.duplicate
}

// For batches that do not fit into one Batch: a request has a key for each of
// the things that name its user.
func ExampleKeys() {
	seen := make(map[string]bool)
	for range 2 {
		for _, key := range connect.Keys(jane()) {
			fmt.Println(seen[key])
			seen[key] = true
		}
	}
	// Output:
	// false
	// true
}

func ExampleRules() {
	for _, r := range connect.Rules() {
		if r.Member == "Password" {
			fmt.Println(r.ID, r.Contexts)
		}
	}
	// Output:
	// connect.Password.required [CONNECT_MANAGED]
	// connect.Password.pattern []
	// connect.Password.forbidden [SAML EXISTING_DIRECTORY]
}

func ExampleMembers() {
	for _, m := range connect.Members() {
		if m.Path == "SecurityProfileIds" {
			fmt.Println(m.Type, len(m.InspectSize(11)))
		}
	}
	// Output: list 1
}

func ExampleCreateUserResponse_Validate() {
	response := &connect.CreateUserResponse{UserId: new("\xff")}
	fmt.Println(response.Validate())
	// Output: connect: malformed response: 1 validation error detected: Value at 'userId' failed to satisfy constraint: Member must be valid UTF-8
}

func ExampleCreateUserResponse_Inspect() {
	response := &connect.CreateUserResponse{UserId: new("87654321-2222-1234-1234-111234567891")}
	fmt.Println(len(response.Inspect()))
	// Output: 0
}

func ExampleResponseMembers() {
	for _, m := range connect.ResponseMembers() {
		fmt.Println(m.Path, m.Type)
	}
	// Output:
	// UserId string
	// UserArn string
}

func ExampleExceptions() {
	for _, e := range connect.Exceptions() {
		fmt.Println(e.HTTPStatusCode(), e.ErrorCode())
	}
	// Output:
	// 400 InvalidRequestException
	// 400 InvalidParameterException
	// 409 DuplicateResourceException
	// 429 LimitExceededException
	// 404 ResourceNotFoundException
	// 429 ThrottlingException
	// 500 InternalServiceException
}
