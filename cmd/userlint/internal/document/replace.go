package document

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// Replace puts other texts into a document where keep reports that it is still
// good with them. Texts returns those to try for a member of a name, or for the
// items of a list of that name.
func Replace(value any, texts func(name string) []string, keep func() bool) {
	replace("", value, func(any) {}, texts, keep)
}

func replace(name string, value any, put func(any), texts func(string) []string, keep func() bool) {
	switch value := value.(type) {
	case *Object:
		for i := range value.Members {
			m := &value.Members[i]
			replace(m.Name, m.Value, func(v any) { m.Value = v }, texts, keep)
		}
	case *List:
		for i, item := range value.Items {
			replace(name, item, func(v any) { value.Items[i] = v }, texts, keep)
		}
	case jsontext.Value:
		if value.Kind() != '"' {
			return
		}
		for _, text := range texts(name) {
			quoted, err := jsontext.AppendQuote(nil, text)
			if err != nil {
				continue
			}
			if bytes.Equal(quoted, value) {
				break // it has the first text that it can have
			}
			if put(jsontext.Value(quoted)); keep() {
				return
			}
		}
		put(value)
	}
}
