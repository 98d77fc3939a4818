package main

import (
	"go/ast"
	"go/token"
	"strings"
)

// conditions takes each side out of an "and" or an "or", makes what depends on
// a declaration hold always and never, and forgets each member of those whose
// being unread counts. What is taken out is still used, and never evaluated.
func (f *sourceFile) conditions(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		x, y := f.source(n.X), f.source(n.Y)
		switch n.Op {
		case token.LAND:
			f.replace(n, "("+x+") && (true || ("+y+"))")
			f.replace(n, "(true || ("+x+")) && ("+y+")")
		case token.LOR:
			f.replace(n, "("+x+") || (false && ("+y+"))")
			f.replace(n, "(false && ("+x+")) || ("+y+")")
		}
	case *ast.CallExpr:
		switch f.source(n.Fun) {
		case "v.When":
			condition := f.source(n.Args[0])
			f.replace(n, "v.When(true || "+condition+")")
			f.replace(n, "v.When(false && "+condition+")")
		case "v.Unread":
			f.dropEach(n.Args, func(left []string) {
				f.replace(n, "v.Unread("+strings.Join(left, ", ")+")")
			})
		}
	}
}
