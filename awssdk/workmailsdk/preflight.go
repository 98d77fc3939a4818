package workmailsdk

import (
	"context"

	awsworkmail "github.com/aws/aws-sdk-go-v2/service/workmail"
	"github.com/aws/aws-sdk-go-v2/service/workmail/types"
	"github.com/aws/smithy-go/middleware"

	"github.com/userlint/userlint/awssdk/internal/preflight"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// Option changes what a preflight does.
type Option func(*preflight.Settings[workmail.Organization])

// WithOrganization declares the organization that the client's requests are
// for. Without it, nothing is declared.
func WithOrganization(organization workmail.Organization) Option {
	return func(s *preflight.Settings[workmail.Organization]) { s.Declared = organization }
}

// WarnOnly sends inputs that break a rule all the same, and hands the error
// that would have been returned to refused, which may be nil. The context is
// that of the call. Refused may be called by several goroutines at once.
func WarnOnly(refused func(ctx context.Context, err error)) Option {
	return preflight.WarnOnly[workmail.Organization](refused)
}

// OnWarnings hands the warnings about an input to warned, where there are some,
// before the input is sent or refused. The context is that of the call. Warned
// may be called by several goroutines at once. So far no rule of requests of
// WorkMail warns, and warned is never called.
func OnWarnings(warned func(ctx context.Context, warnings []rules.Violation)) Option {
	return preflight.OnWarnings[workmail.Organization](warned)
}

// Allow sends inputs that break no rules but those of the ids, such as
// "workmail.Name.pattern": for rules that AWS has changed, until the library
// knows. An input that breaks another rule as well is refused, with all that
// it breaks. An id that no rule of the service has is a mistake: every call of
// its CreateUser fails, and nothing is sent.
func Allow(rules ...string) Option { return preflight.Allow[workmail.Organization](rules) }

// Preflight returns an option for the APIOptions of a client, of a call, or of
// an aws.Config, where it reaches the clients of all services and changes that
// of WorkMail only. It may be used for any number of clients and calls at once.
// See the package comment for what a refused input gets.
func Preflight(options ...Option) func(*middleware.Stack) error {
	settings := preflight.SettingsOf(options)
	return preflight.Preflight(preflight.Service[awsworkmail.CreateUserInput, workmail.CreateUserRequest]{
		Name:     "workmail",
		Request:  func(in *awsworkmail.CreateUserInput) (*workmail.CreateUserRequest, error) { return RequestOf(in), nil },
		Validate: settings.Declared.Validate,
		Inspect:  settings.Declared.Inspect,
		Modelled: modelled,
		Rules:    workmail.Rules,
	}, settings)
}

// modelled returns the SDK's exception for one that requests raise.
func modelled(code, message string) error {
	switch code {
	case "InvalidParameterException":
		return &types.InvalidParameterException{Message: &message}
	case "InvalidPasswordException":
		return &types.InvalidPasswordException{Message: &message}
	}
	return nil
}
