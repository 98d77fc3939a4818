// Package preflight is the middleware of the service packages: it judges the
// input of CreateUser before the SDK does anything with it.
package preflight

import (
	"context"

	"github.com/aws/smithy-go/middleware"

	"github.com/userlint/userlint/rules"
)

// operation is the one whose inputs are judged.
const operation = "CreateUser"

// validation is the SDK's own check that required members are there. It knows
// no exceptions of the service, so that the preflight comes before it.
const validation = "OperationInputValidation"

// Service is how the inputs of a service's client are judged.
type Service[Input, Request any] struct {
	// Name distinguishes the middleware from those of other services.
	Name string
	// Request turns an input into a request, or says why it cannot be sent.
	Request  func(*Input) (*Request, error)
	Validate func(*Request) error
	Inspect  func(*Request, ...string) []rules.Violation
	Modelled Modelled
}

// Preflight returns what adds the middleware to an operation's stack, where it
// replaces one that is there already. It leaves other operations alone.
func Preflight[Input, Request, C any](s Service[Input, Request], settings Settings[C]) func(*middleware.Stack) error {
	m := &judge[Input, Request]{
		service:  s,
		warnOnly: settings.WarnOnly,
		refused:  settings.Refused,
		warned:   settings.Warned,
	}
	return func(stack *middleware.Stack) error {
		if stack.ID() != operation {
			return nil
		}
		if _, isThere := stack.Initialize.Get(m.ID()); isThere {
			_, err := stack.Initialize.Swap(m.ID(), m)
			return err
		}
		if _, isThere := stack.Initialize.Get(validation); isThere {
			return stack.Initialize.Insert(m, validation, middleware.Before)
		}
		return stack.Initialize.Add(m, middleware.After)
	}
}

type judge[Input, Request any] struct {
	service  Service[Input, Request]
	warnOnly bool
	refused  func(context.Context, error)
	warned   func(context.Context, []rules.Violation)
}

// ID names the middleware in its stack.
func (j *judge[Input, Request]) ID() string { return "userlint." + j.service.Name }

// HandleInitialize refuses an input that breaks a rule. The input of another
// service's CreateUser passes: options in an aws.Config reach every client.
func (j *judge[Input, Request]) HandleInitialize(
	ctx context.Context, in middleware.InitializeInput, next middleware.InitializeHandler,
) (middleware.InitializeOutput, middleware.Metadata, error) {
	if input, isOurs := in.Parameters.(*Input); isOurs {
		if err := j.judge(ctx, input); err != nil {
			return middleware.InitializeOutput{}, middleware.Metadata{}, err
		}
	}
	return next.HandleInitialize(ctx, in)
}

func (j *judge[Input, Request]) judge(ctx context.Context, input *Input) error {
	request, err := j.service.Request(input)
	if err == nil {
		j.warn(ctx, request)
		err = j.validate(request)
	}
	if err == nil || !j.warnOnly {
		return err
	}
	if j.refused != nil {
		j.refused(ctx, err)
	}
	return nil
}

func (j *judge[Input, Request]) validate(request *Request) error {
	if err := j.service.Validate(request); err != nil {
		return newRefusal(err, j.service.Modelled)
	}
	return nil
}

func (j *judge[Input, Request]) warn(ctx context.Context, request *Request) {
	if j.warned == nil {
		return
	}
	var warnings []rules.Violation
	for _, v := range j.service.Inspect(request) {
		if v.Severity == rules.Warning {
			warnings = append(warnings, v)
		}
	}
	if warnings != nil {
		j.warned(ctx, warnings)
	}
}
