package problem_test

import (
	"errors"
	"fmt"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/examples/problem"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

func TestOf(t *testing.T) {
	var batch connect.Batch
	jane := &connect.CreateUserRequest{InstanceId: new("i"), Username: new("jane")}
	require.NoError(t, batch.Add(jane))
	tests := []struct {
		name    string
		reason  string
		err     error
		status  int
		pointer string
	}{
		{"a key", "pointers are percent-encoded as fragments", (&identitystore.CreateUserRequest{
			IdentityStoreId: new("d-1234567890"), Extensions: map[string]any{"a b/c%é": nil},
		}).Validate(), 400, "#/Extensions/a%20b~1c%25%C3%A9"},
		{"a duplicate", "the status is the service's", fmt.Errorf("import: %w", batch.Add(jane)), 409, "#/Username"},
		{"several exceptions", "the first decides", connect.Instance{IdentityManagementType: connect.SAML}.Validate(
			&connect.CreateUserRequest{Username: new("a@"), Password: new("Pa55word!")}), 400, "#/Username"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			details, ok := problem.Of(test.err)
			require.True(t, ok)
			assert.Equal(t, test.status, details.Status, test.reason)
			assert.Equal(t, test.pointer, details.Errors[0].Pointer, test.reason)
			for _, e := range details.Errors {
				assert.NotEmpty(t, e.Rule)
				assert.NotEmpty(t, e.Detail)
			}
		})
	}
	for _, exception := range []rules.Exception{
		&identitystore.ConflictException{}, &workdocs.EntityAlreadyExistsException{}, &workmail.NameAvailabilityException{},
		&connect.DuplicateResourceException{}, &generic.ResourceInUseException{},
	} {
		details, ok := problem.Of(fmt.Errorf("create user: %w", exception))
		assert.True(t, ok, exception.ErrorCode())
		assert.Equal(t, problem.Taken(), details)
	}
	for _, err := range []error{nil, errors.New("some other"), &connect.ThrottlingException{}} {
		_, ok := problem.Of(err)
		assert.False(t, ok)
	}
}

func ExampleDetails_Write() {
	request := &identitystore.CreateUserRequest{
		IdentityStoreId: new("d-9067f0a1b2"),
		UserName:        new("maria garcia"),
		Emails:          []*identitystore.Email{},
	}
	if details, ok := problem.Of(request.Validate()); ok {
		answer := httptest.NewRecorder()
		details.Write(answer)
		fmt.Println(answer.Code, answer.Header().Get("Content-Type"))
		fmt.Println(answer.Body)
	}
	// Output:
	// 400 application/problem+json
	// {"type":"https://example.com/problems/invalid-user","title":"The user cannot be created","status":400,"errors":[{"detail":"must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+","pointer":"#/UserName","rule":"identitystore.UserName.pattern"},{"detail":"must have length greater than or equal to 1","pointer":"#/Emails","rule":"identitystore.Emails.items"}]}
}
