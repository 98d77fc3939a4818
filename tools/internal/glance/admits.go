package glance

import (
	"go/ast"
	"maps"
	"slices"
	"strings"
)

func (t *translator) shape(e ast.Expr) map[string]ast.Expr {
	return t.set(t.fields(t.composite(e), "Source", "Length", "Pattern", "Value"))
}

func (t *translator) mapShape(e ast.Expr) map[string]ast.Expr {
	return t.set(t.fields(t.composite(e), "Source", "Items", "Key", "AlsoKey", "Value"))
}

// set leaves out the fields that are nil.
func (t *translator) set(fields map[string]ast.Expr) map[string]ast.Expr {
	maps.DeleteFunc(fields, func(_ string, value ast.Expr) bool { return t.print(value) == "nil" })
	return fields
}

// write adds a function on values, once. It returns its name.
func (t *translator) write(name, parameter, body string) string {
	text := "func " + name + "(" + parameter + ") bool {\n" + body + "}\n"
	if !t.written[text] {
		t.written[text] = true
		t.admits = append(t.admits, text)
	}
	return name
}

// named returns the name of the function for what a variable declares.
func (t *translator) named(prefix string, e ast.Expr) string {
	name := strings.TrimPrefix(t.print(e), "&")
	return prefix + strings.ToUpper(name[:1]) + name[1:]
}

// admitsText writes the function that admits the text of a string's shape. The
// first of a member's shapes finds out whether a text is valid UTF-8.
func (t *translator) admitsText(shape ast.Expr, first bool) string {
	return t.admitsTextAs(t.named("admits", shape), shape, first)
}

func (t *translator) admitsTextAs(name string, shape ast.Expr, first bool) string {
	fields := t.shape(shape)
	var conditions []string
	if length := fields["Length"]; length != nil {
		conditions = append(conditions, t.lengths(length)...)
	}
	if pattern := fields["Pattern"]; pattern != nil {
		mayBeEmpty := !slices.Contains(conditions, notEmpty)
		conditions = append(conditions, t.matches(pattern, mayBeEmpty))
	} else if first && !t.isEnum(fields["Value"]) {
		conditions = append(conditions, isText)
	}
	if value := fields["Value"]; value != nil {
		conditions = append(conditions, t.permits(value))
	}
	if len(conditions) == 1 {
		if matcher, is := strings.CutSuffix(conditions[0], "(text)"); is && !strings.Contains(matcher, "(") {
			return matcher
		}
		return t.write(name, "text string", "return "+conditions[0]+"\n")
	}
	return t.write(name, "text string", "return "+strings.ReplaceAll(all(conditions...), ") && ", ") &&\n")+"\n")
}

// isEnum reports whether a value constraint is one of certain values, which are
// valid UTF-8.
func (t *translator) isEnum(e ast.Expr) bool {
	return e != nil && t.print(t.composite(e).Type) == "rules.Enum"
}

const notEmpty = `text != ""`

const isText = "match.IsASCII(text) || utf8.ValidString(text)"

// isNoText returns the condition on which a text is not valid UTF-8. Most is
// ASCII.
func isNoText(text string) string {
	return "!match.IsASCII(" + text + ") && !utf8.ValidString(" + text + ")"
}

// lengths returns the conditions on a text's number of characters. Most often
// the number of bytes, of which a character has one to four, decides.
func (t *translator) lengths(e ast.Expr) (conditions []string) {
	limits := t.fields(t.composite(e), "Min", "Max")
	if least := limits["Min"]; least != nil {
		low := t.print(least)
		if low == "1" {
			conditions = append(conditions, notEmpty)
		} else {
			conditions = append(conditions, "len(text) >= utf8.UTFMax*"+low+" || match.Characters(text) >= "+low)
		}
	}
	if most := limits["Max"]; most != nil {
		high := t.print(most)
		conditions = append(conditions, "len(text) <= "+high+" || match.Characters(text) <= "+high)
	}
	return conditions
}

// matches returns the condition of a pattern. Text that is plain and not empty
// is seen to match at a glance.
func (t *translator) matches(e ast.Expr, mayBeEmpty bool) string {
	fields := t.fields(t.composite(e), "Published", "Match", "Plain")
	matches := t.print(fields["Match"]) + "(text)"
	if plain := fields["Plain"]; plain != nil {
		isPlain := "match.Plain(text, " + t.print(plain) + ")"
		if mayBeEmpty {
			isPlain += ` && text != ""`
		}
		return isPlain + " || " + matches
	}
	return matches
}

// permits returns the condition of a value constraint.
func (t *translator) permits(e ast.Expr) string {
	of := t.composite(e)
	compare := func(values ast.Expr, operator, join, none string) string {
		var compared []string
		for _, value := range t.composite(values).Elts {
			compared = append(compared, "text "+operator+" "+t.print(value))
		}
		if compared == nil {
			return none
		}
		return strings.Join(compared, join)
	}
	switch t.print(of.Type) {
	case "rules.Enum":
		return compare(t.fields(of, "Values")["Values"], "==", " || ", "false")
	case "rules.Ban":
		return compare(t.fields(of, "Values", "Permitted")["Values"], "!=", " && ", "true")
	case "rules.Reserved":
		return compare(t.fields(of, "Names")["Names"], "!=", " && ", "true")
	case "rules.NFC":
		return "rules.IsNFC(text)"
	case "rules.Format":
		return t.print(t.fields(of, "Kind", "Sentence", "Match")["Match"]) + "(text)"
	}
	panic(t.unknown(e, "a constraint %s", t.print(of.Type)))
}
