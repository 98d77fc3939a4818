package workdocssdk_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsworkdocs "github.com/aws/aws-sdk-go-v2/service/workdocs"
	"github.com/aws/smithy-go"

	"github.com/userlint/userlint/awssdk/workdocssdk"
)

func ExamplePreflight() {
	client := awsworkdocs.NewFromConfig(aws.Config{Region: "eu-west-1"},
		awsworkdocs.WithAPIOptions(workdocssdk.Preflight()))

	_, err := client.CreateUser(context.Background(), &awsworkdocs.CreateUserInput{Username: new("mgarcia")})
	if api, ok := errors.AsType[smithy.APIError](err); ok {
		fmt.Println(api.ErrorCode(), api.ErrorFault())
	}
	// Output: ValidationException client
}
