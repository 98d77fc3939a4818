package glance

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// block translates statements, and keeps the blank lines between them.
func (t *translator) block(statements []ast.Stmt) string {
	var b strings.Builder
	for i, s := range statements {
		text := t.statement(s)
		if required, rest, joins := joined(b.String(), text); joins {
			b.Reset()
			b.WriteString(required + rest)
			continue
		}
		if text != "" && b.Len() > 0 && t.line(s.Pos()) > t.line(statements[i-1].End())+1 {
			b.WriteString("\n")
		}
		b.WriteString(text)
	}
	return b.String()
}

// joined returns the text of some statements and of another as parts of one, if
// the last of the statements is that a member must be there, and the other what
// must hold of it.
func joined(statements, other string) (required, rest string, joins bool) {
	const broken = " {\nreturn rules.Broken\n}\n"
	required, ends := strings.CutSuffix(statements, " == nil"+broken)
	condition := required[strings.LastIndexByte(required, '\n')+1:]
	rest, follows := strings.CutPrefix(other, condition+" != nil && ")
	return required + " == nil || ", rest, ends && follows && strings.HasSuffix(rest, broken) &&
		strings.Count(condition, " ") == 1
}

func (t *translator) statement(s ast.Stmt) string {
	switch s := s.(type) {
	case *ast.ExprStmt:
		if method, arguments := asked(s.X); method != "" {
			return t.member(s.X, method, arguments)
		}
		if call, ok := s.X.(*ast.CallExpr); ok {
			return t.call(call)
		}
	case *ast.IfStmt:
		return t.branch(s)
	case *ast.RangeStmt:
		return t.loop(s)
	case *ast.AssignStmt:
		if isBlank(s.Lhs) {
			return t.unused(s.Rhs)
		}
		for i := range s.Rhs {
			s.Rhs[i] = allRead(s.Rhs[i])
		}
		return t.copied(s)
	case *ast.DeclStmt, *ast.BranchStmt:
		return t.copied(s)
	case *ast.ReturnStmt:
		if len(s.Results) == 0 {
			return "return rules.Clean\n"
		}
	}
	panic(t.unknown(s, "a statement %T", s))
}

// unused returns the statement that uses values for nothing, but for the visitor.
func (t *translator) unused(values []ast.Expr) string {
	text := ""
	for _, value := range values {
		if !isVisitor(value) {
			text += "_ = " + t.print(value) + "\n"
		}
	}
	return text
}

// isBlank reports whether nothing is assigned to.
func isBlank(to []ast.Expr) bool {
	return !slices.ContainsFunc(to, func(e ast.Expr) bool {
		name, ok := e.(*ast.Ident)
		return !ok || name.Name != "_"
	})
}

// copied returns a statement as it is, which must have no visitor in it.
func (t *translator) copied(s ast.Stmt) string {
	text := t.print(s)
	if mentions(text, "v") {
		panic(t.unknown(s, "the visitor in: %s", text))
	}
	return text + "\n"
}

func (t *translator) branch(s *ast.IfStmt) string {
	if s.Init != nil || s.Else != nil {
		panic(t.unknown(s, "an if with more than a condition"))
	}
	condition := t.print(s.Cond)
	if text, is := t.item(s); is {
		return text
	}
	switch method, arguments := asked(s.Cond); method {
	case "When":
		condition = t.print(arguments[0])
	case "Wants":
		if condition = t.source(arguments[0]).applies(); condition == "" {
			return t.block(s.Body.List)
		}
	}
	if mentions(condition, "v") {
		panic(t.unknown(s, "the visitor in: %s", condition))
	}
	body := t.block(s.Body.List)
	if body == "" {
		return ""
	}
	return "if " + condition + " {\n" + body + "}\n"
}

// item translates a statement that goes on with the next item where one is null,
// or where some other condition holds.
func (t *translator) item(s *ast.IfStmt) (text string, is bool) {
	condition := s.Cond
	if or, ok := condition.(*ast.BinaryExpr); ok && or.Op == token.LOR {
		text, condition = "if "+t.print(or.X)+" {\n"+t.block(s.Body.List)+"}\n", or.Y
	}
	not, ok := condition.(*ast.UnaryExpr)
	if !ok {
		return "", false
	}
	method, arguments := asked(not.X)
	if method != "Item" {
		return "", false
	}
	if t.print(arguments[2]) != "true" {
		text += always.broken(t.opposite(arguments[2]))
	}
	return text, true
}

func (t *translator) loop(s *ast.RangeStmt) string {
	body := t.block(s.Body.List)
	if !strings.Contains(body, "return ") {
		return ""
	}
	variable := func(e ast.Expr) string {
		if name := t.print(e); mentions(body, name) {
			return name
		}
		return "_"
	}
	return "for " + variable(s.Key) + ", " + variable(s.Value) + " := range " + t.print(s.X) + " {\n" + body + "}\n"
}
