package report

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestURIOf(t *testing.T) {
	folder := folder()
	tests := []struct {
		name, reason, path, uri string
		local                   bool
	}{
		{"a relative path", "it is from the working directory", "a/b.json", "a/b.json", true},
		{"a path with dots", "sites want it clean", "./a/../b.json", "b.json", true},
		{"an absolute path below", "the report is read elsewhere", filepath.Join(folder, "x", "y.json"), "x/y.json", true},
		{"standard input", "it has no file", "-", "-", true},
		{"a space, a percent sign and letters", "they are escaped", "ä b%.json", "%C3%A4%20b%25.json", true},
		{"a colon", "it would end a scheme", "a:b.json", "a%3Ab.json", true},
		{"marks of a URI", "they would end the path", "a?b#c.json", "a%3Fb%23c.json", true},
		{"bytes that are no text", "they stay what they are", "a\xff.json", "a%FF.json", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			uri, local := uriOf(test.path)
			assert.Equal(t, test.uri, uri, test.reason)
			assert.Equal(t, test.local, local, test.reason)
		})
	}

	uri, local := uriOf(filepath.Join(filepath.Dir(folder), "a b.json"))
	assert.Equal(t, fileURI(filepath.ToSlash(filepath.Dir(folder)))+"/a%20b.json", uri, "beside the working directory")
	assert.False(t, local)
	again, _ := uriOf("../a b.json")
	assert.Equal(t, uri, again)
}

func TestFileURI(t *testing.T) {
	for path, want := range map[string]string{
		"/a b/c":     "file:///a%20b/c",
		"C:/a b/c":   "file:///C:/a%20b/c",
		"//host/a b": "file://host/a%20b",
	} {
		assert.Equal(t, want, fileURI(path))
	}
}

func TestPathIn(t *testing.T) {
	assert.Equal(t, "x/y.json", pathIn(filepath.Join(folder(), "x", "y.json")))
	assert.Equal(t, "../y.json", pathIn("../y.json"))
	assert.Equal(t, "b.json", pathIn("./b.json"))
}
