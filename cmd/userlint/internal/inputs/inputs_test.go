package inputs_test

import (
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
)

func TestExpand(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"b.json", "a.json", "[x].json", "x.json", "tree/c.json", "tree/deep/d.json", "tree/.hidden.json", "tree/deep/e.jsonl"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, nil, 0o644))
	}
	absolute, err := filepath.Abs("a.json")
	require.NoError(t, err)

	tests := []struct {
		name      string
		arguments []string
		want      []string
		failed    int
	}{
		{"nothing is standard input", nil, []string{"-"}, 0},
		{"in the order given", []string{"b.json", "-", "a.json"}, []string{"b.json", "-", "a.json"}, 0},
		{"a file that is not there is for opening to find", []string{"none"}, []string{"none"}, 0},
		{"each once", []string{"a.json", "./a.json", absolute, "tree/../a.json", "-", "-"}, []string{"a.json", "-"}, 0},
		{"a pattern's files by name", []string{"?.json"}, []string{"a.json", "b.json", "x.json"}, 0},
		{"any number of folders", []string{"**/*.json"},
			[]string{"[x].json", "a.json", "b.json", "tree/c.json", "tree/deep/d.json", "x.json"}, 0},
		{"a file with the name of a pattern", []string{"[x].json"}, []string{"[x].json"}, 0},
		{"alternatives", []string{"tree/deep/*.{json,jsonl}"}, []string{"tree/deep/d.json", "tree/deep/e.jsonl"}, 0},
		{"hidden files by name only", []string{"tree/.h*"}, []string{"tree/.hidden.json"}, 0},
		{"no match", []string{"*.yaml", "a.json"}, []string{"*.yaml", "a.json"}, 1},
		{"folders do not match", []string{"tr*"}, []string{"tr*"}, 1},
		{"not a pattern", []string{"a[.json"}, []string{"a[.json"}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var names []string
			failed := 0
			for _, in := range inputs.Expand(test.arguments) {
				names = append(names, filepath.ToSlash(in.Name))
				if in.Err != nil {
					failed++
					_, err := in.Open(nil)
					assert.ErrorIs(t, err, in.Err)
				}
			}
			assert.Equal(t, test.want, names)
			assert.Equal(t, test.failed, failed)
		})
	}
}

func TestOpen(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("file", []byte("text"), 0o644))

	f, err := inputs.Input{Name: "file"}.Open(nil)
	require.NoError(t, err)
	text, err := io.ReadAll(f)
	assert.NoError(t, err)
	assert.NoError(t, f.Close())
	assert.Equal(t, "text", string(text))

	f, err = inputs.Input{Name: "-"}.Open(strings.NewReader("stdin"))
	require.NoError(t, err)
	text, err = io.ReadAll(f)
	assert.NoError(t, err)
	assert.Equal(t, "stdin", string(text))

	_, err = inputs.Input{Name: "none"}.Open(nil)
	assert.ErrorIs(t, err, os.ErrNotExist)
	assert.NotContains(t, err.Error(), "none", "the name is printed before the error")

	_, err = inputs.Input{Name: "."}.Open(nil)
	assert.EqualError(t, err, "is a directory")
}

// A pattern does not lead to where reading may never end.
func TestExpandIrregular(t *testing.T) {
	folder, err := os.MkdirTemp("", "") // as the name of a socket must be short
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	socket := filepath.Join(folder, "a.json")
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Skip("there are no sockets here:", err)
	}
	defer listener.Close()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "b.json"), nil, 0o600))

	all := inputs.Expand([]string{filepath.Join(folder, "*.json")})
	require.Len(t, all, 2)
	assert.Equal(t, socket, all[0].Name)
	assert.ErrorContains(t, all[0].Err, "is not a regular file")
	assert.NoError(t, all[1].Err)

	all = inputs.Expand([]string{socket})
	assert.NoError(t, all[0].Err, "whoever names it knows what it is")
}
