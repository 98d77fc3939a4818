package glance

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
)

// declarations are the functions and variables of a package.
type declarations struct {
	files *token.FileSet
	name  string
	funcs map[string]*ast.FuncDecl
	vars  map[string]ast.Expr
}

func read(folder string, changed map[string][]byte) (declarations, error) {
	d := declarations{files: token.NewFileSet(), funcs: map[string]*ast.FuncDecl{}, vars: map[string]ast.Expr{}}
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_gen.go") {
			continue
		}
		var text any // of the file itself, while it is nil
		if other, is := changed[name]; is {
			text = other
		}
		file, err := parser.ParseFile(d.files, name, text, parser.SkipObjectResolution)
		if err != nil {
			return d, err
		}
		d.name = file.Name.Name
		d.add(file)
	}
	return d, err
}

func (d *declarations) add(file *ast.File) {
	for _, declaration := range file.Decls {
		switch declaration := declaration.(type) {
		case *ast.FuncDecl:
			if declaration.Recv == nil {
				d.funcs[declaration.Name.Name] = declaration
			}
		case *ast.GenDecl:
			for _, spec := range declaration.Specs {
				if spec, ok := spec.(*ast.ValueSpec); ok && declaration.Tok == token.VAR && len(spec.Names) == len(spec.Values) {
					for i, name := range spec.Names {
						d.vars[name.Name] = spec.Values[i]
					}
				}
			}
		}
	}
}

// unknown is what stops a translation: something that visit may well say, but
// that nobody has taught this program.
type unknown struct {
	place token.Position
	what  string
}

// missing is what is unknown where a declaration leaves out what it needs.
const missing = "a shape without one of its fields"

func (u unknown) Error() string { return fmt.Sprintf("%s: %s", u.place, u.what) }

func (d *declarations) unknown(at ast.Node, what string, arguments ...any) unknown {
	u := unknown{what: fmt.Sprintf(what, arguments...)}
	if at != nil {
		u.place = d.files.Position(at.Pos())
	}
	return u
}

// print returns the text of an expression or a statement.
func (d *declarations) print(node any) string {
	if node == nil {
		panic(d.unknown(nil, missing))
	}
	var b strings.Builder
	if err := printer.Fprint(&b, d.files, node); err != nil {
		panic(err) // nothing is wrong with what was parsed
	}
	return b.String()
}

func (d *declarations) line(at token.Pos) int { return d.files.Position(at).Line }

// composite returns the composite literal that an expression is or points to,
// by way of variables.
func (d *declarations) composite(e ast.Expr) *ast.CompositeLit {
	switch e := e.(type) {
	case nil:
		panic(d.unknown(nil, missing))
	case *ast.CompositeLit:
		return e
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return d.composite(e.X)
		}
	case *ast.Ident:
		if value := d.vars[e.Name]; value != nil {
			return d.composite(value)
		}
	}
	panic(d.unknown(e, "%s is no literal", d.print(e)))
}

// fields returns the fields of a composite literal by name. Each must be one
// of those that are known.
func (d *declarations) fields(of *ast.CompositeLit, known ...string) map[string]ast.Expr {
	fields := make(map[string]ast.Expr)
	for _, element := range of.Elts {
		field, ok := element.(*ast.KeyValueExpr)
		if !ok {
			panic(d.unknown(element, "a field without a name"))
		}
		name := d.print(field.Key)
		if !slices.Contains(known, name) {
			panic(d.unknown(field, "a field %s", name))
		}
		fields[name] = field.Value
	}
	return fields
}
