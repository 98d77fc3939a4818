package sdktest_test

import (
	"context"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/identitystore"
	"github.com/aws/aws-sdk-go-v2/service/workdocs"
	"github.com/aws/aws-sdk-go-v2/service/workmail"
	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/awssdk/connectsdk"
	"github.com/userlint/userlint/awssdk/identitystoresdk"
	"github.com/userlint/userlint/awssdk/internal/sdktest"
	"github.com/userlint/userlint/awssdk/workdocssdk"
	"github.com/userlint/userlint/awssdk/workmailsdk"
	"github.com/userlint/userlint/rules"
)

// The preflights of all services in one aws.Config: each judges the inputs of
// its own service.
func TestOneConfigForAllServices(t *testing.T) {
	endpoint := sdktest.NewEndpoint(t)
	config := sdktest.Config(endpoint,
		connectsdk.Preflight(), identitystoresdk.Preflight(), workdocssdk.Preflight(), workmailsdk.Preflight())
	ctx := context.Background()
	calls := map[string]func() error{
		"connect.": func() error {
			_, err := connect.NewFromConfig(config).CreateUser(ctx, &connect.CreateUserInput{})
			return err
		},
		"identitystore.": func() error {
			_, err := identitystore.NewFromConfig(config).CreateUser(ctx, &identitystore.CreateUserInput{})
			return err
		},
		"workdocs.": func() error {
			_, err := workdocs.NewFromConfig(config).CreateUser(ctx, &workdocs.CreateUserInput{})
			return err
		},
		"workmail.": func() error {
			_, err := workmail.NewFromConfig(config).CreateUser(ctx, &workmail.CreateUserInput{})
			return err
		},
	}
	for prefix, call := range calls {
		t.Run(prefix, func(t *testing.T) {
			violations := rules.Violations(call())
			assert.NotEmpty(t, violations)
			for _, v := range violations {
				assert.Contains(t, v.Rule, prefix)
			}
		})
	}

	// Another service's preflight lets an input pass, also one with a mistake.
	_, err := identitystore.NewFromConfig(sdktest.Config(endpoint,
		connectsdk.Preflight(), workmailsdk.Preflight(workmailsdk.Allow("workmail.Nmae.length")))).
		CreateUser(ctx, &identitystore.CreateUserInput{IdentityStoreId: new("no id")})
	assert.NoError(t, err)
	assert.Len(t, endpoint.Take(), 1)
}
