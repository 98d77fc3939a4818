package drift

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/model"
	"github.com/userlint/userlint/rules"
)

type object = map[string]any

// botocoreText writes a model as botocore publishes models.
func botocoreText(t *testing.T, m *model.Model) []byte {
	t.Helper()
	shapes := object{}
	add := func(shape object) object {
		name := fmt.Sprintf("Shape%d", len(shapes))
		shapes[name] = shape
		return object{"shape": name}
	}
	var write func(limits model.Limits, s *model.Shape) object
	ref := func(r *model.Ref) object { return write(r.Limits(), r.Shape) }
	write = func(limits model.Limits, s *model.Shape) object {
		shape := object{"type": botocoreNames[s.Type]}
		bound(shape, "min", limits.Bounds.Min)
		bound(shape, "max", limits.Bounds.Max)
		if limits.Pattern != "" {
			shape["pattern"] = limits.Pattern
		}
		if limits.Enum != nil {
			shape["enum"] = limits.Enum
		}
		switch s.Type {
		case rules.TypeDocument:
			shape["document"] = true
			shape["members"] = object{}
		case rules.TypeStructure:
			members, required := object{}, []string{}
			for _, member := range s.Members {
				members[member.Name] = ref(&member.Ref)
				if member.Required {
					required = append(required, member.Name)
				}
			}
			shape["members"], shape["required"] = members, required
		case rules.TypeList:
			shape["member"] = ref(s.Item)
		case rules.TypeMap:
			shape["key"], shape["value"] = ref(s.Key), ref(s.Value)
		}
		return add(shape)
	}
	var errors []object
	for _, name := range m.Exceptions {
		errors = append(errors, object{"shape": name})
		shapes[name] = object{"type": "structure", "members": object{}, "exception": true}
	}
	return text(t, object{
		"version":  "2.0",
		"metadata": object{"serviceId": m.Service, "protocol": "json"},
		"operations": object{"CreateUser": object{
			"name":   "CreateUser",
			"input":  write(model.Limits{}, m.Request),
			"output": write(model.Limits{}, m.Response),
			"errors": errors,
		}},
		"shapes": shapes,
	})
}

var botocoreNames = map[rules.Type]string{
	rules.TypeString:    "string",
	rules.TypeBoolean:   "boolean",
	rules.TypeInteger32: "integer",
	rules.TypeInteger64: "long",
	rules.TypeTimestamp: "timestamp",
	rules.TypeStructure: "structure",
	rules.TypeList:      "list",
	rules.TypeMap:       "map",
	rules.TypeDocument:  "structure",
}

// smithyText writes a model as AWS publishes Smithy models: the operation
// belongs to a resource, some exceptions to the service, and patterns are
// anchored. Half of the constraints are on the members.
func smithyText(t *testing.T, m *model.Model) []byte {
	t.Helper()
	const namespace = "com.amazonaws.test#"
	shapes := object{}
	add := func(name string, shape object) object {
		shapes[namespace+name] = shape
		return object{"target": namespace + name}
	}
	onMember := false
	var write func(limits model.Limits, s *model.Shape) object
	ref := func(r *model.Ref) object { return write(r.Limits(), r.Shape) }
	write = func(limits model.Limits, s *model.Shape) object {
		name := fmt.Sprintf("Shape%d", len(shapes))
		if s.Type == rules.TypeBoolean {
			return object{"target": "smithy.api#PrimitiveBoolean"}
		}
		shapes[namespace+name] = nil
		shape, traits := object{"type": smithyNames[s.Type]}, object{}
		bounds := object{}
		bound(bounds, "min", limits.Bounds.Min)
		bound(bounds, "max", limits.Bounds.Max)
		if len(bounds) > 0 {
			trait := "smithy.api#length"
			if s.Type == rules.TypeInteger32 || s.Type == rules.TypeInteger64 {
				trait = "smithy.api#range"
			}
			traits[trait] = bounds
		}
		if limits.Pattern != "" {
			traits["smithy.api#pattern"] = anchor(limits.Pattern)
		}
		switch {
		case limits.Enum != nil:
			shape["type"] = "enum"
			members := object{}
			for i, value := range limits.Enum {
				members[fmt.Sprintf("VALUE_%d", i)] = object{
					"target": "smithy.api#Unit", "traits": object{"smithy.api#enumValue": value},
				}
			}
			shape["members"] = members
		case s.Type == rules.TypeStructure:
			members := object{}
			for _, member := range s.Members {
				to := ref(&member.Ref)
				if member.Required {
					if to["traits"] == nil {
						to["traits"] = object{}
					}
					to["traits"].(object)["smithy.api#required"] = object{}
				}
				members[member.Name] = to
			}
			shape["members"] = members
		case s.Type == rules.TypeList:
			shape["member"] = ref(s.Item)
		case s.Type == rules.TypeMap:
			shape["key"], shape["value"] = ref(s.Key), ref(s.Value)
		}
		to := add(name, shape)
		if onMember = !onMember; onMember {
			to["traits"] = traits
		} else {
			shape["traits"] = traits
		}
		return to
	}
	var ofOperation, ofService []object
	for i, name := range m.Exceptions {
		to := add(name, object{"type": "structure", "members": object{}, "traits": object{"smithy.api#error": "client"}})
		if i%2 == 0 {
			ofOperation = append(ofOperation, to)
		} else {
			ofService = append(ofService, to)
		}
	}
	operation := add("CreateUser", object{
		"type":   "operation",
		"input":  bare(write(model.Limits{}, m.Request)),
		"output": bare(write(model.Limits{}, m.Response)),
		"errors": ofOperation,
	})
	resource := add("UserResource", object{"type": "resource", "create": operation})
	add("TestService", object{
		"type": "service", "resources": []object{resource}, "errors": ofService,
		"traits": object{"aws.api#service": object{"sdkId": m.Service, "arnNamespace": "test"}},
	})
	return text(t, object{"smithy": "2.0", "shapes": shapes})
}

// bare returns a reference without traits.
func bare(ref object) object { return object{"target": ref["target"]} }

var smithyNames = map[rules.Type]string{
	rules.TypeString:    "string",
	rules.TypeInteger32: "integer",
	rules.TypeInteger64: "long",
	rules.TypeTimestamp: "timestamp",
	rules.TypeStructure: "structure",
	rules.TypeList:      "list",
	rules.TypeMap:       "map",
	rules.TypeDocument:  "document",
}

func bound(into object, name, value string) {
	if value != "" {
		into[name] = json.Number(value)
	}
}

func text(t *testing.T, document object) []byte {
	t.Helper()
	text, err := json.Marshal(document)
	require.NoError(t, err)
	return text
}
