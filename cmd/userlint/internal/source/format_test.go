package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseFormat(t *testing.T) {
	for _, f := range []Format{Auto, JSON, JSONL, YAML, CSV, Terraform, CloudFormation} {
		parsed, err := ParseFormat(f.String())
		require.NoError(t, err)
		assert.Equal(t, f, parsed)
	}
	for _, name := range []string{"", "JSON", "json ", "xml"} {
		_, err := ParseFormat(name)
		assert.Error(t, err, name)
	}
	assert.Equal(t, "Format(9)", Format(9).String())
}
