package report

import (
	"html/template"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// chart is a chart of counts in horizontal bars.
type chart struct {
	// ID is that of the heading, and Filter that of the field which a bar sets.
	ID, Filter, Title string
	Bars              []bar
}

type bar struct {
	Name   string
	Total  int
	Detail string
	// Errors and Warnings are the lengths of the two parts of the bar, in
	// thousandths of the longest one.
	Errors, Warnings int
	// Sum says that the bar is that of several names.
	Sum bool
}

// barLength is the length of the longest bar.
const barLength = 1000

// newChart returns a chart of the greatest counts. What the others come to is
// the last bar.
func newChart(id, filter, title string, counts []Count) chart {
	c := chart{ID: id, Filter: filter, Title: title}
	first, rest := firstOf(counts, pageBars)
	greatest := rest.Total()
	for i := range first {
		greatest = max(greatest, first[i].Total())
	}
	for _, count := range first {
		c.Bars = append(c.Bars, newBar(count, greatest, count.Name == others))
	}
	if rest.Name != "" {
		c.Bars = append(c.Bars, newBar(rest, greatest, true))
	}
	return c
}

func newBar(c Count, greatest int, sum bool) bar {
	var detail []string
	if c.Errors > 0 {
		detail = append(detail, Amount(c.Errors, "error"))
	}
	if c.Warnings > 0 {
		detail = append(detail, Amount(c.Warnings, "warning"))
	}
	return bar{
		Name: terminal.Escape(c.Name), Total: c.Total(), Detail: strings.Join(detail, ", "), Sum: sum,
		Errors: length(c.Errors, greatest), Warnings: length(c.Warnings, greatest),
	}
}

// length returns the length of a part of a bar, which is seen however small the
// count.
func length(count, greatest int) int {
	const least = 4
	if count == 0 {
		return 0
	}
	return max(least, count*barLength/greatest)
}

// WarningsX is where the second part of the bar begins: both parts are within
// the bar, also where a small one is drawn longer than it is.
func (b bar) WarningsX() int { return min(b.Errors, barLength-b.Warnings) }

// breakable returns text as HTML that may be broken behind the dots and slashes
// of a path rather than within a name.
func breakable(text string) template.HTML {
	return template.HTML(breaks.Replace(template.HTMLEscapeString(text)))
}

var breaks = strings.NewReplacer(".", ".<wbr>", "/", "/<wbr>", `\`, `\<wbr>`)
