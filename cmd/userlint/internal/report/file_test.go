package report_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/report"
)

// openFiles opens a file for each of the formats.
func openFiles(t *testing.T, stdout io.Writer, values ...string) (*report.Writer, error) {
	t.Helper()
	var outputs []report.Output
	for _, value := range values {
		o, err := report.ParseOutput(value)
		require.NoError(t, err)
		outputs = append(outputs, o)
	}
	return report.Open(outputs, report.Settings{Stdout: stdout})
}

// TestFileIsWhole: a file of that name is whole or is not there, and one that
// was there before stays until then.
func TestFileIsWhole(t *testing.T) {
	folder := t.TempDir()
	fresh, old := filepath.Join(folder, "new"), filepath.Join(folder, "old")
	require.NoError(t, os.WriteFile(old, []byte("before"), 0o600))
	w, err := openFiles(t, io.Discard, "jsonl="+fresh, "text="+old)
	require.NoError(t, err)
	require.NoError(t, w.Write(found()[0]))
	require.NoError(t, w.Flush())
	assert.NoFileExists(t, fresh)
	assert.Equal(t, "before", read(t, old))
	w.Abandon()
	assert.Equal(t, []string{"old"}, names(t, folder), "nothing is left behind")
	assert.Equal(t, "before", read(t, old))

	w, err = openFiles(t, io.Discard, "jsonl="+fresh, "text="+old)
	require.NoError(t, err)
	require.NoError(t, w.Write(found()[0]))
	require.NoError(t, w.End(1))
	w.Abandon()
	assert.Equal(t, []string{"new", "old"}, names(t, folder))
	assert.Contains(t, read(t, fresh), "connect.Username")
	assert.Contains(t, read(t, old), "connect.Username")
	info, err := os.Stat(old)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm(), "whom it is for stays the same")
}

// TestFileBehindLink: a link stays one.
func TestFileBehindLink(t *testing.T) {
	folder := t.TempDir()
	file, link := filepath.Join(folder, "file"), filepath.Join(folder, "link")
	require.NoError(t, os.WriteFile(file, []byte("before"), 0o600))
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err)
	}
	w, err := openFiles(t, io.Discard, "text="+link)
	require.NoError(t, err)
	require.NoError(t, w.End(0))
	assert.Contains(t, read(t, file), "checked 0 payloads")
	info, err := os.Lstat(link)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink)
}

// TestFileChangedMeanwhile: what another program wrote is not lost, and the
// error says where.
func TestFileChangedMeanwhile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, []byte("before"), 0o600))
	w, err := openFiles(t, io.Discard, "text="+file)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, []byte("of another"), 0o600))
	assert.ErrorContains(t, w.End(0), file)
	assert.Equal(t, "of another", read(t, file))
}

// TestOneFails: where one output fails, none of the files seems whole.
func TestOneFails(t *testing.T) {
	folder := t.TempDir()
	w, err := openFiles(t, broken{}, "sarif="+filepath.Join(folder, "sarif"), "jsonl")
	require.NoError(t, err)
	require.NoError(t, w.Write(found()[0]))
	require.ErrorIs(t, w.End(1), errBroken)
	assert.Empty(t, names(t, folder))

	_, err = openFiles(t, io.Discard, "jsonl="+filepath.Join(folder, "a"), "text="+filepath.Join(folder, "no", "b"))
	require.Error(t, err)
	_, err = openFiles(t, io.Discard, "jsonl="+folder)
	require.Error(t, err, "a folder is no file")
	assert.Empty(t, names(t, folder))
}

// TestEveryFormatFails: no format loses the error of its output.
func TestEveryFormatFails(t *testing.T) {
	for _, format := range report.Formats() {
		for _, findings := range []int{0, 1, 3000} {
			w, err := openFiles(t, broken{}, format)
			require.NoError(t, err)
			for range findings {
				if err = w.Write(found()[0]); err != nil {
					break
				}
			}
			if err == nil {
				err = w.Input(report.Input{Name: "users.jsonl", Records: 1})
			}
			if err == nil {
				err = w.End(0)
			}
			w.Abandon()
			if findings == 0 && (format == "text" || format == "jsonl" || format == "github") {
				continue // there is nothing to write
			}
			assert.ErrorIs(t, err, errBroken, "%s with %d findings", format, findings)
		}
	}
}

var errBroken = errors.New("no space left")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(text)
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}
