package report

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/rules"
)

// sarif writes a log in the Static Analysis Results Interchange Format 2.1.0.
// The results come first: which rules they are of, and how the run ended, is
// known only after them.
type sarif struct {
	to      *bufio.Writer
	version string
	buffer  []byte
	// separator comes before the next result.
	separator string
	// rules are those with results, in the order of the first of each, and
	// index their numbers.
	rules []rules.Rule
	index map[string]int
	// errors counts the results of each rule that are errors.
	errors map[string]bool
}

func newSARIF(to *bufio.Writer, s *Settings) format {
	return &sarif{to: to, version: s.Version, separator: "\n", index: make(map[string]int), errors: make(map[string]bool)}
}

const (
	sarifVersion = "2.1.0"
	sarifSchema  = "https://json.schemastore.org/sarif-2.1.0.json"
	// baseID names the folder that relative URIs start from.
	baseID = "%SRCROOT%"
)

// What a log is made of. A member that may be absent is omitted: code-scanning
// sites refuse some empty objects.
type (
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
		Properties   sarifProperties   `json:"properties"`
	}
	sarifLocation struct {
		ID       int            `json:"id,omitempty"`
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI    string `json:"uri"`
		BaseID string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
	sarifProperties struct {
		Exception string `json:"exception"`
		Basis     string `json:"basis"`
		Pointer   string `json:"pointer"`
		Record    int    `json:"record"`
		Hint      string `json:"hint,omitempty"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		ExitCode      int                 `json:"exitCode"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
)

func (s *sarif) begin() error {
	fmt.Fprintf(s.to, `{"$schema":"%s","version":"%s","runs":[{"columnKind":"unicodeCodePoints",`+
		`"originalUriBaseIds":{"%s":{"description":{"text":"The folder in which userlint ran."}}},"results":[`,
		sarifSchema, sarifVersion, baseID)
	return nil
}

func (s *sarif) finding(e *entry) error {
	index, known := s.index[e.Rule]
	if !known {
		index = len(s.rules)
		s.index[e.Rule] = index
		s.rules = append(s.rules, s.ruleOf(e))
	}
	if e.Severity == rules.Error {
		s.errors[e.Rule] = true
	}
	r := sarifResult{
		RuleID: e.Rule, RuleIndex: index, Level: e.Severity.String(),
		Message:      sarifText{Text: s.message(e)},
		Locations:    []sarifLocation{{Physical: physical(&e.Place)}},
		Fingerprints: map[string]string{"primaryLocationLineHash": fingerprint(e) + ":1"},
		Properties: sarifProperties{
			Exception: e.Exception, Basis: e.Basis.String(), Pointer: e.Pointer, Record: e.Record, Hint: e.hint,
		},
	}
	if e.Address != "" {
		r.Locations[0].Logical = []sarifLogical{{e.Address, "resource"}}
	}
	if e.Related != nil {
		r.Related = []sarifLocation{{
			ID: 1, Physical: physical(e.Related), Message: &sarifText{Text: "the earlier record"},
		}}
	}
	return s.item(r)
}

// item writes an item of the list of results.
func (s *sarif) item(value any) (err error) {
	s.to.WriteString(s.separator)
	s.separator = ",\n"
	s.buffer, err = appendJSON(s.buffer[:0], value)
	s.to.Write(s.buffer)
	return err
}

// ruleOf returns the rule of a finding, as far as it is known.
func (s *sarif) ruleOf(e *entry) rules.Rule {
	rule, known := catalogue.Rule(e.Rule)
	if !known {
		rule = rules.Rule{
			ID: e.Rule, Service: e.Service, Kind: e.Kind, Constraint: e.Constraint,
			Basis: e.Basis, Severity: e.Severity, Exception: e.Exception,
		}
	}
	return rule
}

// message returns the text of a result, in which a duplicate links to the
// earlier record.
func (s *sarif) message(e *entry) string {
	text := unlinked(sentence(e))
	if e.Related != nil {
		text += ", [the one at " + strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(where(e.Related)) + "](1)"
	}
	text += "."
	if e.hint != "" {
		text += " Hint: " + e.hint + "."
	}
	return text
}

// unlinked returns text that has no link: viewers take [a](b) for one, also
// within a pattern or the name of a member.
func unlinked(text string) string { return strings.ReplaceAll(text, "](", "] (") }

func physical(p *check.Place) sarifPhysical {
	return sarifPhysical{Artifact: artifact(p.File), Region: &sarifRegion{p.Line, p.Column}}
}

func artifact(name string) sarifArtifact {
	uri, local := uriOf(name)
	if !local {
		return sarifArtifact{URI: uri}
	}
	return sarifArtifact{uri, baseID}
}

// fingerprint is equal for the same finding in two runs over the same file. It
// is made of no value: a hash of a short one could be guessed.
func fingerprint(e *entry) string {
	uri, _ := uriOf(e.File)
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", uri, e.Rule, e.Pointer, e.Record))
	return hex.EncodeToString(sum[:8])
}

func (s *sarif) input(*Input) error { return nil }

func (s *sarif) end(summary *Summary) error {
	if len(s.rules) > 0 {
		s.to.WriteString("\n")
	}
	invocation := sarifInvocation{Successful: len(summary.Unread) == 0, ExitCode: summary.ExitCode}
	for _, in := range summary.Unread {
		invocation.Notifications = append(invocation.Notifications, sarifNotification{
			Level: "error", Message: sarifText{Text: unlinked(in.Name + ": " + in.Err.Error())},
			Locations: []sarifLocation{{Physical: sarifPhysical{Artifact: artifact(in.Name)}}},
		})
	}
	text, err := appendJSON(nil, struct {
		Invocations []sarifInvocation `json:"invocations"`
		Tool        sarifTool         `json:"tool"`
	}{[]sarifInvocation{invocation}, s.tool()})
	if err != nil {
		return err
	}
	fmt.Fprintf(s.to, "],%s}]}\n", text[1:len(text)-1])
	return nil
}

func (s *sarif) abandon() {}
