package connectsdk_test

import (
	"context"
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsconnect "github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/connect/types"

	"github.com/userlint/userlint/awssdk/connectsdk"
	"github.com/userlint/userlint/awssdk/internal/sdktest"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

func caseOf(name string, declared connect.Instance) sdktest.Case[connect.CreateUserRequest] {
	option := connectsdk.WithInstance(declared)
	return sdktest.Case[connect.CreateUserRequest]{
		Name:      name,
		Generator: payloads.Connect(declared),
		Validate:  declared.Validate,
		Inspect:   declared.Inspect,
		Preflight: connectsdk.Preflight(option),
		WarnOnly: func(refused func(context.Context, error)) sdktest.APIOption {
			return connectsdk.Preflight(option, connectsdk.WarnOnly(refused))
		},
		Warnings: func(warned func(context.Context, []rules.Violation)) sdktest.APIOption {
			return connectsdk.Preflight(option, connectsdk.OnWarnings(warned))
		},
		Allow: func(rules ...string) sdktest.APIOption {
			return connectsdk.Preflight(option, connectsdk.Allow(rules...))
		},
	}
}

// client is what the tests know of the service.
func client() sdktest.Service[awsconnect.CreateUserInput, connect.CreateUserRequest] {
	return sdktest.Service[awsconnect.CreateUserInput, connect.CreateUserRequest]{
		Client: func(config aws.Config) func(*awsconnect.CreateUserInput) error {
			client := awsconnect.NewFromConfig(config)
			return func(input *awsconnect.CreateUserInput) error {
				_, err := client.CreateUser(context.Background(), input)
				return err
			}
		},
		Other: func(config aws.Config) error {
			_, err := awsconnect.NewFromConfig(config).CreateQueue(context.Background(), &awsconnect.CreateQueueInput{
				InstanceId: new("i"), Name: new(""), HoursOfOperationId: new("@"),
			})
			return err
		},
		RequestOf: connectsdk.RequestOf,
		InputOf:   connectsdk.InputOf,
		Cases: []sdktest.Case[connect.CreateUserRequest]{
			caseOf("undeclared", connect.Instance{}),
			caseOf("SAML", connect.Instance{IdentityManagementType: connect.SAML}),
			caseOf("CONNECT_MANAGED", connect.Instance{IdentityManagementType: connect.ConnectManaged}),
			caseOf("EXISTING_DIRECTORY", connect.Instance{IdentityManagementType: connect.ExistingDirectory, DirectoryUnreachable: true}),
		},
		Typical: &connect.CreateUserRequest{
			InstanceId:         new("12345678-1234-1234-1234-123456789012"),
			Username:           new("mgarcia"),
			Password:           new("Pa55word!"),
			IdentityInfo:       &connect.UserIdentityInfo{FirstName: new("Maria"), LastName: new("García")},
			PhoneConfig:        &connect.UserPhoneConfig{PhoneType: new(connect.PhoneTypeSoftPhone), AutoAccept: new(true)},
			RoutingProfileId:   new("12345678-1234-1234-1234-123456789013"),
			SecurityProfileIds: []*string{new("12345678-1234-1234-1234-123456789014")},
			Tags:               map[string]*string{"team": new("red")},
		},
		Modelled: func(err error, code string) bool {
			switch code {
			case "InvalidParameterException":
				_, ok := errors.AsType[*types.InvalidParameterException](err)
				return ok
			case "InvalidRequestException":
				_, ok := errors.AsType[*types.InvalidRequestException](err)
				return ok
			}
			return false
		},
		Inexpressible: map[string]string{
			"connect.AutoAcceptConfigs.required":            "an item is a struct in the SDK and cannot be null",
			"connect.AfterContactWorkConfigs.required":      "an item is a struct in the SDK and cannot be null",
			"connect.PhoneNumberConfigs.required":           "an item is a struct in the SDK and cannot be null",
			"connect.PersistentConnectionConfigs.required":  "an item is a struct in the SDK and cannot be null",
			"connect.VoiceEnhancementConfigs.required":      "an item is a struct in the SDK and cannot be null",
			"connect.Tags.value.required":                   "a tag is a string in the SDK and cannot be null",
			"connect.AutoAcceptConfigs.AutoAccept.required": "the SDK always sends it",
		},
		Unbodied: []string{"InstanceId"},
		Settle: func(input *awsconnect.CreateUserInput) {
			for key := range input.Tags {
				input.Tags = map[string]string{key: input.Tags[key]}
			}
		},
	}
}

func TestClient(t *testing.T) { client().Test(t) }

func BenchmarkCall(b *testing.B) { client().Benchmark(b) }
