package payloads

import (
	"slices"
	"strconv"
	"strings"

	"github.com/userlint/userlint/rules"
)

// breakDocument returns JSON text that breaks a rule on documents.
func (p *plan) breakDocument(f rules.Fault) (text []byte, result broken) {
	document := p.document()
	switch f := f.(type) {
	case rules.Syntax:
		return p.breakSyntax(p.write(document)), broken{}
	case rules.TooLarge:
		text := p.write(document)
		space := strings.Repeat(" ", f.Max+1-len(text)+p.below(10))
		return slices.Concat(text[:1], []byte(space), text[1:]), broken{}
	case rules.TooDeep:
		return p.breakDepth(document, f.Max), broken{}
	case rules.WrongType:
		return p.breakType(document)
	case rules.UnknownMember:
		result.pointer = p.addUnknown(document)
	case rules.DuplicateMember:
		result.pointer = p.repeatMember(document)
	case rules.UTF8:
		result.pointer = p.breakUTF8(document)
	}
	return p.write(document), result
}

func (p *plan) write(document *object) []byte {
	w := writer{escape: p.style.escape}
	w.value(document)
	return []byte(w.String())
}

// breakSyntax returns what is no JSON value, on one line and not blank.
func (p *plan) breakSyntax(text []byte) []byte {
	last := len(text) - 1
	switch p.below(7) {
	case 0:
		return text[:last] // cut short
	case 1:
		return text[:1]
	case 2:
		return append(text, pick(p.source, []string{"}", "]", ",", " {}", " x", "\x00", "//"})...)
	case 3:
		return slices.Concat(text[:last], []byte(`,}`))
	case 4:
		return slices.Concat([]byte(`{'a':1,`), text[1:])
	case 5:
		return slices.Concat([]byte(`{"x":`), []byte(pick(p.source, []string{"NaN", "01", "+1", ".5", "1.", "True", `"\x"`, "\"\t\"", "undefined", "0x1F"})), []byte("}"))
	}
	return slices.Concat([]byte("/**/"), text)
}

// breakDepth returns text that nests deeper than most levels. In the request
// of a service without a member for any document, nothing else could be said
// of the place: what lies too deep is not looked at.
func (p *plan) breakDepth(document *object, most int) []byte {
	const mark = "\x00"
	levels := most - 1 // the document itself is one
	if i := slices.IndexFunc(p.root.members, func(n *node) bool { return n.value != nil && n.value.kind == rules.TypeDocument }); i >= 0 {
		n := p.root.members[i]
		document.remove(n.name)
		key := n.key.text.value(p.source, p.style)
		document.fields = append(document.fields, field{n.name, &object{[]field{{key, raw(mark)}}}})
		levels--
	} else {
		document.fields[p.below(len(document.fields))].value = raw(mark)
	}
	levels += 1 + p.below(2)*p.below(100)
	open, end := "[", "]"
	if p.chance(1, 2) {
		open, end = `{"a":`, "}"
	}
	deep := strings.Repeat(open, levels) + "1" + strings.Repeat(end, levels)
	return []byte(strings.Replace(string(p.write(document)), mark, deep, 1))
}

// breakType gives a member, or the payload, a value of another JSON type.
func (p *plan) breakType(document *object) (text []byte, result broken) {
	spots := slices.DeleteFunc(p.spotsOf(document), func(at spot) bool {
		return at.isKey || at.node.kind == rules.TypeDocument || at.node.kind == rules.TypeTimestamp
	})
	if len(spots) == 0 || p.chance(1, 20) {
		return []byte(pick(p.source, []string{`"x"`, "1", "true", "null", `""`, "0"})), result
	}
	at := pick(p.source, spots)
	at.put(raw(pick(p.source, wrongTypes(at.node.kind))))
	return p.write(document), broken{pointer: at.pointer()}
}

