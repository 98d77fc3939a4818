package identitystoresdk_test

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsidentitystore "github.com/aws/aws-sdk-go-v2/service/identitystore"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/document"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/types"

	"github.com/userlint/userlint/awssdk/identitystoresdk"
	"github.com/userlint/userlint/awssdk/internal/sdktest"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

func caseOf(name string, declared identitystore.Store) sdktest.Case[identitystore.CreateUserRequest] {
	option := identitystoresdk.WithStore(declared)
	return sdktest.Case[identitystore.CreateUserRequest]{
		Name:      name,
		Generator: payloads.IdentityStore(declared),
		Validate:  declared.Validate,
		Inspect:   declared.Inspect,
		Preflight: identitystoresdk.Preflight(option),
		WarnOnly: func(refused func(context.Context, error)) sdktest.APIOption {
			return identitystoresdk.Preflight(option, identitystoresdk.WarnOnly(refused))
		},
		Warnings: func(warned func(context.Context, []rules.Violation)) sdktest.APIOption {
			return identitystoresdk.Preflight(option, identitystoresdk.OnWarnings(warned))
		},
		Allow: func(rules ...string) sdktest.APIOption {
			return identitystoresdk.Preflight(option, identitystoresdk.Allow(rules...))
		},
	}
}

// client is what the tests know of the service.
func client() sdktest.Service[awsidentitystore.CreateUserInput, identitystore.CreateUserRequest] {
	return sdktest.Service[awsidentitystore.CreateUserInput, identitystore.CreateUserRequest]{
		Client: func(config aws.Config) func(*awsidentitystore.CreateUserInput) error {
			client := awsidentitystore.NewFromConfig(config)
			return func(input *awsidentitystore.CreateUserInput) error {
				_, err := client.CreateUser(context.Background(), input)
				return err
			}
		},
		Other: func(config aws.Config) error {
			_, err := awsidentitystore.NewFromConfig(config).CreateGroup(context.Background(), &awsidentitystore.CreateGroupInput{
				IdentityStoreId: new("no id"), DisplayName: new(""),
			})
			return err
		},
		RequestOf: identitystoresdk.RequestOf,
		InputOf:   identitystoresdk.InputOf,
		Cases: []sdktest.Case[identitystore.CreateUserRequest]{
			caseOf("undeclared", identitystore.Store{}),
			caseOf("IAM Identity Center", identitystore.Store{IdentityCenter: true}),
		},
		Typical: &identitystore.CreateUserRequest{
			IdentityStoreId: new("d-9067f0a1b2"),
			UserName:        new("mgarcia"),
			Name:            &identitystore.Name{GivenName: new("Maria"), FamilyName: new("García")},
			DisplayName:     new("Maria García"),
			Emails:          []*identitystore.Email{{Value: new("mgarcia@example.com"), Type: new("work"), Primary: new(true)}},
			PhoneNumbers:    []*identitystore.PhoneNumber{{Value: new("+34 600 000 000"), Type: new("work")}},
			Title:           new("Engineer"),
			Locale:          new("es-ES"),
			Timezone:        new("Europe/Madrid"),
		},
		Modelled: func(err error, code string) bool {
			_, ok := errors.AsType[*types.ValidationException](err)
			return ok && code == "ValidationException"
		},
		Inexpressible: map[string]string{
			"identitystore.Emails.required":       "an item is a struct in the SDK and cannot be null",
			"identitystore.Addresses.required":    "an item is a struct in the SDK and cannot be null",
			"identitystore.PhoneNumbers.required": "an item is a struct in the SDK and cannot be null",
			"identitystore.Photos.required":       "an item is a struct in the SDK and cannot be null",
			"identitystore.Roles.required":        "an item is a struct in the SDK and cannot be null",
		},
		Settle: func(input *awsidentitystore.CreateUserInput) {
			for name := range input.Extensions {
				input.Extensions = map[string]document.Interface{name: document.NewLazyDocument("a text")}
			}
		},
		Fill: sdktest.Makers{reflect.TypeFor[document.Interface](): {
			Make: func(text string) any { return document.NewLazyDocument(text) },
			Read: func(value any) any {
				if value == nil {
					return nil
				}
				sent, err := value.(document.Interface).MarshalSmithyDocument()
				if err != nil {
					return err
				}
				var text string
				if err := json.Unmarshal(sent, &text); err != nil {
					return err
				}
				return text
			},
		}},
	}
}

func TestClient(t *testing.T) { client().Test(t) }

func BenchmarkCall(b *testing.B) { client().Benchmark(b) }
