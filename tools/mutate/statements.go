package main

import (
	"go/ast"
	"strings"
)

// statements leaves out each statement that visits a member, a rule or a group
// of them. Its arguments are still used, so that the rest compiles.
func (f *sourceFile) statements(n ast.Node) {
	switch n := n.(type) {
	case *ast.ExprStmt:
		if call, ok := n.X.(*ast.CallExpr); ok && f.visits(call) {
			var blanks, arguments []string
			for _, argument := range call.Args {
				blanks = append(blanks, "_")
				arguments = append(arguments, f.source(argument))
			}
			f.replace(n, strings.Join(blanks, ", ")+" = "+strings.Join(arguments, ", "))
		}
	case *ast.UnaryExpr:
		// !v.Item(name, index, present): null items are passed over unseen.
		call, ok := n.X.(*ast.CallExpr)
		if ok && f.source(call.Fun) == "v.Item" {
			name, index, present := f.source(call.Args[0]), f.source(call.Args[1]), f.source(call.Args[2])
			f.replace(n, "!("+present+") || !v.Item("+name+", "+index+", true)")
		}
	}
}

// visits reports whether a call hands something to the visitor or to the keys
// of a batch. Entering and leaving are not rules but the way to them.
func (f *sourceFile) visits(call *ast.CallExpr) bool {
	name := f.source(call.Fun)
	switch name {
	case "v.Enter", "v.Leave", "v.Item":
		return false
	}
	return len(call.Args) > 0 && (strings.HasPrefix(name, "v.") || strings.HasPrefix(name, "k.") ||
		strings.HasPrefix(name, "visit") || strings.HasPrefix(name, "write"))
}
