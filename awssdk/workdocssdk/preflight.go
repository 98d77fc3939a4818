package workdocssdk

import (
	"context"

	awsworkdocs "github.com/aws/aws-sdk-go-v2/service/workdocs"
	"github.com/aws/smithy-go/middleware"

	"github.com/userlint/userlint/awssdk/internal/preflight"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
)

// Option changes what a preflight does.
type Option func(*preflight.Settings[struct{}])

// WarnOnly sends inputs that break a rule all the same, and hands the error
// that would have been returned to refused, which may be nil. The context is
// that of the call. Refused may be called by several goroutines at once.
func WarnOnly(refused func(ctx context.Context, err error)) Option {
	return preflight.WarnOnly[struct{}](refused)
}

// OnWarnings hands the warnings about an input to warned, where there are some,
// before the input is sent or refused. The context is that of the call. Warned
// may be called by several goroutines at once. So far no rule of requests of
// WorkDocs warns, and warned is never called.
func OnWarnings(warned func(ctx context.Context, warnings []rules.Violation)) Option {
	return preflight.OnWarnings[struct{}](warned)
}

// Allow sends inputs that break no rules but those of the ids, such as
// "workdocs.Username.pattern": for rules that AWS has changed, until the library
// knows. An input that breaks another rule as well is refused, with all that
// it breaks. An id that no rule of the service has is a mistake: every call of
// its CreateUser fails, and nothing is sent.
func Allow(rules ...string) Option { return preflight.Allow[struct{}](rules) }

// Preflight returns an option for the APIOptions of a client, of a call, or of
// an aws.Config, where it reaches the clients of all services and changes that
// of WorkDocs only. It may be used for any number of clients and calls at once.
// See the package comment for what a refused input gets.
func Preflight(options ...Option) func(*middleware.Stack) error {
	settings := preflight.SettingsOf(options)
	return preflight.Preflight(preflight.Service[awsworkdocs.CreateUserInput, workdocs.CreateUserRequest]{
		Name:     "workdocs",
		Request:  func(in *awsworkdocs.CreateUserInput) (*workdocs.CreateUserRequest, error) { return RequestOf(in), nil },
		Validate: (*workdocs.CreateUserRequest).Validate,
		Inspect:  (*workdocs.CreateUserRequest).Inspect,
		Modelled: modelled,
		Rules:    workdocs.Rules,
	}, settings)
}

// modelled returns nil: the SDK has no type for ValidationException in WorkDocs,
// and returns a *smithy.GenericAPIError for what it has no type for.
func modelled(string, string) error { return nil }
