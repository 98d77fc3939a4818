package workmail_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/workmail"
)

func TestDirectoryTypeNames(t *testing.T) {
	names := map[workmail.DirectoryType]string{
		workmail.UndeclaredDirectory: "",
		workmail.WorkMailDirectory:   "WORKMAIL",
		workmail.OtherDirectory:      "OTHER",
	}
	for directory, name := range names {
		assert.Equal(t, name, directory.String())
		parsed, err := workmail.ParseDirectoryType(name)
		assert.NoError(t, err, name)
		assert.Equal(t, directory, parsed, name)

		text, err := directory.MarshalText()
		assert.NoError(t, err, name)
		assert.Equal(t, name, string(text))
		read := workmail.DirectoryType(200)
		assert.NoError(t, read.UnmarshalText(text), name)
		assert.Equal(t, directory, read, name)
	}
	for _, name := range []string{"workmail", "WORKMAIL ", "NONE"} {
		parsed, err := workmail.ParseDirectoryType(name)
		assert.Error(t, err, name)
		assert.Equal(t, workmail.UndeclaredDirectory, parsed, name)
		read := workmail.OtherDirectory
		assert.Error(t, read.UnmarshalText([]byte(name)), name)
		assert.Equal(t, workmail.OtherDirectory, read, "it stays as it was")
	}
}

// TestDirectoryTypeThatDoesNotExist declares nothing.
func TestDirectoryTypeThatDoesNotExist(t *testing.T) {
	const none workmail.DirectoryType = 200
	assert.Empty(t, none.String())
	request := &workmail.CreateUserRequest{Password: new("short")}
	assert.Equal(t, request.Inspect(), workmail.Organization{DirectoryType: none}.Inspect(request))
}
