package report

import (
	"fmt"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// chart is a chart of counts in horizontal bars, laid out for SVG.
type chart struct {
	ID, Title     string
	Bars          []bar
	Width, Height int
}

type bar struct {
	Name, Full, Label string
	// Y is the top of the bar's row, and Text the base line of what is written.
	Y, Text int
	// Errors and Warnings are the widths of the two parts of the bar.
	Errors, Warnings int
	// Label stands at LabelX.
	LabelX, WarningsX int
}

// The measures of a chart, in units of its view box.
const (
	chartWidth  = 720
	chartNames  = 330 // where bars begin
	chartLabels = 70  // room for the numbers behind the longest bar
	chartRow    = 26
	chartName   = 46 // characters
)

// newChart returns a chart of the greatest counts. What the others come to is
// the last bar.
func newChart(id, title string, counts []Count) chart {
	first, rest := firstOf(counts, pageBars)
	if rest.Name != "" {
		first = append(first[:len(first):len(first)], rest)
	}
	c := chart{ID: id, Title: title, Width: chartWidth, Height: chartRow * len(first)}
	greatest := 1
	for _, count := range first {
		greatest = max(greatest, count.Total())
	}
	for i, count := range first {
		full := terminal.Escape(count.Name)
		b := bar{
			Name: shortenFront(full, chartName), Full: full, Label: fmt.Sprint(count.Total()),
			Y: i * chartRow, Text: i*chartRow + 18,
			Errors:   length(count.Errors, greatest),
			Warnings: length(count.Warnings, greatest),
		}
		b.WarningsX = chartNames + b.Errors
		b.LabelX = b.WarningsX + b.Warnings + 6
		c.Bars = append(c.Bars, b)
	}
	return c
}

// length returns the length of a bar, which is seen however small the count.
func length(count, greatest int) int {
	if count == 0 {
		return 0
	}
	return max(1, count*(chartWidth-chartNames-chartLabels)/greatest)
}

// shortenFront returns text without its front where it is too long: the ends of
// names tell more.
func shortenFront(text string, longest int) string {
	characters := []rune(text)
	if len(characters) <= longest {
		return text
	}
	return "…" + string(characters[len(characters)-longest+1:])
}
