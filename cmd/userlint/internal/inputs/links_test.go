package inputs_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
)

// Symbolic links are followed, none of them in circles, and what cannot be opened is not passed over.
func TestExpandLinks(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"tree/a.json", "tree/sub/b.json", "other/c.json", "other/deep/d.json"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, nil, 0o644))
	}
	for name, target := range map[string]string{
		"tree/here": ".", "tree/sub/up": "../..", "tree/other": "../other", "other/back": "../tree",
		"tree/same.json": "a.json", "tree/self.json": "self.json", "tree/gone.json": "nowhere",
	} {
		if err := os.Symlink(target, name); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	tests := []struct {
		name   string
		reason string
		given  []string
		want   []string
	}{
		{"any number of folders", "each file once, by the first of its names", []string{"tree/**/*.json"}, []string{
			"tree/a.json", "tree/gone.json", "tree/other/c.json", "tree/other/deep/d.json", "tree/self.json", "tree/sub/b.json"}},
		{"a link to a folder", "it is one", []string{"tree/oth*/*.json"}, []string{"tree/other/c.json"}},
		{"a folder that is a link", "it is followed", []string{"other/back/*.json"}, []string{"other/back/a.json", "other/back/gone.json", "other/back/self.json"}},
		{"two names of a file", "it is read once", []string{"tree/same.json", "tree/a.json", "tree/here/a.json"}, []string{"tree/same.json"}},
		{"a link to itself", "opening it says what is wrong", []string{"tree/sel*"}, []string{"tree/self.json"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var names []string
			for _, in := range inputs.Expand(tt.given) {
				require.NoError(t, in.Err)
				names = append(names, filepath.ToSlash(in.Name))
			}
			assert.Equal(t, tt.want, names, tt.reason)
		})
	}
	for _, name := range []string{"tree/self.json", "tree/gone.json"} {
		_, err := inputs.Input{Name: name}.Open(nil)
		assert.Error(t, err, name)
	}
}
