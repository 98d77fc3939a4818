package source

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReaderLimit(t *testing.T) {
	text := func(size int) string { return `"` + strings.Repeat("x", size-2) + `"` }
	spaces := strings.Repeat(" ", Limit)
	small, exact, over := text(20), text(Limit), text(Limit+1)
	tests := []struct {
		name   string
		reason string
		input  []string
		format Format
		want   []int // sizes, -1 where too large
		last   string
	}{
		{"line", "the limit itself is fine, one more is not, and the next record goes on",
			[]string{exact, "\n", over, "\n", small, "\n"}, JSONL, []int{Limit, -1, 20}, "3:1"},
		{"line with CRLF", "the line's end is not counted",
			[]string{exact, "\r\n", over, "\r\n", small}, JSONL, []int{Limit, -1, 20}, "3:1"},
		{"last line", "the same without an end", []string{exact}, JSONL, []int{Limit}, "1:1"},
		{"last line too large", "the same without an end", []string{over}, JSONL, []int{-1}, "1:1"},
		{"padded line", "white space around a record is not part of it",
			[]string{spaces, exact, spaces, "\n", small}, JSONL, []int{Limit, 20}, "2:1"},
		{"long blank line", "no record however long", []string{small, "\n", spaces, spaces, "\r\n", small}, JSONL, []int{20, 20}, "3:1"},
		{"element", "the limit itself is fine, one more is not, and the next record goes on",
			[]string{"[", exact, ",\n", over, "\n,\n", small, "]"}, JSON, []int{Limit, -1, 20}, "4:1"},
		{"padded element", "white space around a record is not part of it",
			[]string{"[", spaces, exact, spaces, ",", spaces, small, "]"}, JSON, []int{Limit, 20}, fmt.Sprintf("1:%d", 4*Limit+3)},
		{"padding within an element", "it is part of the text",
			[]string{"[1", spaces, "2,3]"}, JSON, []int{-1, 1}, fmt.Sprintf("1:%d", Limit+5)},
		{"element too large and cut short", "one finding is enough", []string{"[{", over}, JSON, []int{-1}, "1:2"},
		{"payload", "the limit itself is fine", []string{" ", exact, "\n"}, JSON, []int{Limit}, "1:2"},
		{"payload too large", "one more is not", []string{over}, JSON, []int{-1}, "1:1"},
		{"brackets too deep to be tracked", "they are counted all the same",
			[]string{"[", strings.Repeat("[", 5000), strings.Repeat("]", 5000), ",", small, "]"}, JSON, []int{10000, 20}, "1:10003"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var parts []io.Reader
			for _, part := range tt.input {
				parts = append(parts, strings.NewReader(part))
			}
			all, err := readAll(t, "", io.MultiReader(parts...), tt.format)
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
			assert.Equal(t, tt.last, all[len(all)-1].At)
		})
	}
}

// repeated delivers a text n times.
type repeated struct {
	text []byte
	n    int
	at   int
}

func repeat(text string, n int) io.Reader { return &repeated{text: []byte(text), n: n} }

func (r *repeated) Read(p []byte) (int, error) {
	total := 0
	for len(p) > 0 && r.n > 0 {
		c := copy(p, r.text[r.at:])
		total, p, r.at = total+c, p[c:], r.at+c
		if r.at == len(r.text) {
			r.at = 0
			r.n--
		}
	}
	if total == 0 {
		return 0, io.EOF
	}
	return total, nil
}

// TestReaderMemory reads far more than may be held at once, in whatever shape. What takes quadratic time
// on the way does not come to an end here.
func TestReaderMemory(t *testing.T) {
	payload := `{"UserName":"` + strings.Repeat("é", 200) + `","Tags":[{"a":"b"}]}`
	spaces := strings.Repeat(" ", 100)
	const n = 200_000
	for name, input := range map[string]io.Reader{
		"array":             io.MultiReader(strings.NewReader("["), repeat(payload+",", n), strings.NewReader("{}]")),
		"lines":             repeat(payload+"\n", n),
		"garbage":           io.MultiReader(strings.NewReader("[]"), repeat(payload, n)),
		"one line":          io.MultiReader(strings.NewReader("x"), repeat(payload, n)),
		"opening brackets":  io.MultiReader(strings.NewReader("["), repeat(strings.Repeat("[{", 100), n)),
		"mismatched ends":   io.MultiReader(strings.NewReader("["), repeat(strings.Repeat("[", tracked)+strings.Repeat("}", tracked), n/10)),
		"white space":       repeat(spaces, n),
		"white space after": io.MultiReader(strings.NewReader("[1"), repeat(spaces, n)),
	} {
		t.Run(name, func(t *testing.T) {
			reader := NewReader("", input, Auto, generic)
			for {
				rec, err := reader.Next()
				if err == io.EOF {
					break
				}
				require.NoError(t, err)
				require.LessOrEqual(t, len(rec.Text), Limit)
				require.LessOrEqual(t, len(reader.in.block), 2*bufferSize)
			}
		})
	}
}
