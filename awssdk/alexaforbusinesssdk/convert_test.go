package alexaforbusinesssdk_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go/service/alexaforbusiness"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/awssdk/alexaforbusinesssdk"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/payloads"
)

// members returns the names of a struct's members.
func members[T any]() []string {
	var names []string
	for _, field := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		if field.IsExported() {
			names = append(names, field.Name)
		}
	}
	return names
}

// A member that one side gains makes this fail, and one that is not handed over.
func TestConversionsAreComplete(t *testing.T) {
	assert.ElementsMatch(t, members[alexaforbusiness.CreateUserInput](), members[generic.CreateUserRequest]())
	assert.ElementsMatch(t, members[alexaforbusiness.Tag](), members[generic.Tag]())

	full := payloads.Generic().Valid(1)
	for _, name := range members[generic.CreateUserRequest]() {
		require.NotZero(t, reflect.ValueOf(full.Value).Elem().FieldByName(name), name)
	}
	var input alexaforbusiness.CreateUserInput
	require.NoError(t, json.Unmarshal(full.JSON, &input))
	assert.Equal(t, full.Value, alexaforbusinesssdk.RequestOf(&input))
	assert.Equal(t, &input, alexaforbusinesssdk.InputOf(full.Value))
}

// The SDK holds what a request does: absent and empty stay what they are.
func TestConversionsKeepAbsentAndEmpty(t *testing.T) {
	for _, request := range []*generic.CreateUserRequest{
		nil,
		{},
		{UserId: new(""), Tags: []*generic.Tag{}},
		{Tags: []*generic.Tag{nil, {}, {Key: new("")}}},
	} {
		assert.Equal(t, request, alexaforbusinesssdk.RequestOf(alexaforbusinesssdk.InputOf(request)))
	}
}
