package connect_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/internal/vectors"
)

func TestIdentityManagementTypeNames(t *testing.T) {
	names := map[connect.IdentityManagementType]string{
		connect.UndeclaredType:    "",
		connect.ConnectManaged:    "CONNECT_MANAGED",
		connect.SAML:              "SAML",
		connect.ExistingDirectory: "EXISTING_DIRECTORY",
	}
	for identities, name := range names {
		assert.Equal(t, name, identities.String())
		parsed, err := connect.ParseIdentityManagementType(name)
		assert.NoError(t, err, name)
		assert.Equal(t, identities, parsed, name)

		text, err := identities.MarshalText()
		assert.NoError(t, err, name)
		assert.Equal(t, name, string(text))
		read := connect.IdentityManagementType(200)
		assert.NoError(t, read.UnmarshalText(text), name)
		assert.Equal(t, identities, read, name)
	}
	for _, name := range []string{"saml", "SAML ", "NONE"} {
		parsed, err := connect.ParseIdentityManagementType(name)
		assert.Error(t, err, name)
		assert.Equal(t, connect.UndeclaredType, parsed, name)
		read := connect.SAML
		assert.Error(t, read.UnmarshalText([]byte(name)), name)
		assert.Equal(t, connect.SAML, read, "it stays as it was")
	}
}

// TestTypeThatDoesNotExist declares nothing.
func TestTypeThatDoesNotExist(t *testing.T) {
	const none connect.IdentityManagementType = 200
	assert.Empty(t, none.String())
	request := &connect.CreateUserRequest{}
	assert.Equal(t, request.Inspect(), connect.Instance{IdentityManagementType: none}.Inspect(request))
}

// TestUndeclaredTypeIsAcceptedIfAnyTypeAccepts, in every vector: declaring a
// type can only add to what is wrong under it, since its guidance then counts.
func TestUndeclaredTypeIsAcceptedIfAnyTypeAccepts(t *testing.T) {
	for _, v := range vectors.Load(t, servicetest.Folder, "connect") {
		if v.Response {
			continue
		}
		request := servicetest.Decode[connect.CreateUserRequest](t, v.Name, v.Payload)
		for _, unreachable := range []bool{false, true} {
			accepting := connect.Instance{DirectoryUnreachable: unreachable}.Accepting(request)
			for _, identities := range []connect.IdentityManagementType{
				connect.ConnectManaged, connect.SAML, connect.ExistingDirectory,
			} {
				declared := connect.Instance{IdentityManagementType: identities, DirectoryUnreachable: unreachable}
				if declared.Validate(request) == nil {
					assert.Contains(t, accepting, identities, v.Name)
					assert.Equal(t, []connect.IdentityManagementType{identities}, declared.Accepting(request), v.Name)
				} else {
					assert.Empty(t, declared.Accepting(request), v.Name)
				}
			}
		}
	}
}
