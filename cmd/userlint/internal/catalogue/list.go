package catalogue

import (
	"bytes"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// longLimit is the length of the longest limit in a table on a terminal, in
// bytes; explain shows the whole of it.
const longLimit = 48

// Table returns rules as a table for a terminal.
func Table(of []rules.Rule) []byte {
	var b bytes.Buffer
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "RULE\tLIMIT\tBASIS\tSEVERITY\tEXCEPTION\tCONTEXTS")
	for _, r := range of {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", r.ID,
			terminal.Escape(terminal.Shorten(Limit(r.Constraint), longLimit)),
			r.Basis, r.Severity, dash(r.Exception), dash(contexts(r)))
	}
	table.Flush() // to memory
	return trimLines(b.Bytes())
}

// contexts names the contexts that matter to a rule.
func contexts(r rules.Rule) string {
	var parts []string
	if len(r.Contexts) > 0 {
		parts = append(parts, strings.Join(r.Contexts, ", "))
	}
	if len(r.ErrorUnder) > 0 {
		parts = append(parts, "error: "+strings.Join(r.ErrorUnder, ", "))
	}
	return strings.Join(parts, "; ")
}

func dash(text string) string {
	if text == "" {
		return "-"
	}
	return text
}

func trimLines(text []byte) []byte {
	var b bytes.Buffer
	for line := range bytes.Lines(text) {
		b.Write(bytes.TrimRight(line, " \n"))
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// Entries returns rules as data.
func Entries(of []rules.Rule) []Entry {
	entries := []Entry{}
	for _, r := range of {
		entries = append(entries, EntryOf(r))
	}
	return entries
}

// MarkdownTable returns rules as a table in Markdown. Link returns the address
// of what is said of a rule, empty for none.
func MarkdownTable(of []rules.Rule, link func(rules.Rule) string) []byte {
	var b bytes.Buffer
	b.WriteString("| rule | limit | basis | severity | exception | contexts |\n|---|---|---|---|---|---|\n")
	for _, r := range of {
		id := "`" + r.ID + "`"
		if to := link(r); to != "" {
			id = "[" + id + "](" + to + ")"
		}
		limit := cell(Limit(r.Constraint))
		if p, ok := r.Constraint.(*rules.Pattern); ok {
			limit = "matches " + code(p.Published)
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", id, limit, r.Basis, r.Severity, r.Exception, cell(contexts(r)))
	}
	return b.Bytes()
}
