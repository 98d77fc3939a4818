package workmailsdk_test

import (
	"context"
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsworkmail "github.com/aws/aws-sdk-go-v2/service/workmail"
	"github.com/aws/aws-sdk-go-v2/service/workmail/types"

	"github.com/userlint/userlint/awssdk/internal/sdktest"
	"github.com/userlint/userlint/awssdk/workmailsdk"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

func caseOf(name string, o workmail.Organization) sdktest.Case[workmail.CreateUserRequest] {
	declared := workmailsdk.WithOrganization(o)
	return sdktest.Case[workmail.CreateUserRequest]{
		Name:      name,
		Generator: payloads.WorkMail(o),
		Validate:  o.Validate,
		Inspect:   o.Inspect,
		Preflight: workmailsdk.Preflight(declared),
		WarnOnly: func(refused func(context.Context, error)) sdktest.APIOption {
			return workmailsdk.Preflight(declared, workmailsdk.WarnOnly(refused))
		},
		Warnings: func(warned func(context.Context, []rules.Violation)) sdktest.APIOption {
			return workmailsdk.Preflight(declared, workmailsdk.OnWarnings(warned))
		},
		Allow: func(rules ...string) sdktest.APIOption {
			return workmailsdk.Preflight(declared, workmailsdk.Allow(rules...))
		},
	}
}

// client is what the tests know of the service.
func client() sdktest.Service[awsworkmail.CreateUserInput, workmail.CreateUserRequest] {
	return sdktest.Service[awsworkmail.CreateUserInput, workmail.CreateUserRequest]{
		Client: func(config aws.Config) func(*awsworkmail.CreateUserInput) error {
			client := awsworkmail.NewFromConfig(config)
			return func(input *awsworkmail.CreateUserInput) error {
				_, err := client.CreateUser(context.Background(), input)
				return err
			}
		},
		Other: func(config aws.Config) error {
			_, err := awsworkmail.NewFromConfig(config).CreateGroup(context.Background(), &awsworkmail.CreateGroupInput{
				OrganizationId: new("no id"), Name: new("no name"),
			})
			return err
		},
		RequestOf: workmailsdk.RequestOf,
		InputOf:   workmailsdk.InputOf,
		Cases: []sdktest.Case[workmail.CreateUserRequest]{
			caseOf("undeclared", workmail.Organization{}),
			caseOf("WorkMail", workmail.Organization{DirectoryType: workmail.WorkMailDirectory}),
			caseOf("other", workmail.Organization{DirectoryType: workmail.OtherDirectory}),
		},
		Typical: &workmail.CreateUserRequest{
			OrganizationId: new("m-d281d0a2fd824be5b6cd3d3ce909fd27"),
			Name:           new("exampleName1"),
			DisplayName:    new("Maria García"),
			FirstName:      new("Maria"),
			LastName:       new("García"),
			Password:       new("Pa$$word1"),
		},
		Modelled: func(err error, code string) bool {
			switch code {
			case "InvalidParameterException":
				_, ok := errors.AsType[*types.InvalidParameterException](err)
				return ok
			case "InvalidPasswordException":
				_, ok := errors.AsType[*types.InvalidPasswordException](err)
				return ok
			}
			return false
		},
	}
}

func TestClient(t *testing.T) { client().Test(t) }

func BenchmarkCall(b *testing.B) { client().Benchmark(b) }
