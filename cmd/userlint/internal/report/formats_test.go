package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
	"github.com/userlint/userlint/rules"
)

func hostileFinding() check.Finding {
	f := finding(rules.Violation{
		Pointer: "/Tags/\x1b[2J\u202e|`<script>alert(1)</script>&\x00\ufffe\n::error::%0A,", Rule: "connect.Tags.key.length",
		Kind: "length", Constraint: rules.Length{Max: 128}, Exception: "InvalidParameterException",
	})
	f.File = "a\nb\x1b[2J <b>\u202e,::%.json"
	f.Address = "module.\x1b[1m<i>|"
	return f
}

// found returns an error, a warning, a duplicate and a finding with hostile
// names.
func found() []check.Finding {
	long := finding(rules.Violation{
		Pointer: "/Username", Rule: "connect.Username.length-not-saml", Kind: "length-not-saml",
		Constraint: rules.Length{Max: 20}, Has: 21, Exception: "InvalidParameterException", Context: "CONNECT_MANAGED",
	})
	warning := finding(rules.Violation{
		Pointer: "/PhoneConfig/DeskPhoneNumber", Rule: "connect.PhoneConfig.DeskPhoneNumber.required", Kind: "required",
		Constraint: rules.Required{}, Exception: "InvalidParameterException",
	})
	warning.Severity = rules.Warning
	repeated := finding(rules.Violation{
		Pointer: "/Username", Rule: "connect.Username.duplicate", Kind: "duplicate",
		Constraint: rules.Duplicate{}, Exception: "DuplicateResourceException",
	})
	repeated.Record = 3
	repeated.Related = &check.Place{File: "dir/a b.json", Line: 5, Column: 7, Record: 1}
	return []check.Finding{long, warning, repeated, hostileFinding()}
}

func failedInputs() []report.Input {
	return []report.Input{{Name: "gone\x1b[31m<b>.json", Err: errors.New("no such file\x1b\n<i>")}}
}

// writeAll returns what a format makes of findings, of which each input has
// three clean records more.
func writeAll(t *testing.T, format string, findings []check.Finding, more ...report.Input) string {
	t.Helper()
	output, err := report.ParseOutput(format)
	require.NoError(t, err)
	var stdout bytes.Buffer
	w, err := report.Open([]report.Output{output}, report.Settings{Stdout: &stdout, FailOn: rules.Error, Version: "v1.2.3"})
	require.NoError(t, err)
	for i, f := range findings {
		require.NoError(t, w.Write(f))
		if i == len(findings)-1 || findings[i+1].File != f.File {
			require.NoError(t, w.Input(report.Input{Name: f.File, Records: f.Record + 2}))
		}
	}
	exit := 0
	for _, in := range more {
		exit = 3
		require.NoError(t, w.Input(in))
	}
	require.NoError(t, w.End(exit))
	return stdout.String()
}

// TestHostileNames: whatever names there are, no format writes a character
// that a terminal would act on, nor lets a name end what it stands in.
func TestHostileNames(t *testing.T) {
	for _, format := range report.Formats() {
		t.Run(format, func(t *testing.T) {
			text := writeAll(t, format, found(), failedInputs()...)
			for _, char := range text {
				if char != '\n' && !unicode.IsPrint(char) {
					t.Errorf("writes %U", char)
				}
			}
			for line := range strings.Lines(text) {
				if format == "github" {
					assert.Regexp(t, `^::(error|warning) (file=[^:,]+,(line=\d+,col=\d+,)?)?title=[^:,]+::[^\n]+\n$`, line)
				}
			}
			switch format {
			case "html", "markdown", "junit":
				assert.NotContains(t, text, "<script>alert")
				assert.NotContains(t, text, "<i>")
				assert.NotContains(t, text, "<b>")
			}
		})
	}
}

