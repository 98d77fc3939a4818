package report

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// markdown writes a summary for the page of a CI job: the totals, the rules by
// how often they were broken, and the first findings. Totals come first on the
// page, so the findings that it shows are kept until then.
type markdown struct {
	to    *bufio.Writer
	rows  []string
	bytes int
	more  int
}

// Job pages take 1 MiB, and nobody reads as much.
const (
	markdownRows  = 1000
	markdownBytes = 512 << 10
	markdownRules = 100
)

func newMarkdown(to *bufio.Writer, _ *Settings) format { return &markdown{to: to} }

func (m *markdown) begin() error { return nil }

func (m *markdown) finding(e *entry) error {
	if len(m.rows) >= markdownRows || m.bytes >= markdownBytes {
		m.more++
		return nil
	}
	message := escapeMarkdown(sentence(e))
	if e.Related != nil {
		message += ", the one at " + code(where(e.Related))
	}
	if e.hint != "" {
		message += "<br>" + escapeMarkdown(e.hint)
	}
	row := fmt.Sprintf("| %s | %s | %s | %s |\n", code(where(&e.Place)), severityMark(e.Severity), message, code(e.Rule))
	m.rows = append(m.rows, row)
	m.bytes += len(row)
	return nil
}

func severityMark(s rules.Severity) string {
	if s == rules.Error {
		return "❌ error"
	}
	return "⚠️ warning"
}

func (m *markdown) input(*Input) error { return nil }

func (m *markdown) end(s *Summary) error {
	fmt.Fprintf(m.to, "## userlint\n\n| payloads | clean | with findings | errors | warnings |\n|---:|---:|---:|---:|---:|\n| %d | %d | %d | %d | %d |\n",
		s.Payloads, s.Clean(), s.Wrong, s.Errors, s.Warnings)
	if len(s.Unread) > 0 {
		m.to.WriteString("\n### Inputs that could not be checked\n\n| input | reason |\n|---|---|\n")
		first := s.Unread[:min(len(s.Unread), markdownRules)]
		for _, in := range first {
			fmt.Fprintf(m.to, "| %s | %s |\n", code(in.Name), escapeMarkdown(in.Err.Error()))
		}
		if more := len(s.Unread) - len(first); more > 0 {
			fmt.Fprintf(m.to, "\n… and %d more.\n", more)
		}
	}
	if len(m.rows) == 0 {
		m.to.WriteString("\nNo findings.\n")
		return nil
	}
	m.to.WriteString("\n### Findings by rule\n\n| rule | errors | warnings |\n|---|---:|---:|\n")
	counts, rest := firstOf(s.Rules(), markdownRules)
	for _, c := range counts {
		fmt.Fprintf(m.to, "| %s | %d | %d |\n", linked(c.Name), c.Errors, c.Warnings)
	}
	if rest.Name != "" {
		fmt.Fprintf(m.to, "| %s | %d | %d |\n", rest.Name, rest.Errors, rest.Warnings)
	}
	m.to.WriteString("\n### Findings\n\n| place | severity | finding | rule |\n|---|---|---|---|\n")
	for _, row := range m.rows {
		m.to.WriteString(row)
	}
	if m.more > 0 {
		fmt.Fprintf(m.to, "\n… and %d more, which the other formats list.\n", m.more)
	}
	return nil
}

func (m *markdown) abandon() {}

// linked returns a rule's id with a link to its source.
func linked(id string) string {
	if rule, known := catalogue.Rule(id); known && rule.Page != "" {
		return "[" + code(id) + "](" + rule.Page + ")"
	}
	return code(id)
}

// escapeMarkdown returns text as Markdown that shows it, within a cell of a
// table. Whatever could mean something is written as a character reference.
func escapeMarkdown(text string) string {
	var b strings.Builder
	for _, char := range terminal.Escape(text) {
		if char < utf8.RuneSelf && strings.ContainsRune("\\`*_{}[]()<>#+-.!|~&@:\"'$=^", char) {
			fmt.Fprintf(&b, "&#%d;", char)
			continue
		}
		b.WriteRune(char)
	}
	return b.String()
}

// code returns text as code within a cell of a table.
func code(text string) string {
	text = terminal.Escape(text)
	if strings.ContainsAny(text, "`|\\") || strings.TrimSpace(text) != text || text == "" {
		return "<code>" + escapeMarkdown(text) + "</code>"
	}
	return "`" + text + "`"
}
