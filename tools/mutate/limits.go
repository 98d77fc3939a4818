package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"path/filepath"
)

// limits moves each limit by one: the bounds of lengths, sizes and ranges, and
// the integers in functions, such as those that match a form; batches count
// nothing. A length or size without a lower bound is given one of 1.
func (f *sourceFile) limits(n ast.Node) {
	switch n := n.(type) {
	case *ast.CompositeLit:
		switch kind := f.typeOf(n); kind {
		case "rules.Length", "rules.Items", "rules.Range":
			bounded := map[string]bool{}
			for _, element := range n.Elts {
				pair := element.(*ast.KeyValueExpr)
				bounded[f.source(pair.Key)] = true
				f.moveByOne(pair.Value)
			}
			if kind != "rules.Range" && !bounded["Min"] {
				f.replace(n, kind+"{Min: 1, "+f.inside(n)+"}")
			}
		}
	case *ast.FuncDecl:
		if filepath.Base(f.path) == "batch.go" {
			return
		}
		ast.Inspect(n.Body, func(inside ast.Node) bool {
			if number, ok := inside.(*ast.BasicLit); ok && number.Kind == token.INT {
				f.moveByOne(number)
			}
			return true
		})
	}
}

func (f *sourceFile) moveByOne(n ast.Expr) {
	for _, sign := range "+-" {
		f.replace(n, fmt.Sprintf("(%s%c1)", f.source(n), sign))
	}
}

// typeOf returns the type that a composite literal names.
func (f *sourceFile) typeOf(n *ast.CompositeLit) string {
	if n.Type == nil {
		return ""
	}
	return f.source(n.Type)
}

// inside returns what stands between the braces of a composite literal.
func (f *sourceFile) inside(n *ast.CompositeLit) string {
	return string(f.text[f.offset(n.Lbrace)+1 : f.offset(n.Rbrace)])
}
