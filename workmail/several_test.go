package workmail_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// TestNameAndPasswordRaiseAnExceptionEach, in one error.
func TestNameAndPasswordRaiseAnExceptionEach(t *testing.T) {
	err := (&workmail.CreateUserRequest{
		OrganizationId: new("m-d281d0a2fd824be5b6cd3d3ce909fd27"),
		Name:           new("jane doe"),
		DisplayName:    new("Jane Doe"),
		Password:       new(""),
		Role:           new(workmail.UserRoleResource),
	}).Validate()

	var parameter *workmail.InvalidParameterException
	require.ErrorAs(t, err, &parameter)
	assert.Equal(t, []string{"workmail.Name.pattern", "workmail.Role.enum-create-user"}, servicetest.RulesOf(parameter.Violations()))

	var password *workmail.InvalidPasswordException
	require.ErrorAs(t, err, &password)
	assert.Equal(t, []string{"workmail.Password.pattern"}, servicetest.RulesOf(password.Violations()))

	assert.Equal(t, []string{"workmail.Name.pattern", "workmail.Password.pattern", "workmail.Role.enum-create-user"},
		servicetest.RulesOf(rules.Violations(err)), "in the order of the members")
}

// TestPasswordAloneRaisesOneException: nothing else is wrong.
func TestPasswordAloneRaisesOneException(t *testing.T) {
	err := workmail.Organization{DirectoryType: workmail.WorkMailDirectory}.Validate(&workmail.CreateUserRequest{
		OrganizationId: new("m-d281d0a2fd824be5b6cd3d3ce909fd27"),
		Name:           new("jdoe"),
		DisplayName:    new(""),
		Password:       new("aaaaaaa"),
	})
	assert.IsType(t, &workmail.InvalidPasswordException{}, err)
	assert.Equal(t, []string{
		"workmail.Password.length-workmail-directory", "workmail.Password.strength-workmail-directory",
	}, servicetest.RulesOf(rules.Violations(err)))
}