func wrongTypes(of rules.Type) []string {
	switch of {
	case rules.TypeString:
		return []string{"1", "0", "true", "false", "[]", "{}", `["x"]`, "1.5"}
	case rules.TypeBoolean:
		return []string{`"true"`, `""`, "0", "1", "[]", "{}"}
	case rules.TypeInteger32:
		return []string{`"5"`, "1.5", "1e3", "1.0", "true", "[]", "{}", "2147483648", "-2147483649", "99999999999999999999"}
	case rules.TypeInteger64:
		return []string{`"5"`, "1.5", "1e3", "1.0", "true", "[]", "{}", "9223372036854775808", "99999999999999999999"}
	case rules.TypeList:
		return []string{`"x"`, "{}", "1", "true", `{"0":"x"}`}
	}
	return []string{`"x"`, "[]", "1", "true", "[{}]"}
}

// objectsOf returns every object of a payload that is no map of documents or
// document, with its pointer.
func (p *plan) objectsOf(document *object) (objects []*object, pointers []string, of []*node) {
	objects, pointers, of = []*object{document}, []string{""}, []*node{p.root}
	for _, at := range p.spotsOf(document) {
		switch value := at.get().(type) {
		case *object:
			if at.node.kind != rules.TypeDocument {
				objects, pointers, of = append(objects, value), append(pointers, at.pointer()), append(of, at.node)
			}
		case *list:
			for i, item := range value.items {
				if o, ok := item.(*object); ok && at.node.kind == rules.TypeList {
					objects, of = append(objects, o), append(of, at.node)
					pointers = append(pointers, at.pointer()+"/"+strconv.Itoa(i))
				}
			}
		}
	}
	return objects, pointers, of
}

// addUnknown adds a member that the model does not know, often a misspelt one.
func (p *plan) addUnknown(document *object) (pointer string) {
	objects, pointers, of := p.objectsOf(document)
	for {
		i := p.below(len(objects))
		if of[i].kind == rules.TypeMap {
			continue
		}
		known := pick(p.source, of[i].members).name
		name := pick(p.source, []string{
			strings.ToLower(known), strings.ToUpper(known), known[:len(known)-1], known + "s", known[:1] + known,
			"x-" + known, "extra", "id", "", "a/b", "m~n", "中文",
		})
		if of[i].member(name) != nil {
			continue
		}
		fields := objects[i].fields
		objects[i].fields = slices.Insert(fields, p.between(0, len(fields)), field{name, p.free(1)})
		return pointers[i] + "/" + rules.EscapeToken(name)
	}
}

// repeatMember gives a member of an object, or an entry of a map, twice.
func (p *plan) repeatMember(document *object) (pointer string) {
	objects, pointers, _ := p.objectsOf(document)
	for {
		i := p.below(len(objects))
		if len(objects[i].fields) == 0 {
			continue
		}
		first := p.below(len(objects[i].fields))
		again := objects[i].fields[first]
		if p.chance(1, 2) {
			again.value = p.free(1)
		}
		objects[i].fields = slices.Insert(objects[i].fields, p.between(first+1, len(objects[i].fields)), again)
		return pointers[i] + "/" + rules.EscapeToken(again.name)
	}
}

// breakUTF8 puts broken bytes, or a surrogate without its partner, into a text.
func (p *plan) breakUTF8(document *object) (pointer string) {
	spots := slices.DeleteFunc(p.spotsOf(document), func(at spot) bool {
		return at.isKey || at.node.kind != rules.TypeString
	})
	at := pick(p.source, spots)
	w := writer{escape: p.style.escape}
	w.value(at.get())
	text := w.String()
	bad := pick(p.source, []string{
		"\xff", "\x80", "\xc3", "\xe4\xb8", "\xf0\x9f\x98", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80",
		`\ud800`, `\udc00`, `\udc00\ud800`, `\ud83d x`,
	})
	if p.chance(1, 2) {
		at.put(raw(`"` + bad + text[1:]))
	} else {
		at.put(raw(text[:len(text)-1] + bad + `"`))
	}
	return at.pointer()
}
