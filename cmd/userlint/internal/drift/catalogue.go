package drift

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/model"
	"github.com/userlint/userlint/rules"
)

// service is a service with its catalogue.
type service struct {
	*catalogue.Service
	// models are what models call the service, in lower case and without
	// spaces.
	models []string
}

var services = sync.OnceValue(func() []service { return servicesOf(catalogue.Services()) })

func servicesOf(all []*catalogue.Service) []service {
	var of []service
	for _, s := range all {
		names := []string{s.Name}
		if s.Name == "generic" {
			names = []string{"alexaforbusiness", "a4b"}
		}
		of = append(of, service{s, names})
	}
	return of
}

// serviceOf returns the service that a model is for.
func serviceOf(m *model.Model) (*service, bool) {
	id := strings.NewReplacer(" ", "", "-", "").Replace(strings.ToLower(m.Service))
	i := slices.IndexFunc(services(), func(s service) bool { return slices.Contains(s.models, id) })
	if i < 0 {
		return nil, false
	}
	return &services()[i], true
}

// model returns what the catalogue says of the service's model.
func (s *service) model() *model.Model {
	m := &model.Model{
		Service:  s.Name,
		Request:  structureOf(s.Members(), s.Rules(), s.Name),
		Response: structureOf(s.ResponseMembers(), s.Rules(), s.Name+".response"),
	}
	for _, e := range s.Exceptions() {
		m.Exceptions = append(m.Exceptions, e.ErrorCode())
	}
	slices.Sort(m.Exceptions)
	return m
}

// structureOf returns the structure that members make up, with the constraints
// that rules with ids of the prefix put on them.
func structureOf(members []rules.Member, all []rules.Rule, prefix string) *model.Shape {
	root := &model.Shape{Type: rules.TypeStructure}
	shapes := map[string]*model.Shape{"": root}
	for _, m := range members {
		shape := &model.Shape{Type: m.Type}
		above, name := cut(m.Path)
		switch holder := shapes[above]; {
		case holder.Type == rules.TypeMap && name == "key":
			holder.Key = &model.Ref{Shape: shape}
		case holder.Type == rules.TypeMap:
			holder.Value = &model.Ref{Shape: shape}
		default:
			required := m.Required != 0 && m.Required <= rules.Modelled
			into := holder
			if holder.Item != nil {
				into = holder.Item.Shape
				into.Type = rules.TypeStructure
			}
			into.Members = append(into.Members, &model.Member{
				Name: name, Required: required, Ref: model.Ref{Shape: shape},
			})
		}
		if m.Type == rules.TypeList {
			// A list whose items have no members is one of strings.
			shape.Item = &model.Ref{Shape: &model.Shape{Type: rules.TypeString}}
		}
		shapes[m.Path] = shape
	}
	for _, r := range all {
		if isModelled(&r) && r.ID == prefix+"."+r.Member+"."+string(r.Kind) && shapes[r.Member] != nil {
			limit(shapes[r.Member], r.Constraint)
		}
	}
	return root
}

// cut splits a path before its last name.
func cut(path string) (above, name string) {
	dot := strings.LastIndexByte(path, '.')
	return path[:max(dot, 0)], path[dot+1:]
}

// isModelled reports whether a rule is one that a model can state: documented
// or modelled, whatever the context. The text of a pattern is always that of
// the model, also where guidance makes it a warning.
func isModelled(r *rules.Rule) bool {
	_, isPattern := r.Constraint.(*rules.Pattern)
	return len(r.Contexts) == 0 && !strings.Contains(string(r.Kind), "-") && (r.Basis <= rules.Modelled || isPattern)
}

// limit adds a constraint to the shape that it is on.
func limit(shape *model.Shape, constraint rules.Constraint) {
	value := shape
	if shape.Item != nil {
		// What a list's rules say of text is about its items.
		value = shape.Item.Shape
	}
	switch c := constraint.(type) {
	case rules.Length:
		value.Limits.Bounds = bounds(int64(c.Min), int64(c.Max), 0, 0)
	case rules.Items:
		shape.Limits.Bounds = bounds(int64(c.Min), int64(c.Max), 0, 0)
	case rules.Range:
		value.Limits.Bounds = bounds(c.Min, c.Max, rules.NoMin, rules.NoMax)
	case *rules.Pattern:
		value.Limits.Pattern = c.Published
	case rules.Enum:
		value.Limits.Enum = slices.Sorted(slices.Values(c.Values))
	}
}

// bounds returns the bounds that are set.
func bounds(low, high, noMin, noMax int64) (b model.Bounds) {
	if low != noMin {
		b.Min = strconv.FormatInt(low, 10)
	}
	if high != noMax {
		b.Max = strconv.FormatInt(high, 10)
	}
	return b
}
