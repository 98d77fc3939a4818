package connectsdk

import (
	"context"

	awsconnect "github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/connect/types"
	"github.com/aws/smithy-go/middleware"

	"github.com/userlint/userlint/awssdk/internal/preflight"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/rules"
)

// Option changes what a preflight does.
type Option func(*preflight.Settings[connect.Instance])

// WithInstance declares the instance that the client's requests are for.
// Without it, nothing is declared: what one identity management type accepts
// is sent.
func WithInstance(instance connect.Instance) Option {
	return func(s *preflight.Settings[connect.Instance]) { s.Declared = instance }
}

// WarnOnly sends inputs that break a rule all the same, and hands the error
// that would have been returned to refused, which may be nil. The context is
// that of the call. Refused may be called by several goroutines at once.
func WarnOnly(refused func(ctx context.Context, err error)) Option {
	return preflight.WarnOnly[connect.Instance](refused)
}

// OnWarnings hands the warnings about an input to warned, where there are some,
// before the input is sent or refused. The context is that of the call. Warned
// may be called by several goroutines at once.
func OnWarnings(warned func(ctx context.Context, warnings []rules.Violation)) Option {
	return preflight.OnWarnings[connect.Instance](warned)
}

// Allow sends inputs that break no rules but those of the ids, such as
// "connect.Username.email-format": for rules that AWS has changed, until the library
// knows. An input that breaks another rule as well is refused, with all that
// it breaks. An id that no rule of the service has is a mistake: every call of
// its CreateUser fails, and nothing is sent.
func Allow(rules ...string) Option { return preflight.Allow[connect.Instance](rules) }

// Preflight returns an option for the APIOptions of a client, of a call, or of
// an aws.Config, where it reaches the clients of all services and changes that
// of Connect only. It may be used for any number of clients and calls at once.
// See the package comment for what a refused input gets.
func Preflight(options ...Option) func(*middleware.Stack) error {
	settings := preflight.SettingsOf(options)
	return preflight.Preflight(preflight.Service[awsconnect.CreateUserInput, connect.CreateUserRequest]{
		Name:     "connect",
		Request:  func(in *awsconnect.CreateUserInput) (*connect.CreateUserRequest, error) { return RequestOf(in), nil },
		Validate: settings.Declared.Validate,
		Inspect:  settings.Declared.Inspect,
		Modelled: modelled,
		Rules:    connect.Rules,
	}, settings)
}

// modelled returns the SDK's exception for one that requests raise.
func modelled(code, message string) error {
	switch code {
	case "InvalidParameterException":
		return &types.InvalidParameterException{Message: &message}
	case "InvalidRequestException":
		return &types.InvalidRequestException{Message: &message}
	}
	return nil
}
