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
