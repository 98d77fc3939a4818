package main

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// matchers makes each matcher of a pattern or a format accept everything and
// refuse everything, drops each constraint on a value, lets the plain text of a
// pattern begin one character too early, and takes each operand out of a set
// that is joined with "|": a class of characters, a set of contexts.
func (f *sourceFile) matchers(n ast.Node) {
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		switch f.source(n.Key) {
		case "Match":
			f.replace(n.Value, "func(string) bool { return true }")
			f.replace(n.Value, "func(string) bool { return false }")
		case "Pattern", "Value", "AlsoKey":
			f.replace(n.Value, "nil")
		case "Plain":
			f.replace(n.Value, "("+f.source(n.Value)+"-1)")
		}
	case *ast.BinaryExpr:
		if n.Op != token.OR || f.isOperand(n) {
			return
		}
		operands := f.operandsOf(n)
		for i := range operands {
			left := slices.Delete(slices.Clone(operands), i, i+1)
			f.replace(n, strings.Join(left, " | "))
		}
	}
}

// isOperand reports whether a union is a part of a larger one, which the larger
// one takes apart.
func (f *sourceFile) isOperand(n *ast.BinaryExpr) bool {
	found := false
	ast.Inspect(f.tree, func(other ast.Node) bool {
		if union, ok := other.(*ast.BinaryExpr); ok && union.Op == token.OR && union.X == n {
			found = true
		}
		return !found
	})
	return found
}

func (f *sourceFile) operandsOf(n ast.Expr) []string {
	if union, ok := n.(*ast.BinaryExpr); ok && union.Op == token.OR {
		return append(f.operandsOf(union.X), f.source(union.Y))
	}
	return []string{f.source(n)}
}
