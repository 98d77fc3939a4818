package catalogue

import (
	"bytes"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/document"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

// on returns a breach of a rule that differs from the accepted payload in no
// more than it must, and in what a reader knows for what it is. What cannot be
// made so stays as it is.
func (b breach) on(accepted []byte, r rules.Rule, inspect inspector) breach {
	whole, err := document.Parse(accepted)
	object, isObject := whole.(*document.Object)
	if err != nil || !isObject || len(object.Members) == 0 {
		return b
	}
	switch r.Constraint.(type) {
	case rules.Duplicate:
		return b.again(object, r)
	case rules.Fault:
		return b.faulty(object, r)
	}
	b.json = b.plainer(object, r, inspect)
	if violations, err := inspect(b.json); err == nil {
		b.implied = nil
		for _, v := range violations {
			if v.Rule != r.ID {
				b.implied = append(b.implied, payloads.Finding{Pointer: v.Pointer, Rule: v.Rule})
			}
		}
	}
	return b
}

// again returns the payload after itself, as another user where the rule is on
// what is no name.
func (b breach) again(to *document.Object, r rules.Rule) breach {
	b.earlier, b.implied = document.Text(to), nil
	const name = "UserName"
	if r.Member != name && to.Get(name) != nil {
		to.Set(name, jsontext.Value(`"maria.garcia"`))
	}
	b.json = document.Text(to)
	return b
}

// faulty returns the payload as a document with a fault.
func (b breach) faulty(to *document.Object, r rules.Rule) breach {
	first := &to.Members[0]
	pointer := "/" + first.Name
	switch c := r.Constraint.(type) {
	case rules.Syntax:
		text := document.Text(to)
		b.json = text[:len(text)-1]
		return b
	case rules.TooLarge:
		text := document.Text(to)
		b.json = append(append(text[:len(text)-1], bytes.Repeat([]byte(" "), c.Max)...), '}')
		return b
	case rules.TooDeep: // with the object, one level more
		first.Value = jsontext.Value(strings.Repeat("[", c.Max) + strings.Repeat("]", c.Max))
		b.json = document.Text(to)
		return b
	case rules.DuplicateMember:
		to.Members = append([]document.Member{*first}, to.Members...)
	case rules.UnknownMember:
		pointer = "/Example"
		to.Set("Example", jsontext.Value(`"example"`))
	case rules.WrongType:
		first.Value = jsontext.Value(`7`)
	case rules.UTF8:
		first.Value = jsontext.Value(`"maria\ud800"`)
	}
	b.json, b.pointer = document.Text(to), pointer
	return b
}

// plainer returns the payload with what is broken in it or, where that is not
// the same breach, the broken one without all that can be left out.
func (b breach) plainer(to *document.Object, r rules.Rule, inspect inspector) []byte {
	want := foundIn(inspect, b.json)
	keep := func(text []byte) bool { return finds(inspect, text, want) }
	broken, err := document.Parse(b.json)
	from, isObject := broken.(*document.Object)
	if err != nil || !isObject {
		return b.json
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(b.pointer, "/"), "/")
	if value := from.Get(name); value != nil {
		to.Set(name, value)
	} else {
		to.Members = slices.DeleteFunc(to.Members, func(m document.Member) bool { return m.Name == name })
	}
	text := document.Text(to)
	if !keep(text) {
		text = b.json
	}
	return b.worded(simplified(text, keep), r, want, inspect)
}

// worded returns a broken payload with a text at the place of the breach that
// shows what is wrong: one that breaks nothing else, if there is one.
func (b breach) worded(payload []byte, r rules.Rule, want string, inspect inspector) []byte {
	root, err := document.Parse(payload)
	if err != nil {
		return payload
	}
	if unique, ok := r.Constraint.(rules.Unique); ok && unique.By == "" {
		above, _, _ := document.Place(root, b.pointer[:strings.LastIndexByte(b.pointer, '/')])
		if list, isList := above.(*document.List); isList {
			for i := range list.Items {
				list.Items[i] = jsontext.Value(`"example"`)
			}
		}
		if text := document.Text(root); finds(inspect, text, want) {
			return text
		}
		return payload
	}
	value, put, found := document.Place(root, b.pointer)
	text, isScalar := value.(jsontext.Value)
	if !found || !isScalar || text.Kind() != '"' {
		return payload
	}
	alone := r.ID + " " + b.pointer
	if isPlain(b.pointer, text) && want == alone {
		return payload
	}
	for _, want := range []string{alone, want} {
		for _, wrong := range wrongTexts(r.Constraint) {
			quoted, err := jsontext.AppendQuote(nil, wrong)
			if err != nil {
				continue
			}
			put(jsontext.Value(quoted))
			if text := document.Text(root); finds(inspect, text, want) {
				return text
			}
		}
	}
	return payload
}

// isPlain reports whether the text at a place is one that a reader knows.
func isPlain(pointer string, text jsontext.Value) bool {
	member := pointer[strings.LastIndexByte(pointer, '/')+1:]
	return slices.ContainsFunc(plainTexts(member), func(plain string) bool {
		quoted, err := jsontext.AppendQuote(nil, plain)
		return err == nil && bytes.Equal(quoted, text)
	})
}

// wrongTexts returns texts that may break a constraint, the plainest first.
func wrongTexts(c rules.Constraint) []string {
	switch c := c.(type) {
	case rules.Length:
		var texts []string
		if c.Max > 0 {
			const domain = "@example.com"
			texts = append(texts, strings.Repeat("a", c.Max+1), strings.Repeat("1", c.Max+1),
				strings.Repeat("a", max(c.Max+1-len(domain), 1))+domain)
		}
		if c.Min > 1 {
			texts = append(texts, strings.Repeat("a", c.Min-1))
		}
		return append(texts, "")
	case rules.NFC:
		return []string{"Jose\u0301"}
	case *rules.Pattern, *rules.Format:
		return []string{
			"maria garcia", "maria@example", "maria/garcia", "maria.example.com", "examplepassword", "Example Password 1",
			"Maria Garcia (2)", "Mar\u00eda", "0170 1234567", "Maria\u2003Garcia",
		}
	}
	return nil
}
