package alexaforbusinesssdk

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go/aws/awserr"
	"github.com/aws/aws-sdk-go/aws/request"
	"github.com/aws/aws-sdk-go/service/alexaforbusiness"

	"github.com/userlint/userlint/rules"
)

// Option changes what a preflight does.
type Option func(*settings)

type settings struct {
	warnOnly bool
	refused  func(context.Context, error)
}

// WarnOnly sends inputs that break a rule all the same, and hands the error
// that would have been returned to refused, which may be nil. The context is
// that of the call. Refused may be called by several goroutines at once.
func WarnOnly(refused func(ctx context.Context, err error)) Option {
	return func(s *settings) { s.warnOnly, s.refused = true, refused }
}

// Preflight returns a handler for the front of the Validate handlers of a
// client or a session. It may be used for any number of them at once. See the
// package comment for what a refused input gets.
func Preflight(options ...Option) request.NamedHandler {
	var s settings
	for _, option := range options {
		option(&s)
	}
	return request.NamedHandler{Name: "userlint.generic", Fn: s.judge}
}

func (s settings) judge(r *request.Request) {
	input, isOurs := r.Params.(*alexaforbusiness.CreateUserInput)
	if !isOurs {
		return
	}
	err := RequestOf(input).Validate()
	if err == nil {
		return
	}
	err = &refusal{err}
	if !s.warnOnly {
		r.Error = err
	} else if s.refused != nil {
		s.refused(r.Context(), err)
	}
}

// refusal is the error of an input that was not sent: an awserr.Error that also
// unwraps, which those of the SDK do not.
type refusal struct{ cause error }

var _ awserr.Error = (*refusal)(nil)

// exception returns the library's exception, of which generic has one kind
// that a single request can raise.
func (r *refusal) exception() rules.Exception {
	exception, _ := errors.AsType[rules.Exception](r.cause)
	return exception
}

// Code returns the exception's name.
func (r *refusal) Code() string { return r.exception().ErrorCode() }

// Message returns the exception's message.
func (r *refusal) Message() string { return r.exception().ErrorMessage() }

// OrigErr returns nil, as for an answer of the service. With any other error
// the SDK's IsErrorRetryable would say that another try may help.
func (r *refusal) OrigErr() error { return nil }

// Unwrap returns the library's exception.
func (r *refusal) Unwrap() error { return r.cause }

// Error returns the code and the message.
func (r *refusal) Error() string { return r.cause.Error() }
