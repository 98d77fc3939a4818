package yamltree

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/lazyregexp"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/compose"
	"github.com/userlint/userlint/rules"
)

// IsPlain reports whether a scalar is neither quoted, nor a block, nor tagged.
func IsPlain(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|
		yaml.FoldedStyle|yaml.TaggedStyle) == 0
}

// The forms of YAML 1.2's core schema.
var (
	coreInteger = lazyregexp.New(`^[-+]?[0-9]+$`)
	coreFloat   = lazyregexp.New(`^([-+]?)(\.[0-9]+|[0-9]+(?:\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
)

// IsScalar reports whether a text by itself is a scalar without properties that stands for a value.
func IsScalar(text, value string) bool {
	documents, wrong := newText(text, source.Position{Line: 1, Column: 1}).parse()
	if wrong != nil || len(documents) != 1 || len(documents[0].Content) != 1 {
		return false
	}
	n := documents[0].Content[0]
	return n.Kind == yaml.ScalarNode && n.Style&yaml.TaggedStyle == 0 && n.Anchor == "" && n.Value == value
}

// IsNull reports whether a plain scalar is null.
func IsNull(value string) bool {
	switch value {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// boolean returns what value is in the core schema.
func boolean(value string) (is, ok bool) {
	switch value {
	case "true", "True", "TRUE":
		return true, true
	case "false", "False", "FALSE":
		return false, true
	}
	return false, false
}

// Integer returns a decimal, octal or hexadecimal integer of the core schema as JSON has it.
func Integer(value string) (literal string, ok bool) {
	for prefix, base := range map[string]int{"0o": 8, "0x": 16} {
		if digits, has := strings.CutPrefix(value, prefix); has {
			n, err := strconv.ParseUint(digits, base, 64)
			return strconv.FormatUint(n, 10), err == nil
		}
	}
	if !coreInteger.Get().MatchString(value) {
		return "", false
	}
	digits, negative := strings.CutPrefix(strings.TrimPrefix(value, "+"), "-")
	if digits = strings.TrimLeft(digits, "0"); digits == "" {
		digits = "0"
	}
	if negative {
		digits = "-" + digits
	}
	return digits, true
}

// float returns a number of the core schema as JSON has it, which has neither infinities nor NaN.
func float(value string) (literal string, ok bool) {
	parts := coreFloat.Get().FindStringSubmatch(value)
	if parts == nil {
		return "", false
	}
	whole, fraction, point := strings.Cut(parts[2], ".")
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if point {
		if fraction == "" {
			fraction = "0"
		}
		whole += "." + fraction
	}
	return strings.TrimPrefix(parts[1], "+") + whole + parts[3], true
}

// Scalar writes a scalar. What a plain one means depends on the type of its member: where that is a string, a plain
// scalar is the text that is written, and where nothing is known of it, it is read by the core schema.
func Scalar(c *compose.Composer, n *yaml.Node, at source.Position, t rules.Type) {
	value := n.Value
	switch {
	case n.Style&yaml.TaggedStyle != 0:
		tagged(c, n, at)
		return
	case !IsPlain(n):
		c.String(value, at)
		return
	case IsNull(value):
		c.Null(at)
		return
	}
	switch t {
	case rules.TypeString, rules.TypeTimestamp, rules.TypeStructure:
		c.String(value, at)
	case rules.TypeBoolean:
		core(c, value, at, "!!bool")
	case rules.TypeInteger32, rules.TypeInteger64:
		core(c, value, at, "!!int")
	default:
		core(c, value, at, "!!bool", "!!int", "!!float")
	}
}

// tagged writes a scalar with a tag of YAML's own, and as a string where the two do not fit together.
func tagged(c *compose.Composer, n *yaml.Node, at source.Position) {
	if n.Tag == "!!null" && IsNull(n.Value) {
		c.Null(at)
		return
	}
	tags := []string{n.Tag}
	if n.Tag == "!!float" {
		tags = append(tags, "!!int")
	}
	core(c, n.Value, at, tags...)
}

// core writes a scalar as the first of the core schema's types whose form it has, and otherwise as a string.
func core(c *compose.Composer, value string, at source.Position, tags ...string) {
	for _, tag := range tags {
		switch tag {
		case "!!bool":
			if is, ok := boolean(value); ok {
				c.Bool(is, at)
				return
			}
		case "!!int":
			if literal, ok := Integer(value); ok {
				c.Number(literal, at)
				return
			}
		case "!!float":
			if literal, ok := float(value); ok {
				c.Number(literal, at)
				return
			}
		}
	}
	c.String(value, at)
}

// IsForeign reports whether a node has a tag of another program's making.
func IsForeign(n *yaml.Node) bool {
	return n.Style&yaml.TaggedStyle != 0 && !strings.HasPrefix(n.Tag, "!!")
}
