package harness

import (
	"fmt"
	"io"
	"regexp"
	"strings"
)

// Page is what a command prints: what was aimed at first, then the tables, and
// last where they were measured.
type Page struct {
	title string
	goals [][]string
	body  strings.Builder
}

// NewPage returns a page with a title.
func NewPage(title string) *Page { return &Page{title: title} }

// Goal notes what was aimed at and what was measured, and whether the goal is
// met by the fastest rounds and in the median of all.
func (p *Page) Goal(aim, measured string, best, median bool) {
	met := "no"
	switch {
	case median && best:
		met = "yes"
	case best:
		met = "at best"
	case median:
		met = "in the median"
	}
	p.goals = append(p.goals, []string{aim, measured, met})
}

// Write writes to the body of the page.
func (p *Page) Write(text []byte) (int, error) { return p.body.Write(text) }

// Finish writes the page.
func (p *Page) Finish(w io.Writer, where string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n", p.title)
	if len(p.goals) > 0 {
		writeTexts(&b, append([][]string{{"goal", "measured", "met"}}, p.goals...))
		b.WriteByte('\n')
	}
	b.WriteString(strings.TrimRight(p.body.String(), "\n"))
	fmt.Fprintf(&b, "\n\n%s\n", where)
	_, err := io.WriteString(w, b.String())
	return err
}

// writeTexts writes rows of texts, which are not aligned: they are long.
func writeTexts(b *strings.Builder, rows [][]string) {
	for i, row := range rows {
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 {
			b.WriteString(strings.Repeat("|---", len(row)) + "|\n")
		}
	}
}

// Outline returns what stays the same of a page where it is printed again: its
// titles, and of each row of a table the first cell without numbers.
func Outline(page string) []string {
	var lines []string
	for line := range strings.Lines(page) {
		switch first, _, row := strings.Cut(strings.TrimPrefix(line, "| "), " |"); {
		case strings.HasPrefix(line, "#"):
			lines = append(lines, strings.TrimSpace(line))
		case row && strings.HasPrefix(line, "| "):
			lines = append(lines, "| "+strings.TrimSpace(number.ReplaceAllString(first, "n")))
		}
	}
	return lines
}

var number = regexp.MustCompile(`[0-9][0-9,]*`)
