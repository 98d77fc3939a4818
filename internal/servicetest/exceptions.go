package servicetest

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// exceptionTypes tests each exception's name, status, message and members.
func (s *Service[Request, Response]) exceptionTypes(t *testing.T) {
	for _, e := range s.Exceptions {
		t.Run(e.Code, func(t *testing.T) {
			structure := reflect.TypeOf(e.Zero).Elem()
			assert.Equal(t, e.Code, structure.Name(), "the type has the exception's own name")
			assert.Equal(t, e.Code, e.Zero.ErrorCode())
			assert.Equal(t, e.Status, e.Zero.HTTPStatusCode())
			assert.Empty(t, e.Zero.ErrorMessage(), "no message")
			assert.Equal(t, e.Code, e.Zero.Error(), "no message")
			assert.Empty(t, rules.Violations(e.Zero), "the service sends no violations")

			var members []string
			for field := range structure.Fields() {
				if field.IsExported() {
					members = append(members, field.Name)
				}
			}
			assert.ElementsMatch(t, e.Members, members)

			sent := reflect.New(structure)
			message := sent.Elem().FieldByName("Message")
			if !message.IsValid() {
				return
			}
			message.Set(reflect.ValueOf(new("what the service sent")))
			exception := sent.Interface().(rules.Exception)
			assert.Equal(t, "what the service sent", exception.ErrorMessage())
			assert.Contains(t, exception.Error(), e.Code)
			assert.Contains(t, exception.Error(), "what the service sent")

			wrapped := fmt.Errorf("create user: %w", exception)
			as := reflect.New(reflect.TypeOf(e.Zero))
			if assert.ErrorAs(t, wrapped, as.Interface()) {
				assert.Same(t, exception, as.Elem().Interface())
			}
		})
	}
}

// exceptionList tests that the list of the service's exceptions is that of the
// page, each a value of its own.
func (s *Service[Request, Response]) exceptionList(t *testing.T) {
	var want, got []string
	for _, e := range s.Exceptions {
		if !e.Common {
			want = append(want, e.Code)
		}
	}
	for _, e := range s.ListExceptions() {
		got = append(got, e.ErrorCode())
		assert.Empty(t, e.ErrorMessage(), e.ErrorCode())
	}
	assert.ElementsMatch(t, want, got)
	for i, e := range s.ListExceptions() {
		if reflect.TypeOf(e).Elem().Size() > 0 {
			assert.NotSame(t, e, s.ListExceptions()[i])
		}
	}
}
