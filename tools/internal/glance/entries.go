package glance

import "go/ast"

// wrongSize returns the condition on which a list or a map has too few or too
// many items.
func (t *translator) wrongSize(items ast.Expr, size string) string {
	limits := t.fields(t.composite(items), "Min", "Max")
	wrong := ""
	if least := limits["Min"]; least != nil {
		wrong = size + " < " + t.print(least)
	}
	if most := limits["Max"]; most != nil {
		if wrong != "" {
			wrong += " || "
		}
		wrong += size + " > " + t.print(most)
	}
	return wrong
}

// admitsEntries writes the function that admits the entries of a map's shape.
func (t *translator) admitsEntries(shape ast.Expr, of string) string {
	fields := t.mapShape(shape)
	name := t.named("admits", shape)
	wrong := t.wrongEntry(name, fields, of)
	body := ""
	if items := fields["Items"]; items != nil {
		body = "if " + t.wrongSize(items, "len(entries)") + " {\nreturn false\n}\n"
	}
	return t.write(name, "entries map[string]"+of,
		body+"for key, value := range entries {\nif "+wrong+" {\nreturn false\n}\n}\nreturn true\n")
}

// wrongEntry returns the condition on which an entry is wrong.
func (t *translator) wrongEntry(name string, fields map[string]ast.Expr, of string) string {
	wrong := "!" + t.part(name+"Key", fields["Key"], true) + "(key) || "
	if of == "any" {
		return wrong + "!rules.IsSound(value)"
	}
	return wrong + "value == nil || !" + t.part(name+"Value", fields["Value"], true) + "(*value)"
}

// part writes the function for the keys or values of a map, which have the name
// of the map where they have none of their own.
func (t *translator) part(name string, shape ast.Expr, first bool) string {
	if s := t.source(t.shape(shape)["Source"]); first && (s.weak || s.under != "") {
		panic(t.unknown(shape, "entries that a shape does not always hold for"))
	}
	return t.admitsTextAs(name, shape, first)
}

// admitsKeys writes the function that admits the keys of a map by what else is
// said of them.
func (t *translator) admitsKeys(shape ast.Expr, of string) string {
	name := t.named("admits", shape) + "Keys"
	admits := t.part(t.named("admits", shape)+"AlsoKey", t.mapShape(shape)["AlsoKey"], false)
	return t.write(name, "entries map[string]"+of,
		"for key := range entries {\nif !"+admits+"(key) {\nreturn false\n}\n}\nreturn true\n")
}
