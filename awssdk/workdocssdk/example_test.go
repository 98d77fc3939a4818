package workdocssdk_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsworkdocs "github.com/aws/aws-sdk-go-v2/service/workdocs"
	"github.com/aws/smithy-go"

	"github.com/userlint/userlint/awssdk/workdocssdk"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
)

// input has a user name that AWS refused, and is right otherwise.
func input() *awsworkdocs.CreateUserInput {
	return &awsworkdocs.CreateUserInput{
		Username:  new("maria garcia"),
		GivenName: new("Maria"),
		Surname:   new("García"),
		Password:  new("Pa55word!"),
	}
}

func ExamplePreflight() {
	client := awsworkdocs.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsworkdocs.WithAPIOptions(workdocssdk.Preflight()))

	_, err := client.CreateUser(context.Background(), &awsworkdocs.CreateUserInput{Username: new("mgarcia")})
	if api, ok := errors.AsType[smithy.APIError](err); ok {
		fmt.Println(api.ErrorCode(), api.ErrorFault())
	}
	// Output: ValidationException client
}

// A trial run: inputs are sent, and what would be refused is told.
func ExampleWarnOnly() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Println("it was sent")
		fmt.Fprint(w, "{}")
	}))
	defer server.Close()
	client := awsworkdocs.NewFromConfig(aws.Config{
		Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{},
	}, awsworkdocs.WithAPIOptions(workdocssdk.Preflight(
		workdocssdk.WarnOnly(func(_ context.Context, err error) {
			fmt.Println("would be refused:", rules.Violations(err)[0].Rule)
		}))))

	_, err := client.CreateUser(context.Background(), input())
	fmt.Println(err)
	// Output:
	// would be refused: workdocs.Username.pattern
	// it was sent
	// <nil>
}

// No rule of requests warns so far: an input that breaks none is sent without a
// word.
func ExampleOnWarnings() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Println("it was sent")
		fmt.Fprint(w, "{}")
	}))
	defer server.Close()
	client := awsworkdocs.NewFromConfig(aws.Config{
		Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{},
	}, awsworkdocs.WithAPIOptions(workdocssdk.Preflight(
		workdocssdk.OnWarnings(func(_ context.Context, warnings []rules.Violation) {
			fmt.Println("warned of", warnings)
		}))))

	right := input()
	right.Username = new("mgarcia")
	_, err := client.CreateUser(context.Background(), right)
	fmt.Println(err)
	// Output:
	// it was sent
	// <nil>
}

func ExampleAllow() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Println("it was sent")
		fmt.Fprint(w, "{}")
	}))
	defer server.Close()
	client := awsworkdocs.NewFromConfig(aws.Config{
		Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{},
	}, awsworkdocs.WithAPIOptions(workdocssdk.Preflight(workdocssdk.Allow("workdocs.Username.pattern"))))

	_, err := client.CreateUser(context.Background(), input())
	fmt.Println(err)
	// Output:
	// it was sent
	// <nil>
}

func ExampleRequestOf() {
	request := workdocssdk.RequestOf(input())
	fmt.Println(rules.Violations(request.Validate())[0].Pointer)
	// Output: /Username
}

func ExampleInputOf() {
	input := workdocssdk.InputOf(&workdocs.CreateUserRequest{
		Username:    new("mgarcia"),
		StorageRule: &workdocs.StorageRule{StorageType: new(workdocs.StorageTypeUnlimited)},
	})
	fmt.Println(*input.Username, input.StorageRule.StorageType)
	// Output: mgarcia UNLIMITED
}
