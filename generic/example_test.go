package generic_test

import (
	"errors"
	"fmt"

	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/rules"
)

// jane is a request in which nothing is wrong.
func jane() *generic.CreateUserRequest {
	return &generic.CreateUserRequest{
		UserId:             new("jane.doe@example.com"),
		FirstName:          new("Jane"),
		LastName:           new("O'Brien-Doe"),
		ClientRequestToken: new("0123456789-abcdef"),
	}
}

func ExampleCreateUserRequest_Validate() {
	request := jane()
	request.UserId = new("arn:aws:a4b:us-east-1:123456789012:user/jdoe")
	request.ClientRequestToken = new("short")

	err := request.Validate()
	var invalid *generic.ValidationException
	fmt.Println(errors.As(err, &invalid))
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// true
	// /ClientRequestToken generic.ClientRequestToken.length
	// /UserId generic.UserId.pattern
}

func ExampleCreateUserRequest_Inspect() {
	request := jane()
	request.Tags = []*generic.Tag{{Key: new("team")}, nil}
	for _, v := range request.Inspect() {
		fmt.Println(v.Severity, v.Pointer, v.Must())
	}
	// Output:
	// error /Tags/0/Value not be null
	// error /Tags/1 not be null
}

func ExampleBatch_Add() {
	var batch generic.Batch
	fmt.Println(batch.Add(jane()))
	fmt.Println("a replay:", batch.Add(jane()))

	other := jane()
	other.FirstName = new("Joan")
	var taken *generic.ResourceInUseException
	fmt.Println("another:", errors.As(batch.Add(other), &taken))
	// Output:
	// <nil>
	// a replay: <nil>
	// another: true
}

func ExampleBatch_Inspect() {
	var batch generic.Batch
	batch.Inspect(&generic.CreateUserRequest{UserId: new("jdoe")})
	for _, v := range batch.Inspect(&generic.CreateUserRequest{UserId: new("jdoe")}) {
		fmt.Println(v.Pointer, v.Rule, v.Exception)
	}
	// Output: /UserId generic.UserId.duplicate ResourceInUseException
}

// For batches that do not fit into one Batch: a request has a key for each of
// the things that name its user.
func ExampleKeys() {
	seen := make(map[string]bool)
	for range 2 {
		for _, key := range generic.Keys(&generic.CreateUserRequest{UserId: new("jdoe")}) {
			fmt.Println(seen[key])
			seen[key] = true
		}
	}
	// Output:
	// false
	// true
}

func ExampleRules() {
	for _, r := range generic.Rules() {
		if r.Kind == rules.KindRequired {
			fmt.Println(r.ID, r.Basis)
		}
	}
	// Output:
	// generic.Tags.required modelled
	// generic.Tags.Key.required modelled
	// generic.Tags.Value.required modelled
	// generic.UserId.required documented
}

func ExampleMembers() {
	for _, m := range generic.Members() {
		fmt.Println(m.Path, m.Type)
	}
	// Output:
	// ClientRequestToken string
	// Email string
	// FirstName string
	// LastName string
	// Tags list
	// Tags.Key string
	// Tags.Value string
	// UserId string
}

func ExampleCreateUserResponse_Validate() {
	response := &generic.CreateUserResponse{UserArn: new("arn:aws:a4b:us-east-1:123456789012:user/0123abcd")}
	fmt.Println(response.Validate())
	// Output: <nil>
}

func ExampleCreateUserResponse_Inspect() {
	response := &generic.CreateUserResponse{UserArn: new("user/0123abcd")}
	for _, v := range response.Inspect() {
		fmt.Println(v.Rule)
	}
	// Output: generic.response.UserArn.pattern
}

func ExampleResponseMembers() {
	for _, m := range generic.ResponseMembers() {
		fmt.Println(m.Path, m.Type)
	}
	// Output: UserArn string
}

func ExampleExceptions() {
	for _, e := range generic.Exceptions() {
		fmt.Println(e.HTTPStatusCode(), e.ErrorCode())
	}
	// Output:
	// 400 ResourceInUseException
	// 400 LimitExceededException
	// 400 ConcurrentModificationException
}