func TestJSON(t *testing.T) {
	for name, findings := range map[string][]check.Finding{"none": nil, "some": found()} {
		t.Run(name, func(t *testing.T) {
			var document struct {
				Version  int
				Findings []json.RawMessage
				Summary  struct {
					Payloads, Clean, Wrong, Errors, Warnings, Inputs, ExitCode int
					Unread                                                     []struct{ File, Reason string }
					Rules                                                      []struct {
						Rule             string
						Errors, Warnings int
					}
				}
			}
			text := writeAll(t, "json", findings, failedInputs()...)
			require.NoError(t, json.Unmarshal([]byte(text), &document))
			var lines strings.Builder
			for _, f := range document.Findings {
				lines.WriteString(string(f) + "\n")
			}
			assert.Equal(t, writeAll(t, "jsonl", findings), lines.String(), "the objects of jsonl")
			assert.Equal(t, 1, document.Version)
			assert.Len(t, document.Summary.Unread, 1)
			assert.Equal(t, 3, document.Summary.ExitCode)
			if findings != nil {
				assert.Equal(t, 9, document.Summary.Payloads)
				assert.Equal(t, 3, document.Summary.Wrong, "records 2 and 3 of one input, and 2 of the other")
				assert.Equal(t, 6, document.Summary.Clean)
				assert.Equal(t, 3, document.Summary.Errors)
				assert.Equal(t, 1, document.Summary.Warnings)
				assert.Len(t, document.Summary.Rules, 4)
			}
		})
	}
}

// suites is a JUnit report as CI servers read it.
type suites struct {
	Suites []struct {
		Name     string `xml:"name,attr"`
		Tests    int    `xml:"tests,attr"`
		Failures int    `xml:"failures,attr"`
		Errors   int    `xml:"errors,attr"`
		Cases    []struct {
			Name     string   `xml:"name,attr"`
			Class    string   `xml:"classname,attr"`
			Failures []string `xml:"failure"`
			Errors   []struct {
				Message string `xml:"message,attr"`
			} `xml:"error"`
			Out string `xml:"system-out"`
		} `xml:"testcase"`
	} `xml:"testsuite"`
}

func TestJUnit(t *testing.T) {
	var got suites
	require.NoError(t, xml.Unmarshal([]byte(writeAll(t, "junit", found(), failedInputs()...)), &got))
	require.Len(t, got.Suites, 3, "a suite for each input")
	for _, s := range got.Suites {
		failures, broken := 0, 0
		for _, c := range s.Cases {
			failures += len(c.Failures)
			broken += len(c.Errors)
			assert.LessOrEqual(t, len(c.Failures), 1, "servers show one failure of a case")
			assert.Equal(t, s.Name, c.Class)
		}
		assert.Equal(t, len(s.Cases), s.Tests)
		assert.Equal(t, failures, s.Failures)
		assert.Equal(t, broken, s.Errors)
	}
	first := got.Suites[0]
	assert.Equal(t, "record 2", first.Cases[0].Name)
	assert.Contains(t, first.Cases[0].Out, "warning: /PhoneConfig/DeskPhoneNumber must not be null")
	assert.Equal(t, "3 clean payloads", first.Cases[2].Name)
	assert.Equal(t, 1, got.Suites[2].Errors)
}

func TestGitHub(t *testing.T) {
	lines := strings.Split(writeAll(t, "github", found()[:3]), "\n")
	assert.Equal(t, "::error file=users.jsonl,line=3,col=14,title=connect.Username.length-not-saml::"+
		"/Username must have length less than or equal to 20 (CONNECT_MANAGED) (has 21); 20 is the limit unless the instance uses SAML, "+
		"which allows 64: --identity-management-type SAML declares that", lines[0])
	assert.True(t, strings.HasPrefix(lines[1], "::warning file=users.jsonl,"))
	assert.Contains(t, lines[2], ", the one at dir/a b.json:5:7")

	stdin := found()[0]
	stdin.File = "-"
	assert.True(t, strings.HasPrefix(writeAll(t, "github", []check.Finding{stdin}), "::error title=connect"), "there is no file to annotate")
}

