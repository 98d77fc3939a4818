package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// mutant is one change of one file.
type mutant struct {
	service string
	// file is the path of the file, and text what it holds once changed.
	file string
	text []byte
	// name tells the mutant from all others, and does not change with the
	// lines around it: SERVICE/FILE DECLARATION: WHAT BECAME OF IT.
	name string
}

// declarations are the files of a service that declare rules. The others hold
// types, and functions that are alike in every service.
var declarations = []string{
	"rules.go", "rules_members.go", "rules_channels.go", "shapes.go", "patterns.go", "batch.go",
}

// mutantsOf returns every change of a service's declarations whose name matches.
func mutantsOf(root, service string, only *regexp.Regexp) ([]mutant, error) {
	sources := namedSources{}
	var files []*sourceFile
	for _, name := range declarations {
		path := filepath.Join(root, service, name)
		text, err := os.ReadFile(path)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		f, err := parse(path, text)
		if err != nil {
			return nil, err
		}
		sources.collect(f)
		files = append(files, f)
	}
	var mutants []mutant
	for _, f := range files {
		f.sources = sources
		for _, m := range f.mutants(service) {
			if only.MatchString(m.name) {
				mutants = append(mutants, m)
			}
		}
	}
	return mutants, nil
}

// sourceFile is a file that is being changed.
type sourceFile struct {
	path    string
	text    []byte
	tokens  *token.File
	tree    *ast.File
	sources namedSources
	edits   []edit
}

// edit replaces a part of a file.
type edit struct {
	from, to int    // byte offsets
	with     string // in place of what stands there
	appended string // a declaration at the end of the file
}

func parse(path string, text []byte) (*sourceFile, error) {
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, path, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	return &sourceFile{path: path, text: text, tokens: set.File(tree.Pos()), tree: tree}, nil
}

// mutants returns the changes of the file, in the order of their places.
func (f *sourceFile) mutants(service string) []mutant {
	for _, declaration := range f.tree.Decls {
		ast.Inspect(declaration, func(n ast.Node) bool {
			if n != nil {
				f.limits(n)
				f.matchers(n)
				f.values(n)
				f.sourceOf(n)
				f.statements(n)
				f.conditions(n)
				f.keys(n)
			}
			return true
		})
	}
	slices.SortStableFunc(f.edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })

	var mutants []mutant
	times := map[string]int{}
	for _, e := range f.edits {
		old, with := oneLine(string(f.text[e.from:e.to])), oneLine(e.with)
		if with == "" {
			with = "nothing"
		}
		name := fmt.Sprintf("%s/%s %s: %s -> %s", service, filepath.Base(f.path), f.declarationAt(e.from), old, with)
		if times[name]++; times[name] > 1 {
			name = fmt.Sprintf("%s #%d", name, times[name])
		}
		mutants = append(mutants, mutant{service: service, file: f.path, text: f.apply(e), name: name})
	}
	return mutants
}

// apply returns the changed file. An import that the change left without a use
// is given one, since the file would not compile for a reason that is none.
func (f *sourceFile) apply(e edit) []byte {
	changed := string(f.text[:e.from]) + e.with + string(f.text[e.to:]) + e.appended
	behind := f.offset(f.tree.Imports[len(f.tree.Imports)-1].End())
	for _, spec := range f.tree.Imports {
		path := strings.Trim(spec.Path.Value, `"`)
		name := path[strings.LastIndexByte(path, '/')+1:]
		use := regexp.MustCompile(`\b` + name + `\.[A-Z]\w*`)
		if name == "rules" || use.MatchString(changed[behind:]) {
			continue
		}
		changed += "\nvar _ = " + use.FindString(string(f.text)) + "\n"
	}
	return []byte(changed)
}

// declarationAt names the declaration around an offset.
func (f *sourceFile) declarationAt(offset int) string {
	at := f.tokens.Pos(offset)
	for _, declaration := range f.tree.Decls {
		if at < declaration.Pos() || at >= declaration.End() {
			continue
		}
		switch d := declaration.(type) {
		case *ast.FuncDecl:
			return d.Name.Name
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if value, ok := spec.(*ast.ValueSpec); ok && value.Pos() <= at && at < value.End() {
					return value.Names[0].Name
				}
			}
		}
	}
	return "?"
}

func (f *sourceFile) replace(n ast.Node, with string) {
	f.edits = append(f.edits, edit{from: f.offset(n.Pos()), to: f.offset(n.End()), with: with})
}

func (f *sourceFile) offset(p token.Pos) int { return f.tokens.Offset(p) }

// source returns the text of a node.
func (f *sourceFile) source(n ast.Node) string {
	return string(f.text[f.offset(n.Pos()):f.offset(n.End())])
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
