package main

import (
	"go/ast"
	"slices"
	"strings"
)

// values drops each string of a list of strings: the values of enums, those
// that are banned or reserved, and the names of contexts.
func (f *sourceFile) values(n ast.Node) {
	list, ok := n.(*ast.CompositeLit)
	if !ok || f.typeOf(list) != "[]string" {
		return
	}
	f.dropEach(list.Elts, func(left []string) {
		f.replace(list, "[]string{"+strings.Join(left, ", ")+"}")
	})
}

// dropEach calls change with the texts of all the expressions but one, for each.
func (f *sourceFile) dropEach(all []ast.Expr, change func(left []string)) {
	var texts []string
	for _, e := range all {
		texts = append(texts, f.source(e))
	}
	for i := range texts {
		change(slices.Delete(slices.Clone(texts), i, i+1))
	}
}
