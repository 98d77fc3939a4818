package drift

import (
	"cmp"
	"slices"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/model"
	"github.com/userlint/userlint/rules"
)

// comparison walks a model and the catalogue side by side. It goes only where
// both have something, so that the catalogue bounds the walk.
type comparison struct {
	facts    []Fact
	anchored bool
}

// facts returns everything that both a model and the service's catalogue say
// something of, in the order of the page. Below a member that one of them does
// not have, or that has another type, nothing is compared.
func (s *service) facts(m *model.Model) []Fact {
	c := comparison{anchored: m.Anchored}
	known := s.model()
	c.structure(place{id: s.Name}, m.Request, known.Request)
	c.structure(place{id: s.Name + ".response", text: "response "}, m.Response, known.Response)
	c.exceptions(s.Name+".exception.", m.Exceptions, known.Exceptions)
	return c.facts
}

// place is where the walk stands.
type place struct{ id, text string }

func (p place) member(name string) place {
	return place{p.id + "." + name, p.text + "/" + rules.EscapeToken(name)}
}

// entry is below a list or a map, where the text has a star.
func (p place) entry(name string) place {
	text := p.text + "/*"
	if name == "key" {
		text += " (the key)"
	}
	return place{p.id + "." + name, text}
}

func (c *comparison) add(at place, what, model, catalogue string) (same bool) {
	f := Fact{ID: at.id + "." + what, Place: at.text, What: what, Model: model, Catalogue: catalogue, anchored: c.anchored}
	c.facts = append(c.facts, f)
	return !f.Differs()
}

func (c *comparison) structure(at place, m, known *model.Shape) {
	if !c.sameType(at, m, known) {
		return
	}
	c.members(at, m, known)
}

func (c *comparison) sameType(at place, m, known *model.Shape) bool {
	return c.add(at, whatType, string(m.Type), string(known.Type))
}

func (c *comparison) members(at place, m, known *model.Shape) {
	for _, k := range known.Members {
		below := at.member(k.Name)
		member := m.Member(k.Name)
		if !c.add(below, whatMember, presence(member != nil), Present) {
			continue
		}
		c.add(below, whatRequired, need(member.Required), need(k.Required))
		c.value(below, &member.Ref, &k.Ref)
	}
	for _, member := range m.Members {
		if known.Member(member.Name) == nil {
			c.add(at.member(member.Name), whatMember, Present, Absent)
		}
	}
}

// value compares what can stand at a place, and what is below it.
func (c *comparison) value(at place, m, known *model.Ref) {
	if !c.sameType(at, m.Shape, known.Shape) {
		return
	}
	has, want := m.Limits(), known.Limits()
	c.add(at, whatMin, orNone(has.Bounds.Min), orNone(want.Bounds.Min))
	c.add(at, whatMax, orNone(has.Bounds.Max), orNone(want.Bounds.Max))
	c.add(at, whatPattern, orNone(has.Pattern), orNone(want.Pattern))
	c.add(at, whatEnum, orNone(strings.Join(has.Enum, ", ")), orNone(strings.Join(want.Enum, ", ")))

	switch m.Shape.Type {
	case rules.TypeStructure:
		c.members(at, m.Shape, known.Shape)
	case rules.TypeList:
		c.item(at, m.Shape.Item, known.Shape.Item)
	case rules.TypeMap:
		c.entry(at.entry("key"), m.Shape.Key, known.Shape.Key)
		c.entry(at.entry("value"), m.Shape.Value, known.Shape.Value)
	}
}

// item compares the items of a list. Their members have the ids that they have
// in the catalogue, without a part for the item.
func (c *comparison) item(at place, m, known *model.Ref) {
	item := at.entry("item")
	c.entry(item, m, &model.Ref{Shape: &model.Shape{Type: known.Shape.Type, Limits: known.Shape.Limits}})
	if m != nil && m.Shape.Type == rules.TypeStructure && known.Shape.Type == rules.TypeStructure {
		c.members(place{at.id, item.text}, m.Shape, known.Shape)
	}
}

// entry compares an item of a list, or a key or a value of a map.
func (c *comparison) entry(at place, m, known *model.Ref) {
	if !c.add(at, whatMember, presence(m != nil), Present) {
		return
	}
	if known.Shape.Type != rules.TypeDocument {
		c.add(at, whatRequired, need(!m.Sparse), Required)
	}
	if known.Shape.Type == rules.TypeStructure {
		c.sameType(at, m.Shape, known.Shape)
		return
	}
	c.value(at, m, known)
}

// exceptions compares the names of exceptions, which are sorted.
func (c *comparison) exceptions(prefix string, has, want []string) {
	for _, name := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(has, want)))) {
		_, isThere := slices.BinarySearch(has, name)
		_, isKnown := slices.BinarySearch(want, name)
		c.facts = append(c.facts, Fact{
			ID: prefix + name, Place: name, What: whatException, Model: presence(isThere), Catalogue: presence(isKnown),
		})
	}
}

func presence(is bool) string {
	if is {
		return Present
	}
	return Absent
}

func need(is bool) string {
	if is {
		return Required
	}
	return Optional
}

func orNone(text string) string { return cmp.Or(text, None) }
