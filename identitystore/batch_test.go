package identitystore_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/identitystore"
)

// TestAddRaisesAConflict with the reason that the service gives.
func TestAddRaisesAConflict(t *testing.T) {
	var batch identitystore.Batch
	request := &identitystore.CreateUserRequest{IdentityStoreId: new("d-1234567890"), UserName: new("jdoe")}
	require.NoError(t, batch.Add(request))
	var conflict *identitystore.ConflictException
	require.ErrorAs(t, batch.Add(request), &conflict)
	assert.Equal(t, identitystore.ConflictExceptionReasonUniquenessConstraintViolation, conflict.Reason)
	assert.Nil(t, conflict.RequestId, "no request was sent")
}

// TestRepeatedEmailIsAnErrorWhereItIsDeclared, and a warning elsewhere.
func TestRepeatedEmailIsAnErrorWhereItIsDeclared(t *testing.T) {
	user := func(name string) *identitystore.CreateUserRequest {
		return &identitystore.CreateUserRequest{
			IdentityStoreId: new("d-1234567890"),
			UserName:        new(name),
			Emails:          []*identitystore.Email{{Value: new("shared@example.com")}},
		}
	}
	var undeclared identitystore.Batch
	require.NoError(t, undeclared.Add(user("a")))
	require.NoError(t, undeclared.Add(user("b")))

	declared := identitystore.Batch{Store: identitystore.Store{IdentityCenter: true}}
	require.NoError(t, declared.Add(user("a")))
	var conflict *identitystore.ConflictException
	require.ErrorAs(t, declared.Add(user("b")), &conflict)
	assert.Equal(t, "/Emails/0/Value", conflict.Violations()[0].Pointer)
}

// TestBatchOfIncompleteRecords: a null item or none holds no address.
func TestBatchOfIncompleteRecords(t *testing.T) {
	var batch identitystore.Batch
	for range 2 {
		for _, request := range []*identitystore.CreateUserRequest{
			nil,
			{},
			{IdentityStoreId: new("d-1234567890")},
			{IdentityStoreId: new("d-1234567890"), Emails: []*identitystore.Email{}},
			{IdentityStoreId: new("d-1234567890"), Emails: []*identitystore.Email{nil}},
			{IdentityStoreId: new("d-1234567890"), Emails: []*identitystore.Email{{}}},
		} {
			assert.Empty(t, batch.Inspect(request))
		}
	}
}
