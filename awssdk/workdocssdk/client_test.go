package workdocssdk_test

import (
	"context"
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsworkdocs "github.com/aws/aws-sdk-go-v2/service/workdocs"
	"github.com/aws/smithy-go"

	"github.com/userlint/userlint/awssdk/internal/sdktest"
	"github.com/userlint/userlint/awssdk/workdocssdk"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
)

// client is what the tests know of the service.
func client() sdktest.Service[awsworkdocs.CreateUserInput, workdocs.CreateUserRequest] {
	return sdktest.Service[awsworkdocs.CreateUserInput, workdocs.CreateUserRequest]{
		Client: func(config aws.Config) func(*awsworkdocs.CreateUserInput) error {
			client := awsworkdocs.NewFromConfig(config)
			return func(input *awsworkdocs.CreateUserInput) error {
				_, err := client.CreateUser(context.Background(), input)
				return err
			}
		},
		Other: func(config aws.Config) error {
			_, err := awsworkdocs.NewFromConfig(config).CreateFolder(context.Background(), &awsworkdocs.CreateFolderInput{
				ParentFolderId: new("no id"), Name: new(""),
			})
			return err
		},
		RequestOf: workdocssdk.RequestOf,
		InputOf:   workdocssdk.InputOf,
		Cases: []sdktest.Case[workdocs.CreateUserRequest]{{
			Name:      "nothing to declare",
			Generator: payloads.WorkDocs(),
			Validate:  (*workdocs.CreateUserRequest).Validate,
			Inspect:   (*workdocs.CreateUserRequest).Inspect,
			Preflight: workdocssdk.Preflight(),
			WarnOnly: func(refused func(context.Context, error)) sdktest.APIOption {
				return workdocssdk.Preflight(workdocssdk.WarnOnly(refused))
			},
			Warnings: func(warned func(context.Context, []rules.Violation)) sdktest.APIOption {
				return workdocssdk.Preflight(workdocssdk.OnWarnings(warned))
			},
			Allow: func(rules ...string) sdktest.APIOption {
				return workdocssdk.Preflight(workdocssdk.Allow(rules...))
			},
		}},
		Typical: &workdocs.CreateUserRequest{
			OrganizationId: new("d-926726012c"),
			Username:       new("mgarcia@example.com"),
			EmailAddress:   new("mgarcia@example.com"),
			GivenName:      new("Maria"),
			Surname:        new("García"),
			Password:       new("Pa$$word1"),
			TimeZoneId:     new("Europe/Madrid"),
		},
		// The SDK models no ValidationException of WorkDocs.
		Modelled: func(err error, code string) bool {
			generic, ok := errors.AsType[*smithy.GenericAPIError](err)
			return ok && generic.Code == code && code == "ValidationException"
		},
		Unbodied: []string{"AuthenticationToken"},
	}
}

func TestClient(t *testing.T) { client().Test(t) }

func BenchmarkCall(b *testing.B) { client().Benchmark(b) }
