package inputs_test

import (
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
)

// What a file had when it was opened is read, and it is said where that is not what it has.
func TestOpenSteady(t *testing.T) {
	t.Chdir(t.TempDir())
	tests := []struct {
		name   string
		reason string
		change func(*os.File) error
		text   string
		err    string
	}{
		{"as it was", "all of it was read", func(*os.File) error { return nil }, "0123456789", ""},
		{"grows", "the findings of one input may go to it", func(f *os.File) error { _, err := f.WriteString("x"); return err }, "0123456789", "grew"},
		{"shrinks", "the rest is not there any more", func(f *os.File) error { return f.Truncate(4) }, "0123", "shrank"},
		{"is emptied", "nothing is there any more", func(f *os.File) error { return f.Truncate(0) }, "", "shrank"},
	}
	for _, tt := range tests {
		for _, name := range []string{"file", inputs.Stdin} {
			t.Run(tt.name+"/"+name, func(t *testing.T) {
				require.NoError(t, os.WriteFile("file", []byte("0123456789"), 0o644))
				stdin, err := os.Open("file")
				require.NoError(t, err)
				defer stdin.Close()
				in, err := inputs.Input{Name: name}.Open(stdin)
				require.NoError(t, err)
				defer in.Close()
				writer, err := os.OpenFile("file", os.O_APPEND|os.O_WRONLY, 0)
				require.NoError(t, err)
				require.NoError(t, tt.change(writer))
				require.NoError(t, writer.Close())

				text, err := io.ReadAll(in)
				assert.Equal(t, tt.text, string(text), tt.reason)
				if tt.err == "" {
					assert.NoError(t, err)
				} else {
					assert.ErrorContains(t, err, tt.err)
				}
			})
		}
	}
}

// Of standard input that a program before this one has read in part, the rest is read.
func TestOpenRest(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("file", []byte("0123456789"), 0o644))
	stdin, err := os.Open("file")
	require.NoError(t, err)
	defer stdin.Close()
	_, err = stdin.Seek(7, io.SeekStart)
	require.NoError(t, err)
	in, err := inputs.Input{Name: inputs.Stdin}.Open(stdin)
	require.NoError(t, err)
	text, err := io.ReadAll(in)
	require.NoError(t, err)
	assert.Equal(t, "789", string(text))
}
