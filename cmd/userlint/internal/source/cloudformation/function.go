package cloudformation

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
)

// shortFunctions are the tags by which YAML templates call functions.
var shortFunctions = []string{
	"!And", "!Base64", "!Cidr", "!Condition", "!Contains", "!EachMemberEquals", "!EachMemberIn", "!Equals", "!FindInMap",
	"!GetAZs", "!GetAtt", "!If", "!ImportValue", "!Join", "!Length", "!Not", "!Or", "!Ref", "!RefAll", "!Select",
	"!Split", "!Sub", "!ToJsonString", "!Transform", "!ValueOf", "!ValueOfAll",
}

// isUnknown reports whether only CloudFormation knows what a node stands for: a function, an object with members that
// a function makes, or text with a dynamic reference or a loop's variable.
func (t *composer) isUnknown(n *yaml.Node) (bool, error) {
	switch {
	case yamltree.IsForeign(n):
		if !slices.Contains(shortFunctions, n.Tag) {
			return false, t.Wrong(n, yamltree.ReasonTag)
		}
		return true, nil
	case n.Kind == yaml.MappingNode:
		for i := 0; i < len(n.Content); i += 2 {
			if key := n.Content[i].Value; strings.HasPrefix(key, "Fn::") || key == "Ref" && len(n.Content) == 2 {
				return true, nil
			}
		}
	case n.Kind == yaml.ScalarNode:
		variable := func(v string) bool { return strings.Contains(n.Value, v) }
		return variable("{{resolve:") || slices.ContainsFunc(t.variables, variable), nil
	}
	return false, nil
}

const noValue = "AWS::NoValue"

// isNoValue reports whether a node is the reference that makes a member or an item absent.
func isNoValue(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!Ref" && n.Value == noValue ||
		n.Kind == yaml.MappingNode && len(n.Content) == 2 && n.Content[0].Value == "Ref" && n.Content[1].Value == noValue
}

// mentionsNoValue reports whether a function can have that reference for a result.
func mentionsNoValue(n *yaml.Node) bool {
	if n.Kind == yaml.AliasNode {
		return false
	}
	isFunction := yamltree.IsForeign(n) || n.Kind == yaml.MappingNode && len(n.Content) == 2 && n.Content[0].Value == "Fn::If"
	return isFunction && anyNoValue(n)
}

func anyNoValue(n *yaml.Node) bool {
	return isNoValue(n) || slices.ContainsFunc(n.Content, anyNoValue)
}
