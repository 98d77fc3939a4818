package rules_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// forServices is what the comment of a name says that is not promised stable.
const forServices = "It is for service packages: see the package comment."

// The package comment lists what is for service packages, and each says so.
func TestPackageCommentListsWhatIsForServices(t *testing.T) {
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		require.NoError(t, err)
		files = append(files, file)
	}
	pkg, err := doc.NewFromFiles(set, files, "github.com/userlint/userlint/rules")
	require.NoError(t, err)

	_, rest, ok := strings.Cut(pkg.Doc, "The rest is exported")
	require.True(t, ok)
	rest, _, ok = strings.Cut(rest, "It changes with")
	require.True(t, ok)
	var say []string
	add := func(name, comment string) {
		if strings.Contains(comment, forServices) {
			say = append(say, name)
		}
	}
	for _, f := range pkg.Funcs {
		add(f.Name, f.Doc)
	}
	for _, declared := range pkg.Types {
		add(declared.Name, declared.Doc)
		for _, f := range declared.Funcs {
			add(f.Name, f.Doc)
		}
	}
	_, rest, _ = strings.Cut(rest, ":") // the reason is no list
	assert.ElementsMatch(t, regexp.MustCompile(`\b[A-Z]\w*`).FindAllString(rest, -1), say)
}
