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

// entries translates what holds of a map: of its size, and of each key and
// value. What always holds of those is seen in one go.
func (t *translator) entries(value, shape ast.Expr, of string) string {
	fields, entries, name := t.mapShape(shape), t.print(value), t.named("admits", shape)
	there, text := entries+" != nil && ", ""
	if items := fields["Items"]; items != nil {
		text = t.source(fields["Source"]).broken(all(entries+" != nil", t.wrongSize(items, "len("+entries+")")))
	}

	key, keyAfter := t.part(name+"Key", "key", fields["Key"])
	wrong := key + " || "
	var valueAfter string
	switch {
	case of == "any":
		wrong += "!rules.IsSound(value)"
	default:
		var value string
		value, valueAfter = t.part(name+"Value", "*value", fields["Value"])
		wrong += "value == nil || " + value
	}
	text += always.broken(there + "!" + t.each(name, "key, value", wrong, of) + "(" + entries + ")")

	if keyAfter != "" {
		text += t.source(t.shape(fields["Key"])["Source"]).broken(there + "!" + t.each(name+"Keys", "key", keyAfter, of) + "(" + entries + ")")
	}
	if also := fields["AlsoKey"]; also != nil && len(t.shape(also)) > 1 {
		wrong := "!" + t.admitsTextAs(name+"AlsoKey", also, false) + "(key)"
		text += t.source(t.shape(also)["Source"]).broken(there + "!" + t.each(name+"AlsoKeys", "key", wrong, of) + "(" + entries + ")")
	}
	if valueAfter != "" {
		text += t.source(t.shape(fields["Value"])["Source"]).broken(there + "!" + t.each(name+"Values", "_, value", valueAfter, of) + "(" + entries + ")")
	}
	return text
}

// part returns the condition on which a key or a value is wrong whatever the
// context, and the one on which it is by a shape that does not always hold, if
// it is of such.
func (t *translator) part(name, text string, shape ast.Expr) (wrong, after string) {
	fields := t.shape(shape)
	s := t.source(fields["Source"])
	switch isText := isNoText(text); {
	case len(fields) == 1:
		return isText, ""
	case s.weak || s.under != "":
		return isText, "!" + t.admitsTextAs(name, shape, false) + "(" + text + ")"
	}
	return "!" + t.admitsTextAs(name, shape, true) + "(" + text + ")", ""
}

// each writes the function that reports whether no entry of a map is wrong.
func (t *translator) each(name, variables, wrong, of string) string {
	return t.write(name, "entries map[string]"+of,
		"for "+variables+" := range entries {\nif "+wrong+" {\nreturn false\n}\n}\nreturn true\n")
}
