package catalogue

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// row is something said of a rule, with a name.
type row struct {
	name, value string
	isCode      bool
}

// rows returns what is said of a rule in few words each.
func (e *Explanation) rows() []row {
	var rows []row
	add := func(name, value string) {
		if value != "" {
			rows = append(rows, row{name: name, value: value})
		}
	}
	if e.Pattern != "" {
		rows = append(rows, row{"pattern", e.Pattern, true})
	} else {
		add("limit", e.Limit)
	}
	add("basis", e.Basis+": "+e.BasisSays)
	severity := e.Severity
	if len(e.ErrorFlags) > 0 {
		severity += "; error with " + strings.Join(e.ErrorFlags, " or ")
	} else if len(e.ErrorUnder) > 0 {
		severity += " where the context is only possible; error where it is declared"
	}
	add("severity", severity)
	if len(e.Contexts) > 0 {
		add("holds under", strings.Join(e.Contexts, " or ")+", declared with "+strings.Join(e.Flags, " or "))
	}
	if e.Of == "response" {
		add("of", "the response; a response that breaks it raises no exception of the service")
	}
	add("exception", e.Exception)
	add("page", e.Page)
	return rows
}

// part is a payload of an example, with what is said of it.
type part struct{ title, payload string }

func (s Shown) parts() []part {
	with := ""
	if s.Flags != "" {
		with = " with " + s.Flags
	}
	parts := []part{shortened("Accepted"+with, s.Accepted)}
	if s.Earlier != "" {
		parts = append(parts, shortened("Rejected after this payload", s.Earlier))
	}
	at := "the payload"
	if s.Pointer != "" {
		at = s.Pointer
	}
	title := "Rejected" + with + ", at " + at
	if len(s.Implied) > 0 {
		title += ", which also breaks " + strings.Join(s.Implied, ", ")
	}
	return append(parts, shortened(title, s.Rejected))
}

// shortened returns a part whose payload can be read.
func shortened(title, payload string) part {
	text := Abbreviate([]byte(payload))
	if text != payload {
		title += " (a long text is cut)"
	}
	return part{title + ":", text}
}

// width is the length of the lines that are wrapped for a terminal.
const width = 78

// Text returns what is said of a rule for a terminal.
func (e *Explanation) Text() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n\n%s\n", e.ID, wrap(strings.TrimSpace(e.Says+" "+e.More)))
	for _, row := range e.rows() {
		fmt.Fprintf(&b, "  %-12s %s\n", row.name, terminal.Escape(row.value))
	}
	for _, part := range e.Example.parts() {
		fmt.Fprintf(&b, "\n%s\n  %s\n", terminal.Escape(part.title), terminal.Escape(visible(part.payload)))
	}
	if len(e.Related) > 0 {
		b.WriteString("\nSee also:\n")
		for _, id := range e.Related {
			fmt.Fprintf(&b, "  %s\n", id)
		}
	}
	return b.Bytes()
}

// wrap breaks a text into lines, each with a line feed.
func wrap(text string) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(terminal.Escape(text)) {
		switch {
		case column == 0:
		case column+1+len(word) > width:
			b.WriteByte('\n')
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String() + "\n"
}
