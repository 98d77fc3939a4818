package report

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// line is a finding as JSON. Names and order are promised.
type line struct {
	place
	Service   string `json:"service"`
	Address   string `json:"address,omitempty"`
	Severity  string `json:"severity"`
	Exception string `json:"exception"`
	Rule      string `json:"rule"`
	Kind      string `json:"kind"`
	Basis     string `json:"basis"`
	Pointer   string `json:"pointer"`
	Message   string `json:"message"`
	Related   *place `json:"related,omitempty"`
}

type place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Record int    `json:"record"`
}

// writeJSONL writes a finding as one line of JSON. What a terminal should not
// be given is escaped as JSON allows it.
func writeJSONL(w io.Writer, f *check.Finding) error {
	l := line{
		place:     place(f.Place),
		Service:   f.Service,
		Address:   f.Address,
		Severity:  f.Severity.String(),
		Exception: f.Exception,
		Rule:      f.Rule,
		Kind:      string(f.Kind),
		Basis:     f.Basis.String(),
		Pointer:   f.Pointer,
		Message:   f.Message(),
	}
	if f.Related != nil {
		l.Related = (*place)(f.Related)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(l); err != nil {
		return err
	}
	text := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	_, err := io.WriteString(w, terminal.Escape(string(text))+"\n")
	return err
}
