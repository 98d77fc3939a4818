package glance

import (
	"go/ast"
	"go/token"
	"strings"
)

// opposite returns the text of the opposite of a condition.
func (d *declarations) opposite(e ast.Expr) string {
	switch e := allRead(e).(type) {
	case *ast.ParenExpr:
		return d.opposite(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return d.print(e.X)
		}
	case *ast.BinaryExpr:
		switch e.Op {
		case token.NEQ:
			return d.print(e.X) + " == " + d.print(e.Y)
		case token.EQL:
			return d.print(e.X) + " != " + d.print(e.Y)
		case token.LOR:
			return all(d.opposite(e.X), d.opposite(e.Y))
		case token.LAND:
			return d.opposite(e.X) + " || " + d.opposite(e.Y)
		}
		return "!(" + d.print(e) + ")"
	}
	return "!" + d.print(e)
}

// all joins conditions that must all hold, but for empty ones.
func all(conditions ...string) string {
	var joined []string
	for _, c := range conditions {
		switch {
		case c == "":
		case isOr(c):
			joined = append(joined, "("+c+")")
		default:
			joined = append(joined, c)
		}
	}
	return strings.Join(joined, " && ")
}

// isOr reports whether a condition is of several of which one must hold.
func isOr(condition string) bool {
	depth := 0
	for i := range len(condition) {
		switch condition[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 && strings.HasPrefix(condition[i:], "|| ") {
				return true
			}
		}
	}
	return false
}

// isVisitor reports whether an expression is the visitor.
func isVisitor(e ast.Expr) bool {
	name, ok := e.(*ast.Ident)
	return ok && name.Name == "v"
}

// asked returns the method of the visitor that an expression calls, "" where it
// does something else, and the arguments.
func asked(e ast.Expr) (method string, arguments []ast.Expr) {
	if call, ok := e.(*ast.CallExpr); ok {
		if of, ok := call.Fun.(*ast.SelectorExpr); ok && isVisitor(of.X) {
			return of.Sel.Name, call.Args
		}
	}
	return "", nil
}

// allRead returns an expression as it is where every member was read: nothing
// is Unread.
func allRead(e ast.Expr) ast.Expr {
	if method, _ := asked(e); method == "Unread" {
		return ast.NewIdent("false")
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return allRead(e.X)
	case *ast.BinaryExpr:
		x, y := allRead(e.X), allRead(e.Y)
		switch {
		case e.Op == token.LOR && isFalse(y):
			return x
		case e.Op == token.LOR && isFalse(x), e.Op == token.LAND && isFalse(y):
			return y
		}
	}
	return e
}

func isFalse(e ast.Expr) bool {
	name, ok := e.(*ast.Ident)
	return ok && name.Name == "false"
}

// pointed returns the pointer that an argument is, and the value behind it.
func (d *declarations) pointed(e ast.Expr) (pointer, value string) {
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 && d.print(call.Fun) == "(*string)" {
		pointer = d.print(call.Args[0])
		return pointer, "string(*" + pointer + ")"
	}
	pointer = d.print(e)
	return pointer, "*" + pointer
}

// mentions reports whether a name occurs in some Go, other than as a field's.
func mentions(text, name string) bool {
	for _, word := range strings.FieldsFunc(text, func(c rune) bool {
		return c != '_' && c != '.' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')
	}) {
		if first, _, _ := strings.Cut(word, "."); first == name {
			return true
		}
	}
	return false
}