// TestMany: a page shows a bounded number of findings and says how many more
// there are, and its totals are those of all.
func TestMany(t *testing.T) {
	const many = 10_500
	findings := make([]check.Finding, many)
	for i := range findings {
		findings[i] = found()[0]
		findings[i].Record, findings[i].Line = i+1, i+1
		findings[i].Pointer = fmt.Sprintf("/Member%d", i)
		findings[i].Rule = "connect.unknown-member"
		findings[i].Constraint = rules.UnknownMember{}
	}
	page := writeAll(t, "html", findings)
	assert.Equal(t, 10_000, strings.Count(page, "<tr data-severity"))
	assert.Contains(t, page, "there are 500 more")
	assert.Contains(t, page, "<dd>10500</dd>")
	assert.Less(t, strings.Count(page, "<rect"), 100)

	summary := writeAll(t, "markdown", findings)
	assert.Less(t, len(summary), 1<<20, "what job pages take")
	assert.Contains(t, summary, "… and 9500 more")
	assert.Contains(t, summary, "| 10502 | 2 | 10500 | 10500 | 0 |")
}

// TestPageFilters: what the bars of a page and its rows are filtered by are
// choices of its filters, whatever the names.
func TestPageFilters(t *testing.T) {
	page := writeAll(t, "html", found())
	all := func(pattern string) (values []string) {
		for _, match := range regexp.MustCompile(pattern).FindAllStringSubmatch(page, -1) {
			values = append(values, match[1])
		}
		slices.Sort(values)
		return slices.Compact(values)
	}
	rows := append(all(`data-rule="([^"]*)"`), all(`data-member="([^"]*)"`)...)
	slices.Sort(rows)
	assert.Len(t, rows, 4+3, "four rules and three members: %q", rows)
	assert.Equal(t, rows, all(`data-value="([^"]*)"`))
	assert.Subset(t, all(`<option>([^<]*)`), rows)
}

// TestPageBars: a bar is as long as its share of the longest, and a small part
// of it is seen without making it longer.
func TestPageBars(t *testing.T) {
	findings := []check.Finding{found()[1]}
	for range 2000 {
		findings = append(findings, found()[0])
	}
	page := writeAll(t, "html", append(findings, found()[0]))
	assert.Contains(t, page, `<rect class="error" width="1000" height="1"/><rect class="warning" x="1000" width="0" height="1"/>`)
	assert.Contains(t, page, `<rect class="error" width="0" height="1"/><rect class="warning" x="0" width="4" height="1"/>`)
	assert.Contains(t, page, `<li title="2001 errors">`)
	assert.Contains(t, page, `connect.<wbr>Username.<wbr>length-not-saml`)
}

// TestPolicy: the page runs only its own script and loads nothing.
func TestPolicy(t *testing.T) {
	page := writeAll(t, "html", found())
	assert.Contains(t, page, `content="default-src &#39;none&#39;; style-src &#39;sha256-`)
	assert.Equal(t, 1, strings.Count(page, "<script"))
	assert.NotContains(t, page, "src=")
	assert.NotContains(t, page, "style=")
	assert.NotContains(t, page, "ZgotmplZ")
}

// TestEndWithinInput: what was found before a run ended early is in the report.
func TestEndWithinInput(t *testing.T) {
	for _, format := range report.Formats() {
		output, err := report.ParseOutput(format)
		require.NoError(t, err)
		var stdout bytes.Buffer
		w, err := report.Open([]report.Output{output}, report.Settings{Stdout: &stdout, FailOn: rules.Error})
		require.NoError(t, err)
		require.NoError(t, w.Write(found()[0]))
		require.NoError(t, w.End(130))
		assert.Contains(t, stdout.String(), "connect.Username.length-not-saml", format)
		assert.Equal(t, 1, w.Summary().Wrong)
		if format != "text" && format != "jsonl" {
			assert.Contains(t, stdout.String(), "not read to its end", format)
		}
	}
}
