package glance

import "go/ast"

// always is the source of what holds of every payload: that no item of a list
// is null, and that a string is valid UTF-8.
var always source

// member translates what is said to the visitor of a member.
func (t *translator) member(at ast.Expr, method string, arguments []ast.Expr) string {
	text := t.said(at, method, arguments)
	if mentions(text, "v") {
		panic(t.unknown(at, "the visitor in: %s", t.print(at)))
	}
	return text
}

func (t *translator) said(at ast.Expr, method string, arguments []ast.Expr) string {
	switch method {
	case "Enter", "Leave", "Boolean", "Timestamp":
		return ""
	case "Required":
		return t.source(arguments[2]).broken(t.opposite(arguments[1]))
	case "Forbidden":
		return t.source(arguments[2]).broken(t.print(arguments[1]) + " != nil")
	case "Conflict":
		return t.source(arguments[3]).broken(t.print(allRead(arguments[1])))
	case "Repeated":
		return t.source(arguments[4]).broken(t.print(allRead(arguments[2])))
	case "Unique":
		return t.source(arguments[2]).broken("rules.Repeats(" + t.print(arguments[1]) + ")")
	case "String", "Also":
		return t.text(arguments[1], arguments[2], method == "String")
	case "Integer32", "Integer64", "AlsoInteger32":
		return t.integer(arguments[1], arguments[2])
	case "List":
		return t.list(arguments[1], arguments[2], arguments[3])
	case "Item":
		if t.print(arguments[2]) == "true" {
			return ""
		}
	case "StringMap":
		return t.entries(arguments[1], arguments[2], "*string")
	case "DocumentMap":
		return t.entries(arguments[1], arguments[2], "any")
	}
	panic(t.unknown(at, "%s", t.print(at)))
}

func (t *translator) text(value, shape ast.Expr, first bool) string {
	s := t.source(t.shape(shape)["Source"])
	pointer, text := t.pointed(value)
	statement := ""
	if first && (s.weak || s.under != "") { // unlike that a string is valid UTF-8
		statement = always.broken(pointer + " != nil && " + isNoText(text))
		first = false
	}
	if isAnyText := len(t.shape(shape)) == 1; isAnyText { // its Source alone
		if first {
			statement = s.broken(pointer + " != nil && " + isNoText(text))
		}
		return statement
	}
	return statement + s.broken(pointer+" != nil && !"+t.admitsText(shape, first)+"("+text+")")
}

func (t *translator) integer(value, shape ast.Expr) string {
	fields := t.fields(t.composite(shape), "Source", "Range")
	limits := t.fields(t.composite(fields["Range"]), "Min", "Max")
	pointer := t.print(value)
	outside := ""
	if low := t.print(limits["Min"]); low != "rules.NoMin" {
		outside = "int64(*" + pointer + ") < " + low
	}
	if high := t.print(limits["Max"]); high != "rules.NoMax" {
		if outside != "" {
			outside += " || "
		}
		outside += "int64(*" + pointer + ") > " + high
	}
	if outside == "" {
		return ""
	}
	return t.source(fields["Source"]).broken(all(pointer+" != nil", outside))
}

func (t *translator) list(present, size, shape ast.Expr) string {
	fields := t.fields(t.composite(shape), "Source", "Items")
	if fields["Items"] == nil {
		return ""
	}
	return t.source(fields["Source"]).broken(all(t.print(present), t.wrongSize(fields["Items"], t.print(size))))
}
