package model

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/rules"
)

// smithy is a JSON model of Smithy 1 or 2.
type smithy struct {
	Shapes map[string]jsontext.Value `json:"shapes"`

	// mixins counts the mixins that shapes took.
	mixins int
}

// smithyShape is a shape of any type; which fields it has depends on that.
type smithyShape struct {
	Type   string                    `json:"type"`
	Traits map[string]jsontext.Value `json:"traits"`
	Mixins []smithyRef               `json:"mixins"`

	Members map[string]smithyRef `json:"members"`
	Member  *smithyRef           `json:"member"`
	Key     *smithyRef           `json:"key"`
	Value   *smithyRef           `json:"value"`

	// Of services and resources.
	Operations           []smithyRef `json:"operations"`
	CollectionOperations []smithyRef `json:"collectionOperations"`
	Resources            []smithyRef `json:"resources"`
	Create               *smithyRef  `json:"create"`
	Put                  *smithyRef  `json:"put"`

	// Of operations; Errors of services, too.
	Input  *smithyRef  `json:"input"`
	Output *smithyRef  `json:"output"`
	Errors []smithyRef `json:"errors"`
}

// smithyRef is a reference to a shape, or a member.
type smithyRef struct {
	Target string                    `json:"target"`
	Traits map[string]jsontext.Value `json:"traits"`
}

func readSmithy(text []byte) (*Model, error) {
	var s smithy
	if err := decode("the model", text, &s); err != nil {
		return nil, err
	}
	service, id, err := s.service()
	if err != nil {
		return nil, err
	}
	model := &Model{Service: id, Anchored: true}
	operation, err := s.operation(service)
	if err != nil {
		return model, err
	}
	for _, e := range append(operation.Errors, service.Errors...) {
		model.Exceptions = append(model.Exceptions, shapeName(e.Target))
	}
	model.Exceptions = distinct(model.Exceptions)

	var g graph
	model.Request = g.smithyRoot(operation.Input)
	model.Response = g.smithyRoot(operation.Output)
	return model, g.build(func(name string, into *Shape) error {
		if prelude, ok := strings.CutPrefix(name, "smithy.api#"); ok {
			into.Type = preludeType(prelude)
			return nil
		}
		shape, err := s.whole(name)
		if err != nil {
			return err
		}
		return g.fillSmithy(shape, into)
	})
}

// shapeName returns the name of a shape without its namespace.
func shapeName(id string) string {
	_, name, found := strings.Cut(id, "#")
	if !found {
		return id
	}
	return name
}

// shape returns the shape of an id.
func (s *smithy) shape(id string) (*smithyShape, error) {
	text, ok := s.Shapes[id]
	if !ok {
		return nil, errMissing
	}
	var shape smithyShape
	if err := decode("shape "+id, text, &shape); err != nil {
		return nil, err
	}
	return &shape, nil
}

// service returns the model's service and what the SDKs call it.
func (s *smithy) service() (*smithyShape, string, error) {
	var services []string
	for id, text := range s.Shapes {
		// A model has thousands of shapes; only those of services are read.
		var shape struct {
			Type string `json:"type"`
		}
		if decode(id, text, &shape) == nil && shape.Type == "service" {
			services = append(services, id)
		}
	}
	switch len(services) {
	case 0:
		return nil, "", errors.New("the model has no service")
	case 1:
	default:
		return nil, "", errors.New("the model has more than one service")
	}
	service, err := s.shape(services[0])
	if err != nil {
		return nil, "", err
	}
	var names struct {
		SDKID          string `json:"sdkId"`
		ARNNamespace   string `json:"arnNamespace"`
		EndpointPrefix string `json:"endpointPrefix"`
	}
	if trait, ok := service.Traits["aws.api#service"]; ok {
		if err := decode("trait aws.api#service", trait, &names); err != nil {
			return nil, "", err
		}
	}
	return service, cmp.Or(names.SDKID, names.ARNNamespace, names.EndpointPrefix, shapeName(services[0])), nil
}

// operation returns the operation, which the service or one of its resources
// has.
func (s *smithy) operation(service *smithyShape) (*smithyShape, error) {
	seen := make(map[string]bool)
	for open := []*smithyShape{service}; len(open) > 0; open = open[1:] {
		holder := open[0]
		operations := append(holder.Operations, holder.CollectionOperations...)
		for _, lifecycle := range []*smithyRef{holder.Create, holder.Put} {
			if lifecycle != nil {
				operations = append(operations, *lifecycle)
			}
		}
		i := slices.IndexFunc(operations, func(r smithyRef) bool { return shapeName(r.Target) == Operation })
		if i >= 0 {
			return s.shape(operations[i].Target)
		}
		for _, r := range holder.Resources {
			if seen[r.Target] {
				continue
			}
			seen[r.Target] = true
			resource, err := s.shape(r.Target)
			if err != nil {
				return nil, err
			}
			open = append(open, resource)
		}
	}
	return nil, ErrNoOperation
}

// smithyRoot returns the structure of a request or response.
func (g *graph) smithyRoot(ref *smithyRef) *Shape {
	if ref == nil || ref.Target == "smithy.api#Unit" {
		return &Shape{Type: rules.TypeStructure}
	}
	return g.shape(ref.Target)
}

// preludeType returns the type of a shape that every Smithy model has.
func preludeType(name string) rules.Type {
	return smithyType(strings.ToLower(strings.TrimPrefix(name, "Primitive")))
}

func smithyType(name string) rules.Type {
	switch name {
	case "enum":
		return rules.TypeString
	case "integer", "intEnum":
		return rules.TypeInteger32
	case "long":
		return rules.TypeInteger64
	case "set":
		return rules.TypeList
	case "":
		return "no type"
	}
	return rules.Type(name)
}
