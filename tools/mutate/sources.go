package main

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"
)

// namedSources are the variables of a service that hold a rules.Source, with
// their literals.
type namedSources map[string]literal

type literal struct {
	file *sourceFile
	node *ast.CompositeLit
}

func (s namedSources) collect(f *sourceFile) {
	for _, declaration := range f.tree.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range general.Specs {
			value, ok := spec.(*ast.ValueSpec)
			if !ok {
				continue
			}
			for i, of := range value.Values {
				if node, ok := of.(*ast.CompositeLit); ok && f.typeOf(node) == "rules.Source" {
					s[value.Names[i].Name] = literal{f, node}
				}
			}
		}
	}
}

// otherBases are what a basis is changed to: one of the same severity, which
// only the basis itself tells, and one of the other.
var otherBases = map[string][]string{
	"rules.Documented": {"rules.Modelled", "rules.Guidance"},
	"rules.Modelled":   {"rules.Documented", "rules.Observed"},
	"rules.Guidance":   {"rules.Observed", "rules.Documented"},
	"rules.Observed":   {"rules.Guidance", "rules.Modelled"},
}

var basisIn = regexp.MustCompile(`rules\.(Documented|Modelled|Guidance|Observed)`)

// sourceOf changes where a rule comes from and when it holds. Where a named
// source is used, that one use is given another basis.
func (f *sourceFile) sourceOf(n ast.Node) {
	switch n := n.(type) {
	case *ast.CompositeLit:
		switch f.typeOf(n) {
		case "rules.Source":
			f.fieldsOfSource(n)
		case "rules.Service":
			for _, element := range n.Elts {
				if pair := element.(*ast.KeyValueExpr); f.source(pair.Key) == "General" {
					f.replace(pair.Value, `""`)
				}
			}
		}
	case *ast.KeyValueExpr:
		if name := f.source(n.Value); f.source(n.Key) == "Source" {
			for _, changed := range f.sources.withOtherBases(name) {
				f.replace(n.Value, changed)
			}
		}
	case *ast.UnaryExpr:
		if n.Op != token.AND {
			return
		}
		for _, changed := range f.sources.withOtherBases(f.source(n.X)) {
			f.replace(n, "&mutated")
			e := &f.edits[len(f.edits)-1]
			e.appended = "\nvar mutated = " + changed + "\n"
			e.with = "&mutated /* " + changed + " */"
		}
	}
}

// withOtherBases returns the literals of a named source, each with another basis.
func (s namedSources) withOtherBases(name string) []string {
	of, known := s[name]
	if !known {
		return nil
	}
	text := oneLine(of.file.source(of.node))
	basis := basisIn.FindString(text)
	var literals []string
	for _, other := range otherBases[basis] {
		literals = append(literals, strings.Replace(text, basis, other, 1))
	}
	return literals
}

func (f *sourceFile) fieldsOfSource(n *ast.CompositeLit) {
	for _, element := range n.Elts {
		pair := element.(*ast.KeyValueExpr)
		switch f.source(pair.Key) {
		case "Basis":
			for _, other := range otherBases[f.source(pair.Value)] {
				f.replace(pair.Value, other)
			}
		case "Under", "Certain":
			f.replace(pair.Value, "0")
		case "Advisory":
			f.replace(pair.Value, "false")
		case "Suffix", "Exception":
			f.replace(pair.Value, `""`)
		}
	}
}
