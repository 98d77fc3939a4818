package connectsdk_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsconnect "github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/connect/types"
	"github.com/aws/smithy-go"

	"github.com/userlint/userlint/awssdk/connectsdk"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/rules"
)

// input has a user name that no instance takes, and a password, which an
// instance with SAML does not take.
func input() *awsconnect.CreateUserInput {
	return &awsconnect.CreateUserInput{
		InstanceId:         new("12345678-1234-1234-1234-123456789012"),
		Username:           new("maria@garcia"),
		Password:           new("Pa55word!"),
		IdentityInfo:       &types.UserIdentityInfo{FirstName: new("Maria"), LastName: new("García")},
		PhoneConfig:        &types.UserPhoneConfig{PhoneType: types.PhoneTypeSoftPhone},
		RoutingProfileId:   new("12345678-1234-1234-1234-123456789013"),
		SecurityProfileIds: []string{"12345678-1234-1234-1234-123456789014"},
	}
}

// Error handling that was written for the answers of AWS.
func ExamplePreflight() {
	client := awsconnect.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsconnect.WithAPIOptions(connectsdk.Preflight()))

	_, err := client.CreateUser(context.Background(), input())
	if api, ok := errors.AsType[smithy.APIError](err); ok {
		fmt.Println(api.ErrorCode(), api.ErrorFault())
	}
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// InvalidParameterException client
	// /Username connect.Username.email-format
}

// Two exceptions at once.
func ExampleWithInstance() {
	underSAML := connectsdk.WithInstance(connect.Instance{IdentityManagementType: connect.SAML})
	client := awsconnect.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsconnect.WithAPIOptions(connectsdk.Preflight(underSAML)))

	_, err := client.CreateUser(context.Background(), input())
	var request *types.InvalidRequestException
	var parameter *types.InvalidParameterException
	fmt.Println(errors.As(err, &request), errors.As(err, &parameter))
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Exception, v.Rule)
	}
	// Output:
	// true true
	// InvalidParameterException connect.Username.email-format
	// InvalidRequestException connect.Password.forbidden
}

// A trial run: inputs are sent, and what would be refused is told.
func ExampleWarnOnly() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Println("it was sent")
		fmt.Fprint(w, "{}")
	}))
	defer server.Close()
	client := awsconnect.NewFromConfig(aws.Config{
		Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{},
	}, awsconnect.WithAPIOptions(connectsdk.Preflight(
		connectsdk.WarnOnly(func(_ context.Context, err error) { fmt.Println("would be refused:", err) }))))

	_, err := client.CreateUser(context.Background(), input())
	fmt.Println(err)
	// Output:
	// would be refused: preflight: InvalidParameterException: 1 validation error detected: Value at 'username' failed to satisfy constraint: Member must hold @ only in an e-mail format, such as name@example.com
	// it was sent
	// <nil>
}

func ExampleAllow() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Println("it was sent")
		fmt.Fprint(w, "{}")
	}))
	defer server.Close()
	client := awsconnect.NewFromConfig(aws.Config{
		Region: "eu-west-1", BaseEndpoint: &server.URL, Credentials: aws.AnonymousCredentials{},
	}, awsconnect.WithAPIOptions(connectsdk.Preflight(connectsdk.Allow("connect.Username.email-format"))))

	_, err := client.CreateUser(context.Background(), input())
	fmt.Println(err)
	// Output:
	// it was sent
	// <nil>
}

// Warnings are told whether the input is refused, as it is here, or sent.
func ExampleOnWarnings() {
	client := awsconnect.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsconnect.WithAPIOptions(connectsdk.Preflight(
			connectsdk.OnWarnings(func(_ context.Context, warnings []rules.Violation) {
				for _, v := range warnings {
					fmt.Println(v.Severity, v.Rule)
				}
			}))))

	twice := input()
	twice.SecurityProfileIds = append(twice.SecurityProfileIds, twice.SecurityProfileIds...)
	_, err := client.CreateUser(context.Background(), twice)
	fmt.Println(rules.Violations(err)[0].Rule)
	// Output:
	// warning connect.SecurityProfileIds.unique
	// connect.Username.email-format
}

// What the SDK does not send is absent.
func ExampleRequestOf() {
	request := connectsdk.RequestOf(input())
	fmt.Println(*request.PhoneConfig.PhoneType, request.PhoneConfig.AfterContactWorkTimeLimit == nil)
	// Output: SOFT_PHONE true
}

func ExampleInputOf() {
	input := connectsdk.InputOf(&connect.CreateUserRequest{
		Username:    new("mgarcia"),
		PhoneConfig: &connect.UserPhoneConfig{PhoneType: new(connect.PhoneTypeSoftPhone)},
		Tags:        map[string]*string{"team": new("blue")},
	})
	fmt.Println(*input.Username, input.PhoneConfig.PhoneType, input.Tags)
	// Output: mgarcia SOFT_PHONE map[team:blue]
}
