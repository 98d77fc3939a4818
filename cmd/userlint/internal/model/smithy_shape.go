package model

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// whole returns a shape with the members and traits that it takes from mixins
// and that are applied to it elsewhere in the model.
func (s *smithy) whole(id string) (*smithyShape, error) {
	shape, err := s.shape(id)
	if err != nil {
		return nil, err
	}
	if len(shape.Mixins) > 0 {
		if err := s.mixIn(shape); err != nil {
			return nil, err
		}
	}
	shape.Traits = s.applied(id, shape.Traits)
	for name, member := range shape.Members {
		member.Traits = s.applied(id+"$"+name, member.Traits)
		shape.Members[name] = member
	}
	return shape, nil
}

// maxMixins bounds the work for shapes that all take the same long row of
// mixins. Published models have none left.
const maxMixins = 100_000

// mixIn adds what a shape takes from its mixins and theirs. What is nearer to
// the shape wins.
func (s *smithy) mixIn(shape *smithyShape) error {
	seen := make(map[string]bool)
	for open := slices.Clone(shape.Mixins); len(open) > 0; {
		last := len(open) - 1
		id := open[last].Target
		open = open[:last]
		if seen[id] {
			continue
		}
		seen[id] = true
		if s.mixins++; s.mixins > maxMixins {
			return errors.New("the model has too many mixins")
		}
		mixin, err := s.shape(id)
		if err != nil {
			return err
		}
		shape.Traits = merged(mixin.Traits, shape.Traits)
		for name, member := range mixin.Members {
			member.Traits = s.applied(id+"$"+name, member.Traits)
			if own, exists := shape.Members[name]; exists {
				member = smithyRef{own.Target, merged(member.Traits, own.Traits)}
			}
			if shape.Members == nil {
				shape.Members = make(map[string]smithyRef)
			}
			shape.Members[name] = member
		}
		shape.Member = cmp.Or(shape.Member, mixin.Member)
		shape.Key, shape.Value = cmp.Or(shape.Key, mixin.Key), cmp.Or(shape.Value, mixin.Value)
		open = append(open, mixin.Mixins...)
	}
	return nil
}

// applied returns traits with those that the model applies to an id.
func (s *smithy) applied(id string, traits map[string]jsontext.Value) map[string]jsontext.Value {
	shape, err := s.shape(id)
	if err != nil || shape.Type != "apply" {
		return traits
	}
	return merged(traits, shape.Traits)
}

func merged(under, over map[string]jsontext.Value) map[string]jsontext.Value {
	all := maps.Clone(under)
	if all == nil {
		all = make(map[string]jsontext.Value)
	}
	maps.Copy(all, over)
	return all
}

func (g *graph) fillSmithy(s *smithyShape, into *Shape) error {
	into.Type = smithyType(s.Type)
	var err error
	if into.Limits, err = limitsOf(s.Traits); err != nil {
		return err
	}
	switch s.Type {
	case "enum", "intEnum":
		into.Limits.Enum, err = valuesOf(s.Members)
		return err
	}
	for name, member := range s.Members {
		ref, err := g.smithyRef(&member, false)
		if err != nil {
			return err
		}
		_, required := member.Traits["smithy.api#required"]
		into.Members = append(into.Members, &Member{Name: name, Required: required, Ref: *ref})
	}
	slices.SortFunc(into.Members, func(a, b *Member) int { return cmp.Compare(a.Name, b.Name) })

	_, sparse := s.Traits["smithy.api#sparse"]
	if into.Item, err = g.smithyRef(s.Member, sparse); err != nil {
		return err
	}
	if into.Key, err = g.smithyRef(s.Key, false); err != nil {
		return err
	}
	into.Value, err = g.smithyRef(s.Value, sparse)
	return err
}

func (g *graph) smithyRef(ref *smithyRef, sparse bool) (*Ref, error) {
	if ref == nil {
		return nil, nil
	}
	own, err := limitsOf(ref.Traits)
	return &Ref{Shape: g.shape(ref.Target), Own: own, Sparse: sparse}, err
}

// limitsOf returns the constraints among traits.
func limitsOf(traits map[string]jsontext.Value) (limits Limits, err error) {
	for _, name := range []string{"smithy.api#range", "smithy.api#length"} {
		var bounds struct {
			Min jsontext.Value `json:"min"`
			Max jsontext.Value `json:"max"`
		}
		trait, ok := traits[name]
		if !ok {
			continue
		}
		if err := decode("trait "+name, trait, &bounds); err != nil {
			return limits, err
		}
		limits.Bounds = Bounds{number(bounds.Min), number(bounds.Max)}
	}
	if trait, ok := traits["smithy.api#pattern"]; ok {
		if err := decode("trait smithy.api#pattern", trait, &limits.Pattern); err != nil {
			return limits, err
		}
	}
	if trait, ok := traits["smithy.api#enum"]; ok {
		var values []struct {
			Value string `json:"value"`
		}
		if err := decode("trait smithy.api#enum", trait, &values); err != nil {
			return limits, err
		}
		for _, v := range values {
			limits.Enum = append(limits.Enum, v.Value)
		}
		limits.Enum = distinct(limits.Enum)
	}
	return limits, nil
}

// valuesOf returns the values of an enum shape: each member's own, or its name.
func valuesOf(members map[string]smithyRef) ([]string, error) {
	var values []string
	for name, member := range members {
		value := name
		if trait, ok := member.Traits["smithy.api#enumValue"]; ok {
			if trait.Kind() != '"' {
				value = trait.String()
			} else if err := decode("trait smithy.api#enumValue", trait, &value); err != nil {
				return nil, err
			}
		}
		values = append(values, value)
	}
	return distinct(values), nil
}
