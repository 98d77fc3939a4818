package formats

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
)

func TestDecide(t *testing.T) {
	plan := `{"format_version":"1.2","terraform_version":"1.9.0","planned_values":{}}`
	long := strings.Repeat(" ", 100_000)
	tests := []struct {
		name   string
		reason string
		file   string
		input  string
		want   source.Format
	}{
		{"yaml by name", "the ending promises it", "a.yaml", "x", source.YAML},
		{"yml by name", "another name for the same", "A.YML", "x", source.YAML},
		{"csv by name", "the ending promises it", "a.csv", "{}", source.CSV},
		{"tsv by name", "another name for the same", "a.tsv", "{}", source.CSV},
		{"JSON in YAML", "YAML reads it as JSON", "a.yaml", `{"UserName":"x"}`, source.YAML},
		{"a marker", "nothing else begins so", "-", "---\na: 1\n", source.YAML},
		{"a marker with content", "nothing else begins so", "-", "--- {}\n", source.YAML},
		{"a directive", "nothing else begins so", "-", "%YAML 1.2\n---\n", source.YAML},
		{"a member", "a key, a colon and a space", "-", "UserName: x\n", source.YAML},
		{"a quoted member", "a key, a colon and a space", "-", "'UserName': x\n", source.YAML},
		{"an item", "a dash and a space", "-", "- UserName: x\n", source.YAML},
		{"a comment first", "the first line that is none counts", "-", "# users\n\n- UserName: x\n", source.YAML},
		{"indented", "white space before it means something, and is kept", "-", "\n  UserName: x\n  Title: y\n", source.YAML},
		{"a table", "no format but CSV by name", "-", "UserName,Title\nx,y\n", source.JSON},
		{"a comment before lines", "no YAML", "-", "# users\n{\"b\":2}\n", source.JSONL},

		{"a plan on one line", "it says its format first", "plan.json", plan + "\n", source.Terraform},
		{"a plan, indented", "the names count, not the lines", "-", strings.ReplaceAll(plan, ",", ",\n"), source.Terraform},
		{"a plan of which little is read", "what is read is enough", "-", strings.Replace(plan, "{}", `"`+long+`"`, 1), source.Terraform},
		{"a state", "it has values", "-", `{"format_version":"1.0","values":{}}`, source.Terraform},
		{"a payload that names it", "a value is no name", "-", `{"Title":"format_version","a":"planned_values"}`, source.JSONL},
		{"an empty state", "Terraform prints nothing else of it", "-", `{"format_version":"1.0"}`, source.Terraform},
		{"format_version and more", "some other document", "-", `{"format_version":"1.0","a":1}`, source.JSONL},
		{"format_version, cut short", "what comes after it is not known", "-", `{"format_version":`, source.JSON},

		{"a template", "it says its format first", "t.json", "{\n \"AWSTemplateFormatVersion\": \"2010-09-09\"\n}", source.CloudFormation},
		{"a template without version", "its resources say it", "-", `{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}`, source.CloudFormation},
		{"resources of something else", "no type of AWS", "-", `{"Resources":{"A":{"Type":"x"}}}`, source.JSONL},
		{"a template in YAML", "it says its format", "t.yaml", "# x\nAWSTemplateFormatVersion: '2010-09-09'\n", source.CloudFormation},
		{"a template in YAML without version", "its resources say it", "-", "Resources:\n  A:\n    Type: AWS::Connect::User\n", source.CloudFormation},
		{"a template in JSON by a name of YAML", "JSON is YAML", "t.yml", `{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}`, source.CloudFormation},
		{"a template cut short", "what is there says it", "-", "{\"AWSTemplateFormatVersion\": \"2010-09-09\",\n\"Resources\": {", source.CloudFormation},
		{"a template with much before its resources", "nothing else has such sections", "-", `{"Parameters":{"a":"` + long + `"},"Resources":{}}`, source.CloudFormation},
		{"something else with as much", "a template has no such section", "-", "{\"Parameters\":{},\n\"x\":\"" + long + `"}`, source.JSON},
		{"a payload that mentions one", "the name is not at the front", "a.yaml", "Title: x\nUserName: AWSTemplateFormatVersion\n", source.YAML},
	}
	for _, tt := range tests {
		for arrival, arrive := range sourcetest.Arrivals {
			t.Run(tt.name+"/"+arrival, func(t *testing.T) {
				reader := NewReader(tt.file, arrive(strings.NewReader(tt.input)), source.Auto, source.Options{})
				got, err := reader.decide()
				assert.NoError(t, err)
				assert.Equal(t, tt.want, got, tt.reason)
				rest, err := io.ReadAll(reader.in)
				assert.NoError(t, err)
				kept := tt.input
				if got != source.YAML {
					kept = strings.TrimLeft(kept, " \n")
				}
				assert.Equal(t, strings.TrimLeft(kept, "\n"), string(rest), "nothing that means something is lost")
			})
		}
	}
}

func TestNoService(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		input  string
		format source.Format
		want   error
	}{
		{"JSON", "a payload does not say it", "{}", source.Auto, source.ErrNoService},
		{"YAML", "a payload does not say it", "a: b", source.Auto, source.ErrNoService},
		{"nothing at all", "there is no telling", "", source.Auto, source.ErrNoService},
		{"a table", "a payload does not say it", "a", source.CSV, source.ErrNoService},
		{"a template", "it says it", "Resources: {A: {Type: AWS::X::Y}}", source.Auto, io.EOF},
		{"an empty template", "the format is known", "", source.CloudFormation, io.EOF},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := NewReader("-", strings.NewReader(tt.input), tt.format, source.Options{}).Next()
			assert.ErrorIs(t, err, tt.want, tt.reason)
		})
	}
}

// UTF-16 is found by its mark, or else by a zero byte beside the first character.
func TestUTF16(t *testing.T) {
	for _, begin := range []string{"\xff\xfe{\x00", "\xfe\xff\x00{", "{\x00\n\x00", "\x00U\x00s", "U\x00\r\x00"} {
		for _, format := range []source.Format{source.JSON, source.JSONL, source.YAML, source.CSV} {
			all, err := readAll(t, "-", strings.NewReader(begin+"}\x00\n"), format)
			assert.NoError(t, err)
			syntax := map[source.Format]string{source.YAML: " YAML", source.CSV: " CSV"}[format]
			assert.Equal(t, []string{"1:1 broken" + syntax + ": " + source.ReasonUTF16}, all, "%q as %v", begin, format)
		}
	}
	for _, other := range []string{"\x00\x00\x00\x00", "\x00\x01", "\x00", "\xff", "\xfe\x00", "x\x00y", "x\x00yz"} {
		all, err := readAll(t, "-", strings.NewReader(other), source.JSONL)
		assert.NoError(t, err)
		assert.Equal(t, []string{"1:1 " + other}, all)
	}
}
