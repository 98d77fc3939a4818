package payloads

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The values of a payload are nil, bool, int64, string, raw, *list and *object.

// raw is JSON text that is written as it stands.
type raw string

type list struct{ items []any }

// object is a JSON object, or a map, whose members keep their order. A name
// may be there twice.
type object struct{ fields []field }

type field struct {
	name  string
	value any
}

func (o *object) index(name string) int {
	return slices.IndexFunc(o.fields, func(f field) bool { return f.name == name })
}

func (o *object) get(name string) any {
	if i := o.index(name); i >= 0 {
		return o.fields[i].value
	}
	return nil
}

// set changes the value of a member that is there.
func (o *object) set(name string, value any) { o.fields[o.index(name)].value = value }

func (o *object) remove(name string) {
	o.fields = slices.DeleteFunc(o.fields, func(f field) bool { return f.name == name })
}

// writer writes JSON on one line.
type writer struct {
	strings.Builder
	// escape writes what is not ASCII as \u escapes.
	escape bool
}

func (w *writer) value(value any) {
	switch value := value.(type) {
	case nil:
		w.WriteString("null")
	case bool:
		w.WriteString(strconv.FormatBool(value))
	case int64:
		w.WriteString(strconv.FormatInt(value, 10))
	case string:
		w.text(value)
	case raw:
		w.WriteString(string(value))
	case *list:
		w.WriteByte('[')
		for i, item := range value.items {
			w.comma(i)
			w.value(item)
		}
		w.WriteByte(']')
	case *object:
		w.WriteByte('{')
		for i, f := range value.fields {
			w.comma(i)
			w.text(f.name)
			w.WriteByte(':')
			w.value(f.value)
		}
		w.WriteByte('}')
	}
}

func (w *writer) comma(i int) {
	if i > 0 {
		w.WriteByte(',')
	}
}

func (w *writer) text(text string) {
	const hex = "0123456789abcdef"
	unit := func(u rune) {
		w.WriteString(`\u`)
		for shift := 12; shift >= 0; shift -= 4 {
			w.WriteByte(hex[u>>shift&0xF])
		}
	}
	w.WriteByte('"')
	for _, char := range text {
		switch {
		case char == '"' || char == '\\':
			w.WriteByte('\\')
			w.WriteRune(char)
		case char < ' ' || w.escape && 0x7F <= char && char < 0x10000:
			unit(char)
		case w.escape && char >= 0x10000:
			unit(0xD800 + (char-0x10000)>>10)
			unit(0xDC00 + (char-0x10000)&0x3FF)
		default:
			w.WriteRune(char)
		}
	}
	w.WriteByte('"')
}

func count(text string) int { return utf8.RuneCountInString(text) }
