package skeleton

import (
	"bytes"
	"encoding/csv"
	"fmt"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// JSON returns the skeleton as JSON.
func (s *Skeleton) JSON() ([]byte, error) { return catalogue.JSON(s.Document()) }

// YAML returns the skeleton as YAML, with what each value must be behind it.
func (s *Skeleton) YAML() ([]byte, error) {
	var b bytes.Buffer
	encoder := yaml.NewEncoder(&b)
	encoder.SetIndent(2)
	if err := encoder.Encode(s.mapping(s.tree)); err != nil {
		return nil, fmt.Errorf("encode YAML: %w", err)
	}
	if err := encoder.Close(); err != nil {
		return nil, fmt.Errorf("encode YAML: %w", err)
	}
	return b.Bytes(), nil
}

func (s *Skeleton) mapping(n *catalogue.Node) *yaml.Node {
	node := &yaml.Node{Kind: yaml.MappingNode}
	for _, m := range n.Members {
		if !s.has(m) {
			continue
		}
		key := &yaml.Node{Kind: yaml.ScalarNode, Value: m.Name}
		value := s.null(m)
		switch {
		case m.Type == rules.TypeStructure:
			value = s.mapping(m)
		case m.IsOfStructures():
			value = &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{s.mapping(m)}}
		case m.Type == rules.TypeList:
			value = &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{value}}
		}
		node.Content = append(node.Content, key, value)
	}
	return node
}

func (s *Skeleton) null(n *catalogue.Node) *yaml.Node {
	return &yaml.Node{
		Kind: yaml.ScalarNode, Tag: "!!null", Value: "null", LineComment: terminal.Escape(s.hint(n)),
	}
}

// CSV returns the header row of a table of such requests. Maps have no column:
// what their keys are is not known.
func (s *Skeleton) CSV() ([]byte, error) {
	var b bytes.Buffer
	table := csv.NewWriter(&b)
	if err := table.Write(s.columns(s.tree, "")); err != nil {
		return nil, fmt.Errorf("encode CSV: %w", err)
	}
	table.Flush()
	return b.Bytes(), table.Error()
}

func (s *Skeleton) columns(n *catalogue.Node, above string) []string {
	var all []string
	for _, m := range n.Members {
		name := above + m.Name
		switch {
		case !s.has(m) || m.Type == rules.TypeMap:
		case m.Type == rules.TypeStructure:
			all = append(all, s.columns(m, name+".")...)
		case m.IsOfStructures():
			all = append(all, s.columns(m, name+"[0].")...)
		case m.Type == rules.TypeList:
			all = append(all, name+"[0]")
		default:
			all = append(all, name)
		}
	}
	return all
}
