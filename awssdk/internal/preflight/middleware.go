// Package preflight is the middleware of the service packages: it judges the
// input of CreateUser before the SDK does anything with it.
package preflight

import (
	"context"
	"fmt"
	"slices"

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
	// Rules is the catalogue.
	Rules func() []rules.Rule
}

// Preflight returns what adds the middleware to an operation's stack, where it
// replaces one that is there already. It leaves other operations alone. Calls
// fail where a rule is to be allowed that the catalogue does not have.
func Preflight[Input, Request, C any](s Service[Input, Request], settings Settings[C]) func(*middleware.Stack) error {
	m := &judge[Input, Request]{
		service:  s,
		warnOnly: settings.WarnOnly,
		refused:  settings.Refused,
		warned:   settings.Warned,
		allowed:  settings.Allowed,
		misspelt: s.misspelt(settings.Allowed),
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

// misspelt returns an error for the first id that is no rule's.
func (s Service[Input, Request]) misspelt(ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	known := s.Rules()
	for _, id := range ids {
		if !slices.ContainsFunc(known, func(r rules.Rule) bool { return r.ID == id }) {
			return fmt.Errorf("preflight: allow %q: %s has no such rule", id, s.Name)
		}
	}
	return nil
}

type judge[Input, Request any] struct {
	service  Service[Input, Request]
	warnOnly bool
	refused  func(context.Context, error)
	warned   func(context.Context, []rules.Violation)
	allowed  []string
	misspelt error
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
	if j.misspelt != nil {
		return j.misspelt
	}
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
	err := j.service.Validate(request)
	if err == nil || j.allows(rules.Violations(err)) {
		return nil
	}
	return newRefusal(err, j.service.Modelled)
}

// allows reports whether all that is broken may be.
func (j *judge[Input, Request]) allows(violations []rules.Violation) bool {
	return !slices.ContainsFunc(violations, func(v rules.Violation) bool { return !slices.Contains(j.allowed, v.Rule) })
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
