package sdktest

import (
	"context"
	"errors"
	"maps"
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws/retry"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/smithy-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

// broken calls test with inputs that break each rule of the case. It fails
// where other rules cannot be broken than those of which it is known.
func (s Service[Input, R]) broken(t *testing.T, c Case[R], test func(t *testing.T, input *Input, want error)) {
	var inexpressible []string
	for _, rule := range c.Generator.Rules() {
		if rule.Severity != rules.Error {
			continue
		}
		isBroken := false
		for seed := range uint64(3) {
			payload, err := c.Generator.Break(rule.ID, seed)
			require.NoError(t, err)
			if payload.Value == nil || payload.Earlier != nil {
				isBroken = true // only text can break it, or only a batch
				continue
			}
			input := s.InputOf(payload.Value)
			want := c.Validate(s.RequestOf(input))
			isBroken = isBroken || breaks(want, rule.ID)
			test(t, input, want)
		}
		if !isBroken {
			inexpressible = append(inexpressible, rule.ID)
		}
	}
	assert.ElementsMatch(t, slices.Collect(maps.Keys(s.Inexpressible)), inexpressible)
}

func breaks(err error, rule string) bool {
	for _, v := range rules.Violations(err) {
		if v.Rule == rule {
			return true
		}
	}
	return false
}

func (s Service[Input, R]) refuses(t *testing.T, c Case[R]) {
	endpoint := NewEndpoint(t)
	config := Config(endpoint, c.Preflight)
	refused := 0
	s.broken(t, c, func(t *testing.T, input *Input, want error) {
		if want == nil {
			return
		}
		refused++
		err := s.Create(config, input)
		require.Error(t, err)
		assert.Empty(t, endpoint.Take(), "it reached the server")
		s.looksLikeAWS(t, err, want)
	})
	assert.Greater(t, refused, 10)
}

// looksLikeAWS tests an error as a handler does that was written for AWS's.
func (s Service[Input, R]) looksLikeAWS(t *testing.T, err, want error) {
	operation, ok := errors.AsType[*smithy.OperationError](err)
	require.True(t, ok)
	assert.Equal(t, "CreateUser", operation.Operation())

	first, ok := errors.AsType[smithy.APIError](err)
	require.True(t, ok)
	assert.Equal(t, smithy.FaultClient, first.ErrorFault())
	assert.False(t, retry.NewStandard().IsErrorRetryable(err))
	_, isAnswer := errors.AsType[*awshttp.ResponseError](err)
	assert.False(t, isAnswer)
	_, isOwnCheck := errors.AsType[smithy.InvalidParamsError](err)
	assert.False(t, isOwnCheck)
	assert.Equal(t, rules.Violations(want), rules.Violations(err))

	codes := map[string]bool{}
	for _, v := range rules.Violations(want) {
		codes[v.Exception] = true
		assert.True(t, s.Modelled(err, v.Exception), v.Exception)
	}
	assert.True(t, codes[first.ErrorCode()])
	assert.NotEmpty(t, first.ErrorMessage())
	exception, ok := errors.AsType[rules.Exception](err)
	require.True(t, ok, "the library's own exception")
	assert.Equal(t, first.ErrorMessage(), exception.ErrorMessage())
}

func (s Service[Input, R]) warnOnly(t *testing.T, c Case[R]) {
	endpoint := NewEndpoint(t)
	var told error
	config := Config(endpoint, withoutOwnCheck, c.WarnOnly(func(_ context.Context, err error) { told = err }))
	s.broken(t, c, func(t *testing.T, input *Input, want error) {
		told = nil
		err := s.Create(config, input)
		var unsendable *smithy.SerializationError
		if !errors.As(err, &unsendable) { // such as an empty part of the URI
			assert.NoError(t, err)
			assert.Len(t, endpoint.Take(), 1)
		}
		assert.Equal(t, rules.Violations(want), rules.Violations(told))
	})

	silent := Config(endpoint, withoutOwnCheck, c.WarnOnly(nil))
	valid := s.InputOf(c.Generator.Valid(1).Value)
	assert.NoError(t, s.Create(silent, valid))
	assert.Len(t, endpoint.Take(), 1)
}

func (s Service[Input, R]) warnings(t *testing.T, c Case[R]) {
	endpoint := NewEndpoint(t)
	var told []rules.Violation
	config := Config(endpoint, c.Warnings(func(_ context.Context, warnings []rules.Violation) { told = warnings }))
	for _, rule := range c.Generator.Rules() {
		payload, err := c.Generator.Break(rule.ID, 1)
		require.NoError(t, err)
		if payload.Value == nil || payload.Earlier != nil {
			continue
		}
		told = nil
		input := s.InputOf(payload.Value)
		err = s.Create(config, input)
		var want []rules.Violation
		for _, v := range c.Inspect(s.RequestOf(input)) {
			if v.Severity == rules.Warning {
				want = append(want, v)
			}
		}
		assert.Equal(t, want, told, rule.ID)
		assert.Equal(t, rules.Violations(c.Validate(s.RequestOf(input))), rules.Violations(err))
	}
}
