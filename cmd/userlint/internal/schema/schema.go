package schema

import (
	"bytes"
	"encoding/json"
)

// Dialect is the address of the draft that the schemas are written in.
const Dialect = "https://json-schema.org/draft/2020-12/schema"

// Schema is a JSON Schema. Its fields are the keywords of that name.
type Schema struct {
	Dialect              string     `json:"$schema,omitzero"`
	Comment              string     `json:"$comment,omitzero"`
	Title                string     `json:"title,omitzero"`
	Description          string     `json:"description,omitzero"`
	Type                 Types      `json:"type,omitzero"`
	Enum                 []any      `json:"enum,omitzero"`
	MinLength            *int64     `json:"minLength,omitzero"`
	MaxLength            *int64     `json:"maxLength,omitzero"`
	Pattern              string     `json:"pattern,omitzero"`
	Minimum              *int64     `json:"minimum,omitzero"`
	Maximum              *int64     `json:"maximum,omitzero"`
	MinItems             *int64     `json:"minItems,omitzero"`
	MaxItems             *int64     `json:"maxItems,omitzero"`
	UniqueItems          bool       `json:"uniqueItems,omitzero"`
	Items                *Schema    `json:"items,omitzero"`
	MinProperties        *int64     `json:"minProperties,omitzero"`
	MaxProperties        *int64     `json:"maxProperties,omitzero"`
	Required             []string   `json:"required,omitzero"`
	Properties           Properties `json:"properties,omitzero"`
	PropertyNames        *Schema    `json:"propertyNames,omitzero"`
	AdditionalProperties any        `json:"additionalProperties,omitzero"`
	Not                  *Schema    `json:"not,omitzero"`
	AllOf                []*Schema  `json:"allOf,omitzero"`
	AnyOf                []*Schema  `json:"anyOf,omitzero"`
}

// Types are JSON types, of which a value has one.
type Types []string

// MarshalJSON returns a single type as a string.
func (t Types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]string(t))
}

// Properties are members with their schemas, in the order of the page.
type Properties []Property

// Property is a member with its schema.
type Property struct {
	Name   string
	Schema *Schema
}

// MarshalJSON returns an object.
func (p Properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, property := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := encoder.Encode(property.Name); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := encoder.Encode(property.Schema); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// ListOf returns the schema of a list of what s is a schema of.
func ListOf(s *Schema) *Schema {
	list := &Schema{Dialect: s.Dialect, Comment: s.Comment, Title: "List of " + s.Title, Type: Types{"array"}}
	item := *s
	item.Dialect, item.Comment = "", ""
	list.Items = &item
	return list
}
