// Package docs has the guides, and tests that hold them to the code.
package docs

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	// goBlock is a block of Go with the comment before it, if there is one,
	// that names the file which has it.
	goBlock = regexp.MustCompile("(?m)(?:^<!-- from (\\S+) -->\n)?^```go\n((?s:.*?))^```$")
	code    = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`")
	link    = regexp.MustCompile(`\]\(([^)#]+)(?:#[^)]*)?\)`)
)

// guides returns the texts of the guides by their names.
func guides(t *testing.T) map[string]string {
	names, err := filepath.Glob("*.md")
	require.NoError(t, err)
	texts := make(map[string]string)
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		texts[name] = string(text)
	}
	require.Contains(t, texts, "library.md")
	require.Contains(t, texts, "tags.md")
	return texts
}

// Every block of Go is, line by line, in a file that is compiled and tested.
func TestBlocksAreInTestedFiles(t *testing.T) {
	blocks := 0
	for name, text := range guides(t) {
		for _, match := range goBlock.FindAllStringSubmatch(text, -1) {
			blocks++
			file, block := match[1], match[2]
			require.NotEmpty(t, file, "%s: a block does not say which file it is from:\n%s", name, block)
			source, err := os.ReadFile(filepath.Join("..", file))
			require.NoError(t, err, name)
			assert.Contains(t, flat(string(source)), flat(block), "%s: no part of %s", name, file)
			assert.True(t, strings.HasSuffix(file, "_test.go") || hasTests(t, file), "%s: nothing tests %s", name, file)
		}
		assert.Equal(t, strings.Count(text, "```go"), len(goBlock.FindAllString(text, -1)), "%s: blocks that were not read", name)
	}
	assert.Greater(t, blocks, 8)
}

// flat returns the lines of a text without their indentation, which differs
// between a function and a guide.
func flat(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString("\n" + strings.TrimSpace(line))
	}
	return b.String()
}

// hasTests reports whether a test runs a program's or a package's code.
func hasTests(t *testing.T, file string) bool {
	if file == "examples/library/main.go" {
		return true // the README's test runs it
	}
	tests, err := filepath.Glob(filepath.Join("..", filepath.Dir(file), "*_test.go"))
	require.NoError(t, err)
	return len(tests) > 0
}

func TestLinksLeadSomewhere(t *testing.T) {
	for name, text := range guides(t) {
		for _, match := range link.FindAllStringSubmatch(code.ReplaceAllString(text, ""), -1) {
			if strings.Contains(match[1], "://") {
				continue
			}
			_, err := os.Stat(match[1])
			assert.NoError(t, err, name)
		}
	}
}
