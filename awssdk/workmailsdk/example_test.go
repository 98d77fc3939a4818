package workmailsdk_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsworkmail "github.com/aws/aws-sdk-go-v2/service/workmail"
	"github.com/aws/aws-sdk-go-v2/service/workmail/types"

	"github.com/userlint/userlint/awssdk/workmailsdk"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// input has a name that AWS refuses, and is right otherwise.
func input() *awsworkmail.CreateUserInput {
	return &awsworkmail.CreateUserInput{
		OrganizationId: new("m-d281d0a2fd824be5b6cd3d3ce909fd27"),
		Name:           new("maria garcia"),
		DisplayName:    new("Maria García"),
	}
}

// Error handling that was written for the answers of AWS.
func ExamplePreflight() {
	client := awsworkmail.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsworkmail.WithAPIOptions(workmailsdk.Preflight()))

	_, err := client.CreateUser(context.Background(), input())
	if invalid, ok := errors.AsType[*types.InvalidParameterException](err); ok {
		fmt.Println(invalid.ErrorCode(), invalid.ErrorFault())
	}
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// InvalidParameterException client
	// /Name workmail.Name.pattern
}

func ExampleWithOrganization() {
	inWorkMail := workmailsdk.WithOrganization(workmail.Organization{DirectoryType: workmail.WorkMailDirectory})
	client := awsworkmail.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsworkmail.WithAPIOptions(workmailsdk.Preflight(inWorkMail)))

	_, err := client.CreateUser(context.Background(), &awsworkmail.CreateUserInput{
		OrganizationId: new("m-d281d0a2fd824be5b6cd3d3ce909fd27"),
		Name:           new("mgarcia"),
		DisplayName:    new("Maria García"),
		Password:       new("password"),
	})
	if weak, ok := errors.AsType[*types.InvalidPasswordException](err); ok {
		fmt.Println(weak.ErrorCode())
	}
	// Output: InvalidPasswordException
}

// A trial run: inputs are sent, and what would be refused is told.
func ExampleWarnOnly() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Println("it was sent")
		fmt.Fprint(w, "{}")
	}))
	defer server.Close()
	client := awsworkmail.NewFromConfig(aws.Config{
		Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{},
	}, awsworkmail.WithAPIOptions(workmailsdk.Preflight(
		workmailsdk.WarnOnly(func(_ context.Context, err error) {
			fmt.Println("would be refused:", rules.Violations(err)[0].Rule)
		}))))

	_, err := client.CreateUser(context.Background(), input())
	fmt.Println(err)
	// Output:
	// would be refused: workmail.Name.pattern
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
	client := awsworkmail.NewFromConfig(aws.Config{
		Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{},
	}, awsworkmail.WithAPIOptions(workmailsdk.Preflight(
		workmailsdk.OnWarnings(func(_ context.Context, warnings []rules.Violation) {
			fmt.Println("warned of", warnings)
		}))))

	right := input()
	right.Name = new("mgarcia")
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
	client := awsworkmail.NewFromConfig(aws.Config{
		Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{},
	}, awsworkmail.WithAPIOptions(workmailsdk.Preflight(workmailsdk.Allow("workmail.Name.pattern"))))

	_, err := client.CreateUser(context.Background(), input())
	fmt.Println(err)
	// Output:
	// it was sent
	// <nil>
}

// What the SDK does not send is absent.
func ExampleRequestOf() {
	request := workmailsdk.RequestOf(input())
	fmt.Println(*request.Name, request.Role == nil, request.HiddenFromGlobalAddressList == nil)
	// Output: maria garcia true true
}

func ExampleInputOf() {
	input := workmailsdk.InputOf(&workmail.CreateUserRequest{Name: new("mgarcia"), Role: new(workmail.UserRoleRemoteUser)})
	fmt.Println(*input.Name, input.Role)
	// Output: mgarcia REMOTE_USER
}
