package alexaforbusinesssdk_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/awserr"
	"github.com/aws/aws-sdk-go/aws/client"
	"github.com/aws/aws-sdk-go/aws/credentials"
	"github.com/aws/aws-sdk-go/aws/request"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/alexaforbusiness"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/awssdk/alexaforbusinesssdk"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

// endpoint stands for the service, and keeps what reaches it.
type endpoint struct {
	url      string
	mutex    sync.Mutex
	requests []string
	statuses []int
}

func newEndpoint(t *testing.T, statuses ...int) *endpoint {
	e := &endpoint{statuses: statuses}
	server := httptest.NewServer(http.HandlerFunc(e.serve))
	t.Cleanup(server.Close)
	e.url = server.URL
	return e
}

// signature are the headers that differ between two requests of the same
// content.
var signature = regexp.MustCompile(`^(X-Amz-Date|Authorization)$`)

func (e *endpoint) serve(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	var lines []string
	for name, values := range r.Header {
		if !signature.MatchString(name) {
			lines = append(lines, fmt.Sprintf("%s: %q\n", name, values))
		}
	}
	slices.Sort(lines)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.requests = append(e.requests, fmt.Sprint(r.Method, r.RequestURI, lines, string(body)))
	if len(e.statuses) > 0 {
		w.WriteHeader(e.statuses[0])
		e.statuses = e.statuses[1:]
	}
	_, _ = io.WriteString(w, "{}")
}

func (e *endpoint) take() []string {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	requests := e.requests
	e.requests = nil
	return requests
}

// quiet does not print that the operations are deprecated.
var quiet = aws.LoggerFunc(func(...any) {})

// clientOf returns a client of the endpoint with handlers in front.
func clientOf(t *testing.T, e *endpoint, handlers ...request.NamedHandler) *alexaforbusiness.AlexaForBusiness {
	s, err := session.NewSession(&aws.Config{
		Region:      aws.String("us-east-1"),
		Logger:      quiet,
		Endpoint:    aws.String(e.url),
		Credentials: credentials.NewStaticCredentials("AKID", "SECRET", ""),
		Retryer:     client.DefaultRetryer{NumMaxRetries: 3, MinRetryDelay: time.Nanosecond, MaxRetryDelay: time.Nanosecond},
	})
	require.NoError(t, err)
	c := alexaforbusiness.New(s)
	for _, handler := range handlers {
		c.Handlers.Validate.PushFrontNamed(handler)
	}
	return c
}

func TestBadInputsAreRefused(t *testing.T) {
	e := newEndpoint(t)
	c := clientOf(t, e, alexaforbusinesssdk.Preflight())
	generator := payloads.Generic()
	refused := 0
	for _, rule := range generator.Rules() {
		broken, err := generator.Break(rule.ID, 1)
		require.NoError(t, err)
		if broken.Value == nil || broken.Earlier != nil || broken.Severity != rules.Error {
			continue
		}
		refused++
		t.Run(rule.ID, func(t *testing.T) {
			_, err := c.CreateUser(alexaforbusinesssdk.InputOf(broken.Value))
			assert.Empty(t, e.take())

			failed, ok := err.(awserr.Error)
			require.True(t, ok, "as AWS documents it")
			assert.Equal(t, "ValidationException", failed.Code())
			assert.NotEmpty(t, failed.Message())
			_, isAnswer := err.(awserr.RequestFailure)
			assert.False(t, isAnswer)
			_, ok = errors.AsType[*generic.ValidationException](err)
			assert.True(t, ok)
			assert.NoError(t, failed.OrigErr(), "as for an answer")
			assert.False(t, request.IsErrorRetryable(err))
			assert.False(t, request.IsErrorThrottle(err))
			assert.Equal(t, rules.Violations(broken.Value.Validate()), rules.Violations(err))
		})
	}
	assert.Greater(t, refused, 10)
}

