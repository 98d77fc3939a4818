package table

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
)

func TestTableLimit(t *testing.T) {
	large := strings.Repeat("x", source.Limit+1)
	const tooLarge, ok = "too large", `{"UserName":"ok"}`
	tests := []struct {
		name   string
		reason string
		input  []string
		want   []string
	}{
		{"row", "its line is skipped, and the next row goes on", []string{"UserName,Title\n", large, ",", large, "\nok\n"}, []string{tooLarge, ok}},
		{"last row", "the same without an end", []string{"UserName\n", large}, []string{tooLarge}},
		{"quoted", "the same", []string{"UserName\n\"", large, "\"\nok\n"}, []string{tooLarge, ok}},
		{"quoted with line breaks", "it is one row all the same", []string{"UserName,Title\n\"a\nb\",", large, "\nok\n"}, []string{tooLarge, ok}},
		{"open quote", "it is on one line", []string{"UserName\n\"a\n", strings.Repeat("ok\n", 3), strings.Repeat(" ", source.Limit)},
			[]string{reasonQuote, ok, ok, ok}},
		{"open quote on a large line", "that line is skipped", []string{"UserName\n\"", large, "\nok\n"}, []string{tooLarge, ok}},
		{"wrong quote on a large line", "the same", []string{"UserName\n\"a\"b", large, "\nok\n"}, []string{tooLarge, ok}},
		{"escapes", "the text is larger than the cell", []string{"UserName\n", strings.Repeat("\x01", source.Limit/2), "\nok\n"}, []string{tooLarge, ok}},
		{"header", "there are no names", []string{"UserName,", large, "\nok\n"}, []string{tooLarge}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := read(t, sourcetest.Parts(tt.input...), sourcetest.IdentityStore)
			require.NoError(t, err)
			var got []string
			for _, rec := range all {
				switch {
				case rec.TooLarge:
					got = append(got, tooLarge)
				default:
					got = append(got, rec.Text+rec.Broken)
				}
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}

// An input that cannot be read to its end is an error, and what was read of the next row is dropped.
func TestTableError(t *testing.T) {
	broken := io.ErrUnexpectedEOF
	for _, input := range []string{"UserName\na\n\"b", "UserName\na\nb", "UserName\na\n\"b\"c"} {
		all, err := read(t, io.MultiReader(strings.NewReader(input), iotest.ErrReader(broken)), sourcetest.IdentityStore)
		assert.ErrorIs(t, err, broken, input)
		require.Len(t, all, 1, input)
		assert.Equal(t, `{"UserName":"a"}`, all[0].Text)
	}
	for _, input := range []string{"", "User", "Xyz\na\nb"} {
		_, err := read(t, io.MultiReader(strings.NewReader(input), iotest.ErrReader(broken)), sourcetest.IdentityStore)
		assert.ErrorIs(t, err, broken, input)
	}
}
