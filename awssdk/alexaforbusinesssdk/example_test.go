package alexaforbusinesssdk_test

import (
	"fmt"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/awserr"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/alexaforbusiness"

	"github.com/userlint/userlint/awssdk/alexaforbusinesssdk"
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
