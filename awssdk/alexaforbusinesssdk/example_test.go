package alexaforbusinesssdk_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/awserr"
	"github.com/aws/aws-sdk-go/aws/credentials"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/alexaforbusiness"

	"github.com/userlint/userlint/awssdk/alexaforbusinesssdk"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/rules"
)

func ExamplePreflight() {
	config := &aws.Config{Region: aws.String("us-east-1"), Logger: aws.LoggerFunc(func(...any) {})}
	client := alexaforbusiness.New(session.Must(session.NewSession(config)))
	client.Handlers.Validate.PushFrontNamed(alexaforbusinesssdk.Preflight())

	_, err := client.CreateUser(&alexaforbusiness.CreateUserInput{UserId: new("maria garcia")})
	if failed, ok := err.(awserr.Error); ok {
		fmt.Println(failed.Code())
	}
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// ValidationException
	// /UserId generic.UserId.pattern
}

// A trial run: inputs are sent, and what would be refused is told.
func ExampleWarnOnly() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Println("it was sent")
		fmt.Fprint(w, "{}")
	}))
	defer server.Close()
	client := alexaforbusiness.New(session.Must(session.NewSession(&aws.Config{
		Region: aws.String("us-east-1"), Endpoint: &server.URL, Credentials: credentials.AnonymousCredentials,
		Logger: aws.LoggerFunc(func(...any) {}), // which is told that the client is deprecated
	})))
	client.Handlers.Validate.PushFrontNamed(alexaforbusinesssdk.Preflight(
		alexaforbusinesssdk.WarnOnly(func(_ context.Context, err error) {
			fmt.Println("would be refused:", rules.Violations(err)[0].Rule)
		})))

	_, err := client.CreateUser(&alexaforbusiness.CreateUserInput{UserId: new("maria garcia")})
	fmt.Println(err)
	// Output:
	// would be refused: generic.UserId.pattern
	// it was sent
	// <nil>
}

func ExampleRequestOf() {
	request := alexaforbusinesssdk.RequestOf(&alexaforbusiness.CreateUserInput{UserId: new("maria garcia")})
	fmt.Println(rules.Violations(request.Validate())[0].Pointer)
	// Output: /UserId
}

func ExampleInputOf() {
	input := alexaforbusinesssdk.InputOf(&generic.CreateUserRequest{
		UserId: new("mgarcia"),
		Tags:   []*generic.Tag{{Key: new("team"), Value: new("blue")}},
	})
	fmt.Println(*input.UserId, *input.Tags[0].Value)
	// Output: mgarcia blue
}
