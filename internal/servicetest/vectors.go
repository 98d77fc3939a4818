package servicetest

import (
	"errors"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// vectors tests that exactly what a vector expects is found in its payload.
func (s *Service[Request, Response]) vectors(t *testing.T) {
	for _, v := range vectors.Load(t, Folder, s.Name) {
		t.Run(v.Name, func(t *testing.T) {
			if v.Response {
				response := Decode[Response](t, v.Name, v.Payload)
				checkFound(t, v, s.InspectResponse(response))
				s.checkResponseError(t, s.ValidateResponse(response), s.InspectResponse(response))
				return
			}
			request := Decode[Request](t, v.Name, v.Payload)
			found := s.Inspect(v.Context, request)
			checkFound(t, v, found)
			s.checkError(t, s.Validate(v.Context, request), found)
			if s.Accepting != nil && v.Context.IdentityManagementType == "" {
				require.NotNil(t, v.Accepts, "the types that accept the payload")
				assert.ElementsMatch(t, v.Accepts, s.Accepting(v.Context, request))
			}
		})
	}
}

// batches tests that exactly the duplicates that a batch of the vectors expects
// are found in it.
func (s *Service[Request, Response]) batches(t *testing.T) {
	for _, v := range vectors.LoadBatches(t, Folder, s.Name) {
		t.Run(v.Name, func(t *testing.T) {
			adding, inspecting := s.NewBatch(v.Context), s.NewBatch(v.Context)
			found := map[rules.Severity][]vectors.Duplicate{}
			known := map[string]bool{}
			for i, payload := range v.Payloads {
				request := Decode[Request](t, v.Name, payload)
				duplicates := inspecting.Inspect(request)
				shared := s.share(known, request)
				assert.LessOrEqual(t, len(duplicates), shared, "a duplicate shares a key")
				if s.Name != "generic" { // which has harmless replays
					assert.Len(t, duplicates, shared, "a shared key is a duplicate")
				}
				s.checkError(t, adding.Add(request), duplicates)
				for _, d := range duplicates {
					found[d.Severity] = append(found[d.Severity], vectors.Duplicate{
						Finding: findingOf(d),
						Record:  i + 1,
						First:   d.Constraint.(rules.Duplicate).First,
					})
				}
			}
			assert.ElementsMatch(t, v.Errors, found[rules.Error], "errors")
			assert.ElementsMatch(t, v.Warnings, found[rules.Warning], "warnings")
		})
	}
}

// share adds a request's keys to the known ones, and returns how many of them
// were known.
func (s *Service[Request, Response]) share(known map[string]bool, r *Request) int {
	shared := 0
	for _, key := range s.Keys(r) {
		if known[key] {
			shared++
		}
		known[key] = true
	}
	return shared
}

func checkFound(t *testing.T, v vectors.Vector, violations []rules.Violation) {
	t.Helper()
	found := map[rules.Severity][]vectors.Finding{}
	for _, violation := range violations {
		found[violation.Severity] = append(found[violation.Severity], findingOf(violation))
	}
	assert.ElementsMatch(t, v.Errors, found[rules.Error], "errors")
	assert.ElementsMatch(t, v.Warnings, found[rules.Warning], "warnings")
}

func findingOf(v rules.Violation) vectors.Finding {
	return vectors.Finding{Pointer: v.Pointer, Rule: v.Rule, Exception: v.Exception}
}

// checkError tests that an error of Validate or Add says what Inspect found,
// and is each of the exceptions that it has to be and no other.
func (s *Service[Request, Response]) checkError(t *testing.T, err error, found []rules.Violation) {
	t.Helper()
	want := errorsOf(found)
	if want == nil {
		assert.NoError(t, err)
		return
	}
	require.Error(t, err)
	assert.Equal(t, want, rules.Violations(err), "the violations of the error, in order")
	raised := map[string][]rules.Violation{}
	for _, v := range want {
		raised[v.Exception] = append(raised[v.Exception], v)
	}
	for _, e := range s.Exceptions {
		exception := reflect.New(reflect.TypeOf(e.Zero))
		is := errors.As(err, exception.Interface())
		if assert.Equal(t, raised[e.Code] != nil, is, e.Code) && is {
			of := exception.Elem().Interface().(error)
			assert.Equal(t, raised[e.Code], rules.Violations(of), e.Code)
		}
		delete(raised, e.Code)
	}
	assert.Empty(t, raised, "exceptions that the service does not have")
}

func (s *Service[Request, Response]) checkResponseError(t *testing.T, err error, found []rules.Violation) {
	t.Helper()
	want := errorsOf(found)
	if want == nil {
		assert.NoError(t, err)
		return
	}
	var malformed *rules.ResponseError
	if assert.ErrorAs(t, err, &malformed) {
		assert.Equal(t, want, malformed.Violations())
	}
	var exception rules.Exception
	assert.False(t, errors.As(err, &exception), "a malformed response is no exception of the service")
}