func TestGoodInputsAreUnchanged(t *testing.T) {
	e := newEndpoint(t)
	plain, checked := clientOf(t, e), clientOf(t, e, alexaforbusinesssdk.Preflight())
	for seed := range uint64(30) {
		input := alexaforbusinesssdk.InputOf(payloads.Generic().Valid(seed).Value)
		input.ClientRequestToken = new("0123456789") // which the SDK would make up
		_, err := plain.CreateUser(input)
		require.NoError(t, err)
		want := e.take()
		_, err = checked.CreateUser(input)
		require.NoError(t, err)
		assert.Equal(t, want, e.take())
	}

	// A token that the SDK makes up is none that is missing.
	_, err := checked.CreateUser(&alexaforbusiness.CreateUserInput{UserId: new("mgarcia")})
	assert.NoError(t, err)
	assert.Contains(t, e.take()[0], "ClientRequestToken")
}

func TestRetries(t *testing.T) {
	for _, handlers := range [][]request.NamedHandler{nil, {alexaforbusinesssdk.Preflight()}} {
		e := newEndpoint(t, 500, 503)
		_, err := clientOf(t, e, handlers...).CreateUser(&alexaforbusiness.CreateUserInput{UserId: new("mgarcia")})
		require.NoError(t, err)
		assert.Len(t, e.take(), 3)
	}
	e := newEndpoint(t)
	r, _ := clientOf(t, e, alexaforbusinesssdk.Preflight()).CreateUserRequest(&alexaforbusiness.CreateUserInput{})
	assert.Error(t, r.Send())
	assert.Zero(t, r.RetryCount)
	assert.Empty(t, e.take())
}

func TestOtherOperations(t *testing.T) {
	e := newEndpoint(t)
	input := &alexaforbusiness.GetDeviceInput{DeviceArn: new("no ARN")}
	var sent [2][]string
	for i, handlers := range [][]request.NamedHandler{nil, {alexaforbusinesssdk.Preflight()}} {
		_, err := clientOf(t, e, handlers...).GetDevice(input)
		require.NoError(t, err)
		sent[i] = e.take()
	}
	assert.Len(t, sent[0], 1)
	assert.Equal(t, sent[0], sent[1])
}

func TestWarnOnly(t *testing.T) {
	type key struct{}
	var told []error
	e := newEndpoint(t)
	c := clientOf(t, e, alexaforbusinesssdk.Preflight(alexaforbusinesssdk.WarnOnly(func(ctx context.Context, err error) {
		assert.Equal(t, 1, ctx.Value(key{}))
		told = append(told, err)
	})))
	ctx := context.WithValue(context.Background(), key{}, 1)
	_, err := c.CreateUserWithContext(ctx, &alexaforbusiness.CreateUserInput{UserId: new("maria garcia")})
	assert.NoError(t, err)
	assert.Len(t, e.take(), 1)
	require.Len(t, told, 1)
	assert.Equal(t, "generic.UserId.pattern", rules.Violations(told[0])[0].Rule)

	_, err = clientOf(t, e, alexaforbusinesssdk.Preflight(alexaforbusinesssdk.WarnOnly(nil))).
		CreateUser(&alexaforbusiness.CreateUserInput{UserId: new("maria garcia")})
	assert.NoError(t, err)
}

func TestConcurrentCalls(t *testing.T) {
	e := newEndpoint(t)
	c := clientOf(t, e, alexaforbusinesssdk.Preflight())
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 10 {
				_, err := c.CreateUser(&alexaforbusiness.CreateUserInput{UserId: new("mgarcia")})
				assert.NoError(t, err)
				_, err = c.CreateUser(&alexaforbusiness.CreateUserInput{})
				assert.NotEmpty(t, rules.Violations(err))
			}
		})
	}
	group.Wait()
	assert.Len(t, e.take(), 40)
}

func TestErrorsHoldNoValue(t *testing.T) {
	const canary = "cAnArY7f3a"
	e := newEndpoint(t)
	_, err := clientOf(t, e, alexaforbusinesssdk.Preflight()).CreateUser(&alexaforbusiness.CreateUserInput{
		UserId: new(canary + " "), Email: new(canary), FirstName: new(canary + "\x01"), ClientRequestToken: new(canary + " "),
		Tags: []*alexaforbusiness.Tag{{Key: new(canary + "\x01"), Value: new(canary + "\xff")}},
	})
	assert.Len(t, rules.Violations(err), 6)
	for _, format := range []string{"%v", "%+v", "%#v", "%q"} {
		assert.NotContains(t, fmt.Sprintf(format, err), canary)
		assert.NotContains(t, fmt.Sprintf(format, errors.Unwrap(err)), canary)
	}
}
