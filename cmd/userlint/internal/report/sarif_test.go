package report_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/rules"
)

func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile("testdata/sarif-2.1.0-rtm.5.json")
	require.NoError(t, err)
	return schema
}

// sarifLog is what the tests look at.
type sarifLog struct {
	Runs []struct {
		Results []struct {
			RuleID                      string
			RuleIndex                   int
			Level                       string
			Message                     struct{ Text string }
			Locations, RelatedLocations []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI, URIBaseID string }
					Region           struct{ StartLine, StartColumn int }
				}
			}
			PartialFingerprints map[string]string
		}
		Tool struct {
			Driver struct {
				Version string
				Rules   []struct {
					ID      string
					HelpURI string
					Help    struct{ Text, Markdown string }
				}
			}
		}
		Invocations []struct {
			ExecutionSuccessful        bool
			ExitCode                   int
			ToolExecutionNotifications []struct{ Message struct{ Text string } }
		}
	}
}

// readSARIF checks a log with the published schema and for what sites refuse,
// and reads it.
func readSARIF(t *testing.T, text string) sarifLog {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	require.NoError(t, sarifSchema(t).Validate(value))
	assertNothingEmpty(t, value, "")
	var log sarifLog
	require.NoError(t, json.Unmarshal([]byte(text), &log))
	require.Len(t, log.Runs, 1)
	run := log.Runs[0]
	fingerprints := make(map[string]bool)
	for _, r := range run.Results {
		assert.Equal(t, r.RuleID, run.Tool.Driver.Rules[r.RuleIndex].ID)
		assert.NotEmpty(t, run.Tool.Driver.Rules[r.RuleIndex].Help.Text)
		fingerprints[r.PartialFingerprints["primaryLocationLineHash"]] = true
		for _, l := range r.Locations {
			assert.Positive(t, l.PhysicalLocation.Region.StartLine)
			assert.Positive(t, l.PhysicalLocation.Region.StartColumn)
		}
	}
	require.Len(t, run.Invocations, 1)
	return log
}

// assertNothingEmpty: no object is empty, and no text.
func assertNothingEmpty(t *testing.T, value any, at string) {
	t.Helper()
	switch value := value.(type) {
	case map[string]any:
		assert.NotEmpty(t, value, "object at %s", at)
		for name, member := range value {
			if name != "pointer" {
				assertNothingEmpty(t, member, at+"/"+name)
			}
		}
	case []any:
		for _, item := range value {
			assertNothingEmpty(t, item, at+"/*")
		}
	case string:
		assert.NotEmpty(t, value, "text at %s", at)
	}
}

func TestSARIF(t *testing.T) {
	hostile := hostileFinding()
	text := writeAll(t, "sarif", found(), failedInputs()...)
	log := readSARIF(t, text)
	run := log.Runs[0]
	require.Len(t, run.Results, len(found()))
	assert.Equal(t, []string{"error", "warning", "error", "error"}, []string{
		run.Results[0].Level, run.Results[1].Level, run.Results[2].Level, run.Results[3].Level})
	assert.Equal(t, 7, run.Results[2].RelatedLocations[0].PhysicalLocation.Region.StartColumn)
	assert.Contains(t, run.Results[2].Message.Text, "](1)")
	place := run.Results[3].Locations[0].PhysicalLocation.ArtifactLocation
	assert.Equal(t, "a%0Ab%1B%5B2J%20%3Cb%3E%E2%80%AE%2C%3A%3A%25.json", place.URI)
	assert.NotContains(t, text, hostile.File)
	assert.Equal(t, "%SRCROOT%", place.URIBaseID)
	assert.False(t, run.Invocations[0].ExecutionSuccessful)
	assert.Equal(t, 3, run.Invocations[0].ExitCode)
	assert.Len(t, run.Invocations[0].ToolExecutionNotifications, 1)
	assert.Equal(t, "1.2.3", run.Tool.Driver.Version)

	clean := readSARIF(t, writeAll(t, "sarif", nil))
	assert.True(t, clean.Runs[0].Invocations[0].ExecutionSuccessful)
	assert.Empty(t, clean.Runs[0].Results)
}

// TestSARIFOfCorpora checks the logs of the corpora, which have every kind of
// finding.
func TestSARIFOfCorpora(t *testing.T) {
	files, err := filepath.Glob("../../testdata/reports/*.sarif")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			log := readSARIF(t, string(text))
			assert.NotEmpty(t, log.Runs[0].Results)
			for _, r := range log.Runs[0].Results {
				link := strings.Count(r.Message.Text, "](")
				assert.Equal(t, len(r.RelatedLocations), link, "links in %s", r.Message.Text)
			}
		})
	}
}

// TestSARIFLinks: viewers make a link of [a](b) in any text of a log. None is
// one but that to the earlier record.
func TestSARIFLinks(t *testing.T) {
	pattern := finding(rules.Violation{
		Pointer: "/Email", Rule: "generic.Email.pattern", Kind: rules.KindPattern,
		Constraint: &rules.Pattern{Published: "([0-9a-zA-Z]([+-.\\w]*[0-9a-zA-Z])*@"},
	})
	named := finding(rules.Violation{
		Pointer: "/[here](https://example.com)", Rule: "generic.unknown-member", Kind: rules.KindUnknownMember,
		Constraint: rules.UnknownMember{},
	})
	addressed := found()[2]
	addressed.Address = `aws_connect_user.a["[here](https://example.com)"]`
	gone := report.Input{Name: "[here](https://example.com)", Err: errors.New("no such file")}
	text := writeAll(t, "sarif", []check.Finding{pattern, named, addressed}, gone)
	var links []string
	for _, text := range regexp.MustCompile(`"text":"[^"\\]*(\\.[^"\\]*)*"`).FindAllString(text, -1) {
		if strings.Contains(text, "](") {
			links = append(links, text)
		}
	}
	require.Len(t, links, 1, "the one to the earlier record")
	assert.Contains(t, links[0], "[the one at dir/a b.json:5:7](1)")
}
