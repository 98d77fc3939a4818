package atomicfile

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func write(t *testing.T, path, text string) error {
	t.Helper()
	f, err := Create(path, 0o640)
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, text)
	require.NoError(t, err)
	return f.Commit()
}

func assertFile(t *testing.T, path, want string) {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, want, string(text))
}

// assertAlone checks that a folder holds so many files: none is left behind.
func assertAlone(t *testing.T, folder string, want int) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, entries, want)
}

func TestNewFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "new")
	f, err := Create(path, 0o640)
	require.NoError(t, err)
	_, err = io.WriteString(f, "text")
	require.NoError(t, err)
	assert.NoFileExists(t, path, "it is not there before it is whole")
	back, err := f.Reopen()
	require.NoError(t, err)
	text, err := io.ReadAll(back)
	require.NoError(t, err)
	require.NoError(t, back.Close())
	assert.Equal(t, "text", string(text))
	require.NoError(t, f.Commit())
	assertFile(t, path, "text")
	assertAlone(t, folder, 1)
}

func TestDiscardedFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "old")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
	f, err := Create(path, 0o600)
	require.NoError(t, err)
	_, err = io.WriteString(f, "new")
	require.NoError(t, err)
	f.Discard()
	assertFile(t, path, "old")
	assertAlone(t, folder, 1)
}

func TestReplacedFileKeepsItsPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions are others there")
	}
	path := filepath.Join(t.TempDir(), "old")
	for _, mode := range []os.FileMode{0o600, 0o666, 0o640} {
		require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
		require.NoError(t, os.Chmod(path, mode))
		require.NoError(t, write(t, path, "new"))
		assertFile(t, path, "new")
		info, err := os.Stat(path)
		require.NoError(t, err)
		assert.Equal(t, mode, info.Mode().Perm())
		require.NoError(t, os.Remove(path))
	}
}

// TestProtectedFile: what may not be written is not replaced either.
func TestProtectedFile(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("this user may write everything")
	}
	path := filepath.Join(t.TempDir(), "old")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o400))
	assert.ErrorIs(t, write(t, path, "new"), fs.ErrPermission)
	assertFile(t, path, "old")
}

// TestLink: the file behind a link is replaced, and the link stays one.
func TestLink(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "file"), filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
	if os.Symlink(path, link) != nil {
		t.Skip("no links here")
	}
	require.NoError(t, write(t, link, "new"))
	assertFile(t, path, "new")
	target, err := os.Readlink(link)
	require.NoError(t, err)
	assert.Equal(t, path, target)

	nowhere := filepath.Join(folder, "nowhere")
	require.NoError(t, os.Symlink(filepath.Join(folder, "missing"), nowhere))
	assert.Error(t, write(t, nowhere, "new"))
	assertAlone(t, folder, 2)
}

func TestOnlyFilesAreReplaced(t *testing.T) {
	assert.ErrorIs(t, write(t, t.TempDir(), "new"), ErrNotRegular)
	assert.Error(t, write(t, filepath.Join(t.TempDir(), "no", "folder"), "new"))
	assert.ErrorIs(t, write(t, "/dev/stdout", "new"), ErrNotRegular)
}

// TestChangedMeanwhile: what another program wrote is not lost.
func TestChangedMeanwhile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "file")
	changes := map[string]func(){
		"longer":   func() { require.NoError(t, os.WriteFile(path, []byte("another"), 0o600)) },
		"replaced": func() { require.NoError(t, write(t, path, "six")) },
		"gone":     func() { require.NoError(t, os.Remove(path)) },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
			f, err := Create(path, 0o600)
			require.NoError(t, err)
			change()
			assert.ErrorIs(t, f.Commit(), errChanged)
			os.Remove(path)
			assertAlone(t, folder, 0)
		})
	}
}
