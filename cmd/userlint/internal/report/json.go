package report

import (
	"bufio"
	"bytes"
	"encoding/json"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// document writes one JSON document. The findings are the objects of jsonl, a
// line each; the summary comes after them, when it is known.
type document struct {
	to     *bufio.Writer
	object object
	// separator comes before the next finding.
	separator string
}

func newJSON(to *bufio.Writer, _ *Settings) format { return &document{to: to, separator: "\n"} }

func (d *document) begin() error {
	d.to.WriteString(`{"version":1,"findings":[`)
	return nil
}

func (d *document) finding(e *entry) error {
	d.to.WriteString(d.separator)
	d.separator = ",\n"
	d.to.Write(d.object.of(e))
	return nil
}

func (*document) input(*Input) error { return nil }

func (d *document) end(s *Summary) error {
	if s.Errors+s.Warnings > 0 {
		d.to.WriteString("\n")
	}
	text, err := appendJSON(nil, newTotals(s))
	d.to.WriteString(`],"summary":`)
	d.to.Write(text)
	d.to.WriteString("}\n")
	return err
}

func (*document) abandon() {}

// totals is a summary as JSON. Names and order are promised.
type totals struct {
	Payloads int           `json:"payloads"`
	Clean    int           `json:"clean"`
	Wrong    int           `json:"wrong"`
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Inputs   int           `json:"inputs"`
	Unread   []unread      `json:"unread"`
	Rules    []ruleOfTotal `json:"rules"`
	ExitCode int           `json:"exitCode"`
}

type unread struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
}

type ruleOfTotal struct {
	Rule     string `json:"rule"`
	Errors   int    `json:"errors"`
	Warnings int    `json:"warnings"`
}

func newTotals(s *Summary) totals {
	t := totals{
		Payloads: s.Payloads, Clean: s.Clean(), Wrong: s.Wrong, Errors: s.Errors, Warnings: s.Warnings,
		Inputs: s.Inputs, Unread: []unread{}, Rules: []ruleOfTotal{}, ExitCode: s.ExitCode,
	}
	for _, in := range s.Unread {
		t.Unread = append(t.Unread, unread{in.Name, in.Err.Error()})
	}
	for _, c := range s.Rules() {
		t.Rules = append(t.Rules, ruleOfTotal{c.Name, c.Errors, c.Warnings})
	}
	return t
}

// appendJSON appends a value as JSON in one line. What a terminal should not
// be given is escaped as JSON allows it.
func appendJSON(b []byte, value any) ([]byte, error) {
	var encoded bytes.Buffer
	encoder := json.NewEncoder(&encoded)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return b, err
	}
	text := bytes.TrimSuffix(encoded.Bytes(), []byte("\n"))
	return append(b, terminal.Escape(string(text))...), nil
}
