package cloudformation

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
	"github.com/userlint/userlint/rules"
)

// jsonNodes makes nodes of a JSON text, as a YAML parser would if it took all JSON. Their lines and columns are those
// of the input.
type jsonNodes struct {
	text string
	dec  *jsontext.Decoder
	// at is the position of the byte at offset read.
	at   source.Position
	read int
}

// jsonNode returns the node of a text that is valid JSON and begins at a position.
func jsonNode(text string, start source.Position) (*yaml.Node, *yamltree.Error) {
	// A buffer is read in place, and offsets in it are those in the text.
	dec := jsontext.NewDecoder(bytes.NewBufferString(text),
		jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	j := jsonNodes{text: text, dec: dec, at: start}
	return j.value()
}

func (j *jsonNodes) value() (*yaml.Node, *yamltree.Error) {
	j.advance()
	n := &yaml.Node{Line: j.at.Line, Column: j.at.Column, Kind: yaml.ScalarNode}
	switch kind := j.dec.PeekKind(); kind {
	case jsontext.KindBeginObject, jsontext.KindBeginArray:
		n.Kind = yaml.SequenceNode
		if kind == jsontext.KindBeginObject {
			n.Kind = yaml.MappingNode
		}
		return n, j.content(n)
	case jsontext.KindString:
		n.Style = yaml.DoubleQuotedStyle
	}
	literal, err := j.dec.ReadValue()
	if err != nil {
		return nil, &yamltree.Error{At: j.at, Reason: yamltree.ReasonUnreachable}
	}
	n.Value = string(literal)
	if n.Style == yaml.DoubleQuotedStyle {
		n.Value = unquote(literal)
	}
	return n, nil
}

// content reads what is in an object or an array.
func (j *jsonNodes) content(n *yaml.Node) *yamltree.Error {
	if _, err := j.dec.ReadToken(); err != nil {
		return &yamltree.Error{At: j.at, Reason: yamltree.ReasonUnreachable}
	}
	if j.dec.StackDepth() > rules.MaxDepth {
		return &yamltree.Error{At: j.at, TooDeep: true}
	}
	for kind := j.dec.PeekKind(); kind != jsontext.KindEndObject && kind != jsontext.KindEndArray; kind = j.dec.PeekKind() {
		child, err := j.value()
		if err != nil {
			return err
		}
		n.Content = append(n.Content, child)
	}
	if _, err := j.dec.ReadToken(); err != nil {
		return &yamltree.Error{At: j.at, Reason: yamltree.ReasonUnreachable}
	}
	return nil
}

// advance moves on to the next token.
func (j *jsonNodes) advance() {
	next := int(j.dec.InputOffset())
	for next < len(j.text) && (window.IsSpace(j.text[next]) || j.text[next] == ',' || j.text[next] == ':') {
		next++
	}
	j.at, j.read = j.at.Advance(j.text[j.read:next]), next
}

// unquote returns what a JSON string stands for. One with a lone surrogate becomes one that is not UTF-8 either.
func unquote(literal []byte) string {
	valid := bytes.ToValidUTF8(literal, []byte("\uFFFD"))
	text, err := jsontext.AppendUnquote(nil, valid)
	if err != nil || len(valid) != len(literal) || !bytes.Equal(valid, literal) {
		text = append(text, 0xff)
	}
	return string(text)
}
