package source

import (
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/rules"
)

// isPlain reports whether a scalar is neither quoted, nor a block, nor tagged.
func isPlain(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|
		yaml.FoldedStyle|yaml.TaggedStyle) == 0
}

// The forms of YAML 1.2's core schema.
var (
	coreInteger = regexp.MustCompile(`^[-+]?[0-9]+$`)
	coreFloat   = regexp.MustCompile(`^([-+]?)(\.[0-9]+|[0-9]+(?:\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
)

func isNull(value string) bool {
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

// integer returns a decimal, octal or hexadecimal integer of the core schema as JSON has it.
func integer(value string) (literal string, ok bool) {
	for prefix, base := range map[string]int{"0o": 8, "0x": 16} {
		if digits, has := strings.CutPrefix(value, prefix); has {
			n, err := strconv.ParseUint(digits, base, 64)
			return strconv.FormatUint(n, 10), err == nil
		}
	}
	if !coreInteger.MatchString(value) {
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
	parts := coreFloat.FindStringSubmatch(value)
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

// scalar writes a scalar. What a plain one means depends on the type of its member: where that is a string, a plain
// scalar is the text that is written, and where nothing is known of it, it is read by the core schema.
func (y *yamlComposer) scalar(n *yaml.Node, at Position, t rules.Type) {
	value := n.Value
	switch {
	case n.Style&yaml.TaggedStyle != 0:
		y.tagged(n, at)
		return
	case !isPlain(n):
		y.String(value, at)
		return
	case isNull(value):
		y.Null(at)
		return
	}
	switch t {
	case rules.TypeString, rules.TypeTimestamp, rules.TypeStructure:
		y.String(value, at)
	case rules.TypeBoolean:
		y.core(value, at, "!!bool")
	case rules.TypeInteger32, rules.TypeInteger64:
		y.core(value, at, "!!int")
	default:
		y.core(value, at, "!!bool", "!!int", "!!float")
	}
}

// tagged writes a scalar with a tag of YAML's own, and as a string where the two do not fit together.
func (y *yamlComposer) tagged(n *yaml.Node, at Position) {
	if n.Tag == "!!null" && isNull(n.Value) {
		y.Null(at)
		return
	}
	tags := []string{n.Tag}
	if n.Tag == "!!float" {
		tags = append(tags, "!!int")
	}
	y.core(n.Value, at, tags...)
}

// core writes a scalar as the first of the core schema's types whose form it has, and otherwise as a string.
func (y *yamlComposer) core(value string, at Position, tags ...string) {
	for _, tag := range tags {
		switch tag {
		case "!!bool":
			if is, ok := boolean(value); ok {
				y.Bool(is, at)
				return
			}
		case "!!int":
			if literal, ok := integer(value); ok {
				y.Number(literal, at)
				return
			}
		case "!!float":
			if literal, ok := float(value); ok {
				y.Number(literal, at)
				return
			}
		}
	}
	y.String(value, at)
}
