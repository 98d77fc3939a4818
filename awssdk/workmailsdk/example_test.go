package workmailsdk_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsworkmail "github.com/aws/aws-sdk-go-v2/service/workmail"
	"github.com/aws/aws-sdk-go-v2/service/workmail/types"

	"github.com/userlint/userlint/awssdk/workmailsdk"
	"github.com/userlint/userlint/workmail"
)

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
