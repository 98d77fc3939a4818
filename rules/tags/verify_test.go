package tags_test

import (
	"database/sql"
	"database/sql/driver"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/rules/tags"
)

func TestVerifyOfTagsThatAreRight(t *testing.T) {
	type inner struct {
		Mail string `validate:"omitempty,aws=identitystore.Emails.Value"`
	}
	type agent struct {
		inner
		Login   **string                   `validate:"omitempty,aws=connect.Username|aws=workmail.Name"`
		Any     any                        `validate:"omitempty,aws=connect.Username"`
		Limit   int                        `validate:"gte=0,aws=connect.PhoneConfig.AfterContactWorkTimeLimit"`
		Labels  map[string]string          `validate:"dive,keys,aws=connect.Tags.key,endkeys,omitempty,aws=connect.Tags.value"`
		Nested  [][]*string                `validate:"dive,dive,aws=connect.SecurityProfileIds"`
		List    []string                   `validate:"aws=connect.SecurityProfileIds,dive,aws=connect.SecurityProfileIds"`
		Null    sql.NullString             `validate:"aws=connect.Username"`
		Boss    *agent                     `validate:"omitempty"`
		Request *connect.CreateUserRequest `validate:"required"`
		Other   string                     `binding:"aws=nobody" validate:"omitempty,awsome=3"`
		None    string
	}
	v := taught(t)
	v.RegisterCustomTypeFunc(func(field reflect.Value) any {
		text, _ := field.Interface().(driver.Valuer).Value()
		return text
	}, sql.NullString{})
	assert.NoError(t, tags.Verify(v, "validate", agent{}, &agent{}, []*agent{}))
	assert.NoError(t, tags.Verify(v, "validate"))
}

func TestVerifyOfTagsThatAreWrong(t *testing.T) {
	type innermost struct {
		Mail string `validate:"omitempty,aws=identitystore.Email"`
	}
	type agent struct {
		Login  string                 `validate:"omitempty,email|aws=connect.Usernam"`
		Limit  *float64               `validate:"omitempty,aws=connect.PhoneConfig.AfterContactWorkTimeLimit"`
		Phone  string                 `validate:"aws=connect.PhoneConfig"`
		Any    any                    `validate:"aws=connect.Nobody"`
		Labels map[int]string         `validate:"dive,keys,aws=connect.Tags.key,endkeys,aws=connect.Tags.value"`
		Values map[string]*int        `validate:"dive,keys,aws=connect.Tags.key,endkeys,aws=connect.Tags.value"`
		List   []string               `validate:"dive,aws=connect.Tags"`
		Null   sql.NullString         `validate:"omitempty,aws=connect.Username"`
		None   string                 `validate:"aws"`
		Inner  map[string][]innermost `validate:"-"`
	}
	err := tags.Verify(taught(t), "validate", agent{})
	require.Error(t, err)
	var fields []string
	for line := range strings.SplitSeq(err.Error(), "\n") {
		field, complaint, _ := strings.Cut(line, ": ")
		fields = append(fields, strings.TrimPrefix(field, "tags_test."))
		assert.NotEmpty(t, complaint, field)
		assert.NotContains(t, complaint, "tags:", field)
	}
	assert.Equal(t, []string{
		"agent.Login", "agent.Limit", "agent.Phone", "agent.Any", "agent.Labels", "agent.Values", "agent.List", "agent.Null",
		"agent.None", "innermost.Mail",
	}, fields)
}

func TestVerifyOfWhatCannotBeVerified(t *testing.T) {
	v := taught(t)
	assert.Error(t, tags.Verify(nil, "validate", struct{}{}))
	assert.Error(t, tags.Verify(v, "validate", nil))
	assert.Error(t, tags.Verify(v, "validate", "text"))
	assert.ErrorContains(t, tags.Verify(validator.New(), "validate", struct {
		Login string `validate:"aws=connect.Username"`
	}{}), "aws", "a validator that was not taught")
}

// Call it from a test of your own.
func ExampleVerify() {
	validate := validator.New()
	if err := tags.Register(validate); err != nil {
		panic(err)
	}
	type Agent struct {
		Login string `validate:"omitempty,aws=connect.Username"`
		Team  int    `validate:"omitempty,aws=connect.HierarchyGroupId"`
	}
	fmt.Println(tags.Verify(validate, "validate", Agent{}))
	// Output: tags_test.Agent.Team: connect.HierarchyGroupId is a string and cannot hold a value of type int
}
