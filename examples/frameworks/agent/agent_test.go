package agent

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules/tags"
)

// A misspelt tag would panic no earlier than with a request that has the
// member.
func TestTagsNameMembers(t *testing.T) {
	v, err := NewValidator()
	require.NoError(t, err)
	require.NoError(t, tags.Verify(v.validate, "validate", Agent{}))
}
