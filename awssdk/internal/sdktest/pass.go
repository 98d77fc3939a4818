package sdktest

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/smithy-go/middleware"
	"github.com/aws/smithy-go/private/requestcompression"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

// withoutOwnCheck takes the SDK's own check out of the stack.
func withoutOwnCheck(stack *middleware.Stack) error {
	_, err := stack.Initialize.Remove("OperationInputValidation")
	return err
}

// seeds is how many valid payloads are sent.
const seeds = 20

// valid returns an input in which nothing is wrong.
func (s Service[Input, R]) valid(c Case[R], seed uint64) *Input {
	input := s.InputOf(c.Generator.Valid(seed).Value)
	if s.Settle != nil {
		s.Settle(input)
	}
	return input
}

// wires returns the bytes of the requests that a call sends.
func wires(t *testing.T, e *Endpoint, call func() error) []string {
	t.Helper()
	require.NoError(t, call())
	var all []string
	for _, r := range e.Take() {
		all = append(all, r.Wire)
	}
	require.NotEmpty(t, all)
	return all
}

func (s Service[Input, R]) passes(t *testing.T, c Case[R]) {
	endpoint := NewEndpoint(t)
	plain, checked := Config(endpoint), Config(endpoint, c.Preflight)
	for seed := range uint64(seeds) {
		input := s.valid(c, seed)
		want := wires(t, endpoint, func() error { return s.Create(plain, input) })
		got := wires(t, endpoint, func() error { return s.Create(checked, input) })
		assert.Equal(t, want, got)
		assert.Len(t, got, 1)
	}
}

// retries tests that an answer of the server is retried as often as without
// the preflight, and a refused input never.
func (s Service[Input, R]) retries(t *testing.T, c Case[R]) {
	input := s.valid(c, 1)
	var sent [2][]string
	for i, options := range [][]APIOption{nil, {c.Preflight}} {
		endpoint := NewEndpoint(t, http.StatusInternalServerError, http.StatusServiceUnavailable)
		sent[i] = wires(t, endpoint, func() error { return s.Create(Config(endpoint, options...), input) })
		for j := range sent[i] {
			sent[i][j] = strings.ReplaceAll(sent[i][j], endpoint.URL[len("http://"):], "HOST")
		}
	}
	assert.Len(t, sent[0], 3)
	assert.Equal(t, sent[0], sent[1])

	endpoint := NewEndpoint(t)
	config := Config(endpoint, c.Preflight)
	asked := 0
	inner := config.Retryer
	config.Retryer = func() aws.Retryer { return retryer{inner(), &asked} }
	assert.Error(t, s.Create(config, new(Input)))
	assert.Zero(t, asked, "whether to try again")
	assert.Empty(t, endpoint.Take())
	assert.NoError(t, s.Create(config, input))
	assert.Positive(t, asked, "the test would notice")
}

// retryer counts how often it is asked for an attempt.
type retryer struct {
	aws.Retryer
	asked *int
}

func (r retryer) GetAttemptToken(ctx context.Context) (func(error) error, error) {
	*r.asked++
	return r.Retryer.(aws.RetryerV2).GetAttemptToken(ctx)
}

// concurrent tests that one preflight serves clients and calls at once, which
// the race detector looks at as well.
func (s Service[Input, R]) concurrent(t *testing.T, c Case[R]) {
	endpoint := NewEndpoint(t)
	config := Config(endpoint, c.Preflight)
	good, bad := s.valid(c, 1), new(Input)
	const callers, calls = 4, 10
	var group sync.WaitGroup
	for range callers {
		group.Go(func() {
			for range calls {
				assert.NoError(t, s.Create(config, good))
				assert.NotEmpty(t, rules.Violations(s.Create(config, bad)))
			}
		})
	}
	group.Wait()
	assert.Len(t, endpoint.Take(), callers*calls)
}

// compression tests that a body is compressed as it is without the preflight,
// wherever that stands in the stack.
func (s Service[Input, R]) compression(t *testing.T, c Case[R]) {
	endpoint := NewEndpoint(t)
	compress := func(stack *middleware.Stack) error {
		return requestcompression.AddRequestCompression(stack, false, 0, []string{"gzip"})
	}
	input := s.valid(c, 1)
	want := wires(t, endpoint, func() error { return s.Create(Config(endpoint, compress), input) })
	for _, options := range [][]APIOption{{c.Preflight, compress}, {compress, c.Preflight}} {
		assert.Equal(t, want, wires(t, endpoint, func() error { return s.Create(Config(endpoint, options...), input) }))
	}

	require.NoError(t, s.Create(Config(endpoint, compress, c.Preflight), input))
	require.NoError(t, s.Create(Config(endpoint), input))
	sent := endpoint.Take()
	assert.Equal(t, "gzip", sent[0].Header.Get("Content-Encoding"))
	reader, err := gzip.NewReader(bytes.NewReader(sent[0].Body))
	require.NoError(t, err)
	body, err := io.ReadAll(reader)
	require.NoError(t, err)
	assert.Equal(t, string(sent[1].Body), string(body))
}

func (s Service[Input, R]) others(t *testing.T) {
	endpoint := NewEndpoint(t)
	want := wires(t, endpoint, func() error { return s.Other(Config(endpoint)) })
	for _, c := range s.Cases {
		assert.Equal(t, want, wires(t, endpoint, func() error { return s.Other(Config(endpoint, c.Preflight)) }))
	}
}

// replaces tests that of two preflights in one stack the later one counts.
func (s Service[Input, R]) replaces(t *testing.T) {
	endpoint := NewEndpoint(t)
	c := s.Cases[0]
	letAll := c.WarnOnly(nil)
	payload, err := c.Generator.Break(c.Generator.Rules()[0].ID, 1)
	require.NoError(t, err)
	input := s.InputOf(payload.Value)
	assert.Error(t, s.Create(Config(endpoint, withoutOwnCheck, letAll, c.Preflight), input))
	assert.Empty(t, endpoint.Take())
	assert.NoError(t, s.Create(Config(endpoint, withoutOwnCheck, c.Preflight, letAll), input))
	assert.Len(t, endpoint.Take(), 1)

	assert.Error(t, s.Create(Config(endpoint, withoutOwnCheck, c.Preflight), input), "without the SDK's own check, too")
	assert.Empty(t, endpoint.Take())
}

func (s Service[Input, R]) nothing(t *testing.T) {
	assert.Nil(t, s.RequestOf(nil))
	assert.Nil(t, s.InputOf(nil))
	for _, c := range s.Cases {
		endpoint := NewEndpoint(t)
		err := s.Create(Config(endpoint, c.Preflight), nil)
		assert.Equal(t, rules.Violations(c.Validate(nil)), rules.Violations(err))
		assert.Empty(t, endpoint.Take())
	}
}
