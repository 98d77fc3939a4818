package identitystoresdk_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsidentitystore "github.com/aws/aws-sdk-go-v2/service/identitystore"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/types"
	"github.com/aws/smithy-go"

	"github.com/userlint/userlint/awssdk/identitystoresdk"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

// Error handling that was written for the answers of AWS.
func ExamplePreflight() {
	client := awsidentitystore.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsidentitystore.WithAPIOptions(identitystoresdk.Preflight()))

	_, err := client.CreateUser(context.Background(), &awsidentitystore.CreateUserInput{
		IdentityStoreId: new("d-9067f0a1b2"),
		UserName:        new("maria garcia"),
	})
	if operation, ok := errors.AsType[*smithy.OperationError](err); ok {
		fmt.Println(operation.Service(), operation.Operation())
	}
	if api, ok := errors.AsType[smithy.APIError](err); ok {
		fmt.Println(api.ErrorCode(), api.ErrorFault())
	}
	if invalid, ok := errors.AsType[*types.ValidationException](err); ok {
		fmt.Println(*invalid.Message)
	}
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// identitystore CreateUser
	// ValidationException client
	// 1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+
	// /UserName identitystore.UserName.pattern
}

func ExampleWithStore() {
	preflight := identitystoresdk.Preflight(
		identitystoresdk.WithStore(identitystore.Store{IdentityCenter: true}))
	client := awsidentitystore.NewFromConfig(aws.Config{Region: "eu-west-1"}, awsidentitystore.WithAPIOptions(preflight))

	_, err := client.CreateUser(context.Background(), &awsidentitystore.CreateUserInput{
		IdentityStoreId: new("d-9067f0a1b2"),
		UserName:        new("mgarcia"),
		DisplayName:     new("Maria García"),
	})
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Rule)
	}
	// Output:
	// identitystore.Name.FamilyName.required
	// identitystore.Name.GivenName.required
}

// A rule that AWS has changed: newer models take ARNs of stores.
func ExampleAllow() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Println("it was sent")
		fmt.Fprint(w, "{}")
	}))
	defer server.Close()
	config := aws.Config{Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{}}
	preflight := identitystoresdk.Preflight(
		identitystoresdk.Allow("identitystore.IdentityStoreId.pattern", "identitystore.IdentityStoreId.length"))
	client := awsidentitystore.NewFromConfig(config, awsidentitystore.WithAPIOptions(preflight))

	_, err := client.CreateUser(context.Background(), &awsidentitystore.CreateUserInput{
		IdentityStoreId: new("arn:aws:identitystore::111122223333:identitystore/d-1234567890"),
		UserName:        new("mgarcia"),
	})
	fmt.Println(err)
	// Output:
	// it was sent
	// <nil>
}

// A trial run: inputs are sent, and what would be refused is told.
func ExampleWarnOnly() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `{"UserId":"94482488-3041-7050-4d1c-7d3ee3c8d4b1"}`)
	}))
	defer server.Close()
	config := aws.Config{Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{}}
	client := awsidentitystore.NewFromConfig(config, awsidentitystore.WithAPIOptions(identitystoresdk.Preflight(
		identitystoresdk.WarnOnly(func(_ context.Context, err error) {
			for _, v := range rules.Violations(err) {
				fmt.Println("would be refused:", v.Rule)
			}
		}))))

	output, err := client.CreateUser(context.Background(), &awsidentitystore.CreateUserInput{
		IdentityStoreId: new("d-9067f0a1b2"),
		UserName:        new("maria garcia"),
	})
	fmt.Println(*output.UserId, err)
	// Output:
	// would be refused: identitystore.UserName.pattern
	// 94482488-3041-7050-4d1c-7d3ee3c8d4b1 <nil>
}

// Warnings are told whether the input is refused, as it is here, or sent.
func ExampleOnWarnings() {
	client := awsidentitystore.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsidentitystore.WithAPIOptions(identitystoresdk.Preflight(
			identitystoresdk.OnWarnings(func(_ context.Context, warnings []rules.Violation) {
				for _, v := range warnings {
					fmt.Println(v.Severity, v.Pointer, "must", v.Must())
				}
			}))))

	_, err := client.CreateUser(context.Background(), &awsidentitystore.CreateUserInput{
		UserName:    new("mgarcia"),
		DisplayName: new("Maria García"),
		Name:        &types.Name{GivenName: new("Maria"), FamilyName: new("García")},
		Birthdate:   new("31.1.1990"),
	})
	fmt.Println(rules.Violations(err)[0].Pointer)
	// Output:
	// warning /Birthdate must have the form YYYY-MM-DD
	// /IdentityStoreId
}

func ExampleInputOf() {
	request := &identitystore.CreateUserRequest{
		IdentityStoreId: new("d-9067f0a1b2"),
		Emails:          []*identitystore.Email{{Value: new("mgarcia@example.com"), Primary: new(true)}},
	}
	input := identitystoresdk.InputOf(request)
	fmt.Println(*input.Emails[0].Value, input.Emails[0].Primary)
	// Output: mgarcia@example.com true
}
