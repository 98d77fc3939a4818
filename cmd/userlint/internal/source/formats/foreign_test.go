package formats

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
)

// An input that is taken for one that can be read is an error which says what to do, whether or not a service is known.
func TestForeign(t *testing.T) {
	const block = "resource \"aws_connect_user\" \"this\" {\n  name = \"canary\"\n}\n"
	tests := []struct {
		name   string
		reason string
		file   string
		input  string
		format source.Format
		want   error
	}{
		{"gzip", "its name ends with .gz", "a.jsonl.gz", "\x1f\x8b\x08canary", source.Auto, errCompressed},
		{"gzip by a name of text", "what it is counts", "a.csv", "\x1f\x8b\x08canary", source.Auto, errCompressed},
		{"gzip, declared otherwise", "no format begins so", "-", "\x1f\x8b\x08canary", source.JSONL, errCompressed},
		{"bzip2", "another one", "-", "BZh91AY&SYcanary", source.Auto, errCompressed},
		{"xz", "another one", "-", "\xfd7zXZ\x00canary", source.Auto, errCompressed},
		{"zstd", "another one", "-", "\x28\xb5\x2f\xfdcanary", source.Auto, errCompressed},
		{"a spreadsheet", "it is a zip archive", "users.xlsx", "PK\x03\x04canary", source.Auto, errArchive},
		{"a saved plan", "so is that", "plan.tfplan", "PK\x03\x04canary", source.Terraform, errArchive},
		{"configuration", "the plan of it can be read", "main.tf", block, source.Auto, errHCL},
		{"configuration declared as a plan", "the same", "main.tf", "\n" + block, source.Terraform, errHCL},
		{"comments first", "all three kinds", "-", "# a\n// b\n/* c\nresource: d\n*/\n/* e */\n\nterraform {\n}\n", source.Auto, errHCL},
		{"a block of one line", "it is complete", "-", "locals { canary = 1 }", source.Auto, errHCL},
	}
	for _, tt := range tests {
		for arrival, arrive := range sourcetest.Arrivals {
			for _, o := range []source.Options{{}, generic} {
				t.Run(tt.name+"/"+arrival+"/"+o.Service, func(t *testing.T) {
					all, err := sourcetest.Read(t, NewReader(tt.file, arrive(strings.NewReader(tt.input)), tt.format, o))
					require.ErrorIs(t, err, tt.want, tt.reason)
					assert.NotContains(t, err.Error(), "canary")
					assert.Empty(t, all)
				})
			}
		}
	}
}

// What only looks like it is read.
func TestNotForeign(t *testing.T) {
	for _, input := range []string{"P", "BZh91AY", "\x1f", "PK\x03", "resource: x\n", "(x", "\xfd"} {
		_, err := sourcetest.Read(t, NewReader("-", strings.NewReader(input), source.Auto, generic))
		assert.NoError(t, err, "%q", input)
	}
	_, err := NewReader("a.tf", strings.NewReader("/* resource"), source.Auto, generic).Next()
	assert.NotEqual(t, io.EOF, err, "a comment is no payload, and not nothing either")
}

// What else Terraform writes as JSON is taken for what it shows, so that it is said what that is.
func TestOtherTerraform(t *testing.T) {
	tests := []struct{ name, reason, input string }{
		{"a state file", "it is how Terraform keeps a state",
			"{\n  \"version\": 4,\n  \"terraform_version\": \"1.13.4\",\n  \"serial\": 1,\n  \"lineage\": \"x\",\n  \"resources\": []\n}\n"},
		{"messages", "terraform plan -json prints them",
			"{\"@level\":\"info\",\"@message\":\"Terraform 1.13.4\",\"@module\":\"terraform.ui\",\"type\":\"version\"}\n" +
				"{\"@level\":\"info\",\"@message\":\"x\",\"@module\":\"terraform.ui\",\"type\":\"planned_change\"}\n"},
	}
	for _, tt := range tests {
		for _, o := range []source.Options{{}, generic} {
			t.Run(tt.name+"/"+o.Service, func(t *testing.T) {
				_, err := NewReader("-", strings.NewReader(tt.input), source.Auto, o).Next()
				assert.ErrorContains(t, err, "terraform show -json", tt.reason)
			})
		}
	}
}
