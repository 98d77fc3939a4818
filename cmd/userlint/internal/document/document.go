// Package document holds JSON documents whose members keep their order, to be
// changed and written again.
package document

import (
	"bytes"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// Object is a JSON object. A value in it is an *Object, a *List, or a scalar as
// JSON text, a [jsontext.Value].
type Object struct{ Members []Member }

// Member is a member of an object.
type Member struct {
	Name  string
	Value any
}

// List is a JSON array.
type List struct{ Items []any }

// Parse returns the value that a text is.
func Parse(text []byte) (any, error) {
	decoder := jsontext.NewDecoder(bytes.NewReader(text))
	value, err := parse(decoder)
	if err != nil {
		return nil, fmt.Errorf("parse document: %w", err)
	}
	if _, err := decoder.ReadToken(); err != io.EOF {
		return nil, fmt.Errorf("parse document: more than one value")
	}
	return value, nil
}

func parse(from *jsontext.Decoder) (any, error) {
	switch from.PeekKind() {
	case '{':
		return parseObject(from)
	case '[':
		list := &List{}
		_, err := from.ReadToken()
		for err == nil && from.PeekKind() != ']' {
			var item any
			item, err = parse(from)
			list.Items = append(list.Items, item)
		}
		if err == nil {
			_, err = from.ReadToken()
		}
		return list, err
	}
	value, err := from.ReadValue()
	return value.Clone(), err
}

func parseObject(from *jsontext.Decoder) (*Object, error) {
	object := &Object{}
	_, err := from.ReadToken()
	for err == nil && from.PeekKind() != '}' {
		var name jsontext.Token
		if name, err = from.ReadToken(); err != nil {
			break
		}
		m := Member{Name: name.String()}
		m.Value, err = parse(from)
		object.Members = append(object.Members, m)
	}
	if err == nil {
		_, err = from.ReadToken()
	}
	return object, err
}

// Get returns the value of a member, nil where there is none.
func (o *Object) Get(name string) any {
	for _, m := range o.Members {
		if m.Name == name {
			return m.Value
		}
	}
	return nil
}

// Set changes the value of a member, or adds it behind the others.
func (o *Object) Set(name string, value any) {
	for i := range o.Members {
		if o.Members[i].Name == name {
			o.Members[i].Value = value
			return
		}
	}
	o.Members = append(o.Members, Member{name, value})
}

// Text returns a value as JSON text on one line.
func Text(value any) []byte { return appendValue(nil, value) }

// MarshalJSON returns the object as JSON text.
func (o *Object) MarshalJSON() ([]byte, error) { return Text(o), nil }

// MarshalJSON returns the list as JSON text.
func (l *List) MarshalJSON() ([]byte, error) { return Text(l), nil }

func appendValue(text []byte, value any) []byte {
	switch value := value.(type) {
	case *Object:
		text = append(text, '{')
		for i, m := range value.Members {
			if i > 0 {
				text = append(text, ',')
			}
			text, _ = jsontext.AppendQuote(text, m.Name) // a name that was parsed is valid
			text = appendValue(append(text, ':'), m.Value)
		}
		return append(text, '}')
	case *List:
		text = append(text, '[')
		for i, item := range value.Items {
			if i > 0 {
				text = append(text, ',')
			}
			text = appendValue(text, item)
		}
		return append(text, ']')
	case jsontext.Value:
		return append(text, value...)
	}
	return append(text, "null"...)
}
