package report

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"github.com/fatih/color"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// text writes a finding as a line for people, in the form that editors and
// terminals take for a place: FILE:LINE:COLUMN: SEVERITY: what is wrong. Where
// a finding has an excerpt, that and the hint follow in lines of their own.
//
// What goes to standard output is findings alone, one a line, so that other
// tools can filter it; the summary is for standard error. A file is read by
// itself, and has its summary at the end.
type text struct {
	to     *bufio.Writer
	toFile bool
	// excerpts says that findings are shown with theirs.
	excerpts bool

	// last is the place of the last excerpt, and lastHint the hint with it.
	last     check.Place
	lastHint string

	place, warning, failure, rule, gutter, caret, hint paint
}

// paint puts text in a colour, or leaves it as it is.
type paint func(string) string

func newText(to *bufio.Writer, s *Settings) format {
	in := func(attributes ...color.Attribute) paint {
		if !s.Color {
			return plainly
		}
		c := color.New(attributes...)
		c.EnableColor() // whatever the library makes of the environment
		return func(text string) string { return c.Sprint(text) }
	}
	return &text{
		to: to, toFile: s.toFile, excerpts: s.Excerpts,
		place: in(color.Bold), warning: in(color.FgYellow, color.Bold), failure: in(color.FgRed, color.Bold),
		rule: in(color.Faint), gutter: in(color.FgBlue), caret: in(color.FgRed, color.Bold), hint: in(color.FgCyan),
	}
}

func (t *text) begin() error { return nil }

func (t *text) finding(e *entry) error {
	severity := t.warning
	if e.Severity == rules.Error {
		severity = t.failure
	}
	t.write(t.place(where(&e.Place)), ": ", severity(e.Severity.String()), ": ", sentence(e), earlier(e))
	shown := t.excerpts && e.Excerpt != nil
	if e.hint != "" && !shown {
		t.to.WriteString(t.hint(advice(e)))
	}
	t.write(" ", t.rule("["+terminal.Escape(e.Rule)+"]"), "\n")
	if shown {
		t.excerpt(e)
	}
	return nil
}

func (t *text) write(parts ...string) {
	for _, part := range parts {
		t.to.WriteString(part)
	}
}

// excerpt writes the line of a finding, a caret under the member, and the hint:
// what the finding before has not shown already.
func (t *text) excerpt(e *entry) {
	same := e.Place == t.last
	t.last = e.Place
	if same && e.hint == t.lastHint {
		return
	}
	t.lastHint = e.hint
	line := strconv.Itoa(e.Line)
	margin := strings.Repeat(" ", len(line))
	bar := t.gutter("|")
	if !same {
		fmt.Fprintf(t.to, " %s %s %s\n", t.gutter(line), bar, e.Excerpt.Text)
		fmt.Fprintf(t.to, " %s %s %s%s\n", margin, bar,
			strings.Repeat(" ", e.Excerpt.Caret), t.caret(strings.Repeat("^", e.Excerpt.Width)))
	}
	if e.hint != "" {
		fmt.Fprintf(t.to, " %s %s %s\n", margin, t.gutter("="), t.hint("hint: "+terminal.Escape(e.hint)))
	}
}

func (t *text) input(*Input) error { return nil }

func (t *text) end(s *Summary) error {
	if !t.toFile {
		return nil
	}
	for _, in := range s.Unread {
		fmt.Fprintf(t.to, "%s: %s\n", terminal.Escape(in.Name), terminal.Escape(in.Err.Error()))
	}
	fmt.Fprintln(t.to, s.Headline())
	return s.WriteRules(t.to)
}

func (t *text) abandon() {}
