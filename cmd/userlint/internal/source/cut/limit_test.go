package cut

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

func TestReaderLimit(t *testing.T) {
	text := func(size int) string { return `"` + strings.Repeat("x", size-2) + `"` }
	spaces := strings.Repeat(" ", source.Limit)
	small, exact, over := text(20), text(source.Limit), text(source.Limit+1)
	tests := []struct {
		name   string
		reason string
		input  []string
		start  sourcetest.Start
		want   []int // sizes, -1 where too large
		last   string
	}{
		{"line", "the limit itself is fine, one more is not, and the next record goes on",
			[]string{exact, "\n", over, "\n", small, "\n"}, lines, []int{source.Limit, -1, 20}, "3:1"},
		{"line with CRLF", "the line's end is not counted",
			[]string{exact, "\r\n", over, "\r\n", small}, lines, []int{source.Limit, -1, 20}, "3:1"},
		{"last line", "the same without an end", []string{exact}, lines, []int{source.Limit}, "1:1"},
		{"last line too large", "the same without an end", []string{over}, lines, []int{-1}, "1:1"},
		{"padded line", "white space around a record is not part of it",
			[]string{spaces, exact, spaces, "\n", small}, lines, []int{source.Limit, 20}, "2:1"},
		{"long blank line", "no record however long", []string{small, "\n", spaces, spaces, "\r\n", small}, lines, []int{20, 20}, "3:1"},
		{"element", "the limit itself is fine, one more is not, and the next record goes on",
			[]string{"[", exact, ",\n", over, "\n,\n", small, "]"}, document, []int{source.Limit, -1, 20}, "4:1"},
		{"padded element", "white space around a record is not part of it",
			[]string{"[", spaces, exact, spaces, ",", spaces, small, "]"}, document, []int{source.Limit, 20}, fmt.Sprintf("1:%d", 4*source.Limit+3)},
		{"padding within an element", "it is part of the text",
			[]string{"[1", spaces, "2,3]"}, document, []int{-1, 1}, fmt.Sprintf("1:%d", source.Limit+5)},
		{"element too large and cut short", "one finding is enough", []string{"[{", over}, document, []int{-1}, "1:2"},
		{"payload", "the limit itself is fine", []string{" ", exact, "\n"}, document, []int{source.Limit}, "1:2"},
		{"payload too large", "one more is not", []string{over}, document, []int{-1}, "1:1"},
		{"brackets too deep to be tracked", "they are counted all the same",
			[]string{"[", strings.Repeat("[", 5000), strings.Repeat("]", 5000), ",", small, "]"}, document, []int{10000, 20}, "1:10003"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := tt.start.Read(t, sourcetest.Parts(tt.input...))
			require.NoError(t, err)
			var sizes []int
			for _, rec := range all {
				size := len(rec.Text)
				if rec.TooLarge {
					size = -1
				}
				sizes = append(sizes, size)
			}
			require.Equal(t, tt.want, sizes, tt.reason)
			start := all[len(all)-1].Start
			assert.Equal(t, tt.last, fmt.Sprintf("%d:%d", start.Line, start.Column))
		})
	}
}

// TestReaderMemory reads far more than may be held at once, in whatever shape. What takes quadratic time
// on the way does not come to an end here.
func TestReaderMemory(t *testing.T) {
	payload := `{"UserName":"` + strings.Repeat("é", 200) + `","Tags":[{"a":"b"}]}`
	spaces := strings.Repeat(" ", 100)
	const n = 200_000
	for name, test := range map[string]struct {
		input io.Reader
		start func(*window.Window) *Reader
	}{
		"array":             {io.MultiReader(strings.NewReader("["), sourcetest.Repeat(payload+",", n), strings.NewReader("{}]")), Document},
		"lines":             {sourcetest.Repeat(payload+"\n", n), Lines},
		"garbage":           {io.MultiReader(strings.NewReader("[]"), sourcetest.Repeat(payload, n)), Document},
		"one line":          {io.MultiReader(strings.NewReader("x"), sourcetest.Repeat(payload, n)), Lines},
		"opening brackets":  {io.MultiReader(strings.NewReader("["), sourcetest.Repeat(strings.Repeat("[{", 100), n)), Document},
		"mismatched ends":   {io.MultiReader(strings.NewReader("["), sourcetest.Repeat(strings.Repeat("[", tracked)+strings.Repeat("}", tracked), n/10)), Document},
		"white space":       {sourcetest.Repeat(spaces, n), Lines},
		"white space after": {io.MultiReader(strings.NewReader("[1"), sourcetest.Repeat(spaces, n)), Document},
	} {
		t.Run(name, func(t *testing.T) {
			in := window.New(test.input)
			reader := test.start(in)
			for {
				rec, err := reader.Next()
				if err == io.EOF {
					break
				}
				require.NoError(t, err)
				require.LessOrEqual(t, len(rec.Text), source.Limit)
				require.LessOrEqual(t, len(in.Arrived()), 8*window.Ahead)
			}
		})
	}
}
