package workdocs_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
)

// jane is a request in which nothing is wrong.
func jane() *workdocs.CreateUserRequest {
	return &workdocs.CreateUserRequest{
		Username:  new("jdoe"),
		GivenName: new("Jane"),
		Surname:   new("Doe"),
		Password:  new("examplePa$$w0rd"),
	}
}

func ExampleCreateUserRequest_Validate() {
	request := jane()
	request.EmailAddress = new("jane.doe at example.com")
	request.StorageRule = &workdocs.StorageRule{StorageAllocatedInBytes: new(int64(-1))}

	err := request.Validate()
	var invalid *workdocs.ValidationException
	fmt.Println(errors.As(err, &invalid))
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// true
	// /EmailAddress workdocs.EmailAddress.pattern
	// /StorageRule/StorageAllocatedInBytes workdocs.StorageRule.StorageAllocatedInBytes.range
}

func ExampleCreateUserRequest_Inspect() {
	request := jane()
	request.Password = new("abc")
	for _, v := range request.Inspect() {
		fmt.Printf("%s: %s: %s (has %d)\n", v.Severity, v.Pointer, v.Message(), v.Has)
	}
	// Output:
	// error: /Password: Member must have length greater than or equal to 4 (has 3)
}

func ExampleBatch_Add() {
	var batch workdocs.Batch
	fmt.Println(batch.Add(jane()))
	var exists *workdocs.EntityAlreadyExistsException
	if errors.As(batch.Add(jane()), &exists) {
		fmt.Println(exists.HTTPStatusCode(), exists.ErrorMessage())
	}
	// Output:
	// <nil>
	// 409 1 validation error detected: Value at 'username' failed to satisfy constraint: Member must not name the same user as record 1
}

func ExampleBatch_Inspect() {
	var batch workdocs.Batch
	batch.Inspect(jane())
	for _, v := range batch.Inspect(jane()) {
		fmt.Println(v.Pointer, v.Rule, v.Exception)
	}
	// Output: /Username workdocs.Username.duplicate EntityAlreadyExistsException
}

// For batches that do not fit into one Batch: a request has a key for each of
// the things that name its user.
func ExampleKeys() {
	seen := make(map[string]bool)
	for range 2 {
		for _, key := range workdocs.Keys(jane()) {
			fmt.Println(seen[key])
			seen[key] = true
		}
	}
	// Output:
	// false
	// true
}

func ExampleRules() {
	for _, r := range workdocs.Rules() {
		if r.Member == "StorageRule.StorageType" {
			fmt.Println(r.ID, r.Constraint.Must())
		}
	}
	// Output: workdocs.StorageRule.StorageType.enum satisfy enum value set: [UNLIMITED, QUOTA]
}

func ExampleMembers() {
	for _, m := range workdocs.Members() {
		fmt.Println(m.Path, m.Type)
	}
	// Output:
	// OrganizationId string
	// Username string
	// EmailAddress string
	// GivenName string
	// Surname string
	// Password string
	// TimeZoneId string
	// StorageRule structure
	// StorageRule.StorageAllocatedInBytes integer64
	// StorageRule.StorageType string
	// AuthenticationToken string
}

func ExampleCreateUserResponse_Validate() {
	response := &workdocs.CreateUserResponse{User: &workdocs.User{Id: new("S-1-1-09"), Locale: new(workdocs.LocaleType("it"))}}
	var malformed *rules.ResponseError
	if errors.As(response.Validate(), &malformed) {
		fmt.Println(malformed.Violations()[0].Pointer)
	}
	// Output: /User/Locale
}

func ExampleCreateUserResponse_Inspect() {
	response := &workdocs.CreateUserResponse{User: &workdocs.User{Status: new(workdocs.UserStatusTypePending)}}
	for _, v := range response.Inspect() {
		fmt.Println(v.Severity, v.Rule)
	}
	// Output: warning workdocs.response.User.Status.enum-active
}

func ExampleResponseMembers() {
	for _, m := range workdocs.ResponseMembers()[:3] {
		fmt.Println(m.Path, m.Type)
	}
	// Output:
	// User structure
	// User.Id string
	// User.Username string
}

func ExampleTimestamp_UnmarshalJSON() {
	var user workdocs.User
	if err := json.Unmarshal([]byte(`{"CreatedTimestamp":1434064321.123}`), &user); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(user.CreatedTimestamp)
	// Output: 2015-06-11 23:12:01.123 +0000 UTC
}

func ExampleTimestamp_MarshalJSON() {
	var user workdocs.User
	if err := json.Unmarshal([]byte(`{"CreatedTimestamp":1434064321.123}`), &user); err != nil {
		fmt.Println(err)
		return
	}
	text, err := json.Marshal(user)
	fmt.Println(string(text), err)
	// Output: {"CreatedTimestamp":1434064321.123} <nil>
}

func ExampleExceptions() {
	for _, e := range workdocs.Exceptions() {
		fmt.Println(e.HTTPStatusCode(), e.ErrorCode())
	}
	// Output:
	// 409 EntityAlreadyExistsException
	// 403 UnauthorizedOperationException
	// 404 UnauthorizedResourceAccessException
	// 424 FailedDependencyException
	// 503 ServiceUnavailableException
}
