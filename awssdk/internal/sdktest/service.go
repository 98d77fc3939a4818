package sdktest

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/smithy-go/middleware"

	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

// APIOption is what a preflight is to a client.
type APIOption = func(*middleware.Stack) error

// Service says what is different about a service.
type Service[Input, R any] struct {
	// Client returns what calls CreateUser on a client of the configuration.
	Client func(aws.Config) func(*Input) error
	// Other calls another operation, with an input that has strings which the
	// rules of CreateUser would refuse.
	Other func(aws.Config) error

	RequestOf func(*Input) *R
	InputOf   func(*R) *Input
	Cases     []Case[R]
	// Typical is a request as people make them, with every member that is
	// often given.
	Typical *R

	// Inexpressible are the rules that no input can break, each with the
	// reason.
	Inexpressible map[string]string
	// Settle leaves one entry of each map, since the SDK writes them in random
	// order. Nil for a service without maps.
	Settle func(*Input)
	// Unbodied are the members that do not travel in the body.
	Unbodied []string
	// Fill makes values of types that reflection cannot.
	Fill Makers
	// Modelled reports whether the error holds the SDK's own type for the
	// exception of a name, or that there is no such type.
	Modelled func(err error, code string) bool
}

// Case is what is declared of a service.
type Case[R any] struct {
	Name      string
	Generator *payloads.Generator[R]
	Validate  func(*R) error
	Inspect   func(*R, ...string) []rules.Violation
	Preflight APIOption
	WarnOnly  func(func(context.Context, error)) APIOption
	Warnings  func(func(context.Context, []rules.Violation)) APIOption
	Allow     func(rules ...string) APIOption
}

// Create calls CreateUser on a new client of the configuration.
func (s Service[Input, R]) Create(config aws.Config, input *Input) error {
	return s.Client(config)(input)
}

// Test runs all tests.
func (s Service[Input, R]) Test(t *testing.T) {
	for _, c := range s.Cases {
		t.Run(c.Name, func(t *testing.T) {
			t.Run("bad inputs are refused", func(t *testing.T) { s.refuses(t, c) })
			t.Run("good inputs are unchanged", func(t *testing.T) { s.passes(t, c) })
			t.Run("retries", func(t *testing.T) { s.retries(t, c) })
			t.Run("concurrent calls", func(t *testing.T) { s.concurrent(t, c) })
			t.Run("compression", func(t *testing.T) { s.compression(t, c) })
			t.Run("warn only", func(t *testing.T) { s.warnOnly(t, c) })
			t.Run("warnings", func(t *testing.T) { s.warnings(t, c) })
			t.Run("allowed rules", func(t *testing.T) { s.allows(t, c) })
		})
	}
	t.Run("other operations", s.others)
	t.Run("the call's preflight replaces the client's", s.replaces)
	t.Run("values stay secret", s.secret)
	t.Run("what is sent is what is judged", s.sent)
	t.Run("conversion", s.converts)
	t.Run("no input", s.nothing)
}

// Config returns the configuration of clients of the endpoint, with the options
// of their stacks.
func Config(e *Endpoint, options ...APIOption) aws.Config {
	return aws.Config{
		Region:       "us-east-1",
		HTTPClient:   http.DefaultClient, // so that clients share connections
		BaseEndpoint: aws.String(e.URL),
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{AccessKeyID: "AKID", SecretAccessKey: "SECRET"}, nil
		}),
		Retryer: func() aws.Retryer {
			return retry.NewStandard(func(o *retry.StandardOptions) {
				o.Backoff = retry.BackoffDelayerFunc(func(int, error) (time.Duration, error) { return 0, nil })
			})
		},
		APIOptions: options,
	}
}
