package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/decode"
)

// walker goes through the nodes of a file and collects what is wrong.
type walker struct{ problems []Problem }

func (w *walker) wrong(at *yaml.Node, format string, arguments ...any) {
	w.problems = append(w.problems, Problem{at.Line, at.Column, fmt.Sprintf(format, arguments...)})
}

// key reads the value of one key of a mapping.
type key func(value *yaml.Node)

// mapping reads a mapping whose keys are known. It reports whether it is one.
func (w *walker) mapping(n *yaml.Node, what string, keys map[string]key) bool {
	if n.Kind != yaml.MappingNode {
		w.wrong(n, "%s must be a mapping of keys to values", what)
		return false
	}
	seen := make(map[string]int)
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		read, known := keys[name.Value]
		switch {
		case name.Kind != yaml.ScalarNode:
			w.wrong(name, "a key of %s must be a name", what)
		case seen[name.Value] != 0:
			w.wrong(name, "the key %s was given in line %d before", name.Value, seen[name.Value])
		case !known:
			w.wrong(name, "%s has no key %s%s", what, name.Value, hint(name.Value, slices.Sorted(maps.Keys(keys))))
			seen[name.Value] = name.Line
		default:
			seen[name.Value] = name.Line
			read(value)
		}
	}
	return true
}

// hint returns the end of a sentence about a name that is not known.
func hint(name string, known []string) string {
	if nearest := decode.Nearest(name, known); nearest != "" {
		return ": did you mean " + nearest + "?"
	}
	if len(known) > 10 {
		return ""
	}
	return ": want one of " + strings.Join(known, ", ")
}

// list reads the items of a list. Nothing at all is an empty one.
func (w *walker) list(n *yaml.Node, what string, item func(*yaml.Node)) {
	switch {
	case isNull(n):
	case n.Kind != yaml.SequenceNode:
		w.wrong(n, "%s must be a list", what)
	default:
		for _, each := range n.Content {
			item(each)
		}
	}
}

// texts reads a text or a list of them. There must be one.
func (w *walker) texts(n *yaml.Node, what string, item func(at *yaml.Node, text string)) {
	if n.Kind != yaml.SequenceNode {
		if text, ok := w.text(n, what); ok {
			item(n, text)
		}
		return
	}
	if len(n.Content) == 0 {
		w.wrong(n, "%s must not be empty", what)
	}
	for _, each := range n.Content {
		if text, ok := w.text(each, what); ok {
			item(each, text)
		}
	}
}

// text reads a text that is not empty.
func (w *walker) text(n *yaml.Node, what string) (text string, ok bool) {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" {
		w.wrong(n, "%s must be a text", what)
		return "", false
	}
	if strings.TrimSpace(n.Value) == "" {
		w.wrong(n, "%s must not be empty", what)
		return "", false
	}
	return n.Value, true
}

// flag reads a boolean.
func (w *walker) flag(n *yaml.Node, what string) (value, ok bool) {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!bool" || n.Decode(&value) != nil {
		w.wrong(n, "%s must be true or false", what)
		return false, false
	}
	return value, true
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }
