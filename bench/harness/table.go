package harness

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// WriteTable writes what was measured as a table in Markdown, in the order of
// the results. The ratios are to the result of the index reference.
func WriteTable(w io.Writer, results []Result, reference int) error {
	rows := [][]string{{"contestant", "ns/op", "median", "ratio", "median ratio", "allocs/op"}}
	for i := range results {
		r, to := &results[i], &results[reference]
		rows = append(rows, []string{
			r.Name,
			nanoseconds(r.Minimum()),
			nanoseconds(r.Median()),
			fmt.Sprintf("%.2f", r.MinimumRatio(to)),
			fmt.Sprintf("%.2f", r.MedianRatio(to)),
			fmt.Sprintf("%.0f", r.Allocs),
		})
	}
	return WriteRows(w, rows)
}

// WriteRows writes rows of as many cells each as a table in Markdown. The first
// row is its head. The first column is aligned to the left, and the others,
// which are numbers, to the right.
func WriteRows(w io.Writer, rows [][]string) error {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for column, cell := range row {
			widths[column] = max(widths[column], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for i, row := range rows {
		writeRow(&b, row, widths)
		if i == 0 {
			writeRule(&b, widths)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeRow writes the first cell to the left and the numbers to the right.
func writeRow(b *strings.Builder, row []string, widths []int) {
	for column, cell := range row {
		if column == 0 {
			fmt.Fprintf(b, "| %-*s |", widths[column], cell)
			continue
		}
		fmt.Fprintf(b, " %*s |", widths[column], cell)
	}
	b.WriteByte('\n')
}

func writeRule(b *strings.Builder, widths []int) {
	for column, width := range widths {
		if column == 0 {
			b.WriteString("|" + strings.Repeat("-", width+2) + "|")
			continue
		}
		b.WriteString(strings.Repeat("-", width+1) + ":|")
	}
	b.WriteByte('\n')
}

func nanoseconds(n float64) string {
	if n < 100 {
		return fmt.Sprintf("%.1f", n)
	}
	return fmt.Sprintf("%.0f", n)
}
