package payloads

import (
	"slices"
	"strconv"

	"github.com/userlint/userlint/rules"
)

// broken is what a payload breaks: a rule at a pointer, and what that implies.
type broken struct {
	pointer string
	implied []Finding
}

// found returns what the rules are that are broken at a place.
func (p *plan) found(at spot, of []rules.Rule) []Finding {
	var found []Finding
	for _, r := range of {
		if !p.silent(r) {
			found = append(found, Finding{at.pointer(), r.ID})
		}
	}
	return found
}

// node returns the member of a rule.
func (p *plan) node(of rules.Rule) *node {
	var find func(n *node) *node
	find = func(n *node) *node {
		if n == nil || n.path == of.Member {
			return n
		}
		for _, m := range append(slices.Clone(n.members), n.key, n.value) {
			if found := find(m); found != nil {
				return found
			}
		}
		return nil
	}
	return find(p.root)
}

// breakMember makes a payload that breaks a rule on members.
func (p *plan) breakMember(r rules.Rule) (*object, broken) {
	n := p.node(r)
	p.with[r.Member] = true
	if own, ok := p.breaks[r.ID]; ok {
		document := p.document()
		at := p.at(document, r.Member)
		own(p, document)
		return document, broken{pointer: at.pointer()}
	}
	switch c := r.Constraint.(type) {
	case rules.Items:
		document := p.document()
		return document, p.breakItems(n, c, document)
	case rules.Range:
		document := p.document()
		return document, p.breakRange(n, r, c, document)
	case rules.Required:
		document := p.document()
		return document, p.breakRequired(n, document)
	case rules.Forbidden:
		document := p.document()
		return document, broken{pointer: p.at(document, r.Member).pointer()}
	case rules.Unique:
		return p.breakUnique(n, c)
	case rules.Conflict:
		return p.breakConflict(n, c)
	case rules.Enum:
		p.withoutConflict(n)
	}
	document := p.document()
	at := p.at(document, r.Member)
	value, implied := n.text.breaking(p.source, r, p.style)
	at = at.put(value)
	if forbidden, found := n.ruleOn(rules.KindForbidden); found {
		implied = append(implied, forbidden)
	}
	return document, broken{pointer: at.pointer(), implied: p.found(at, implied)}
}

// withoutConflict leaves out the members that go with one value only of the
// member, which will have another.
func (p *plan) withoutConflict(n *node) {
	above := p.above(n)
	for _, sibling := range above.members {
		for _, c := range onlyWith(sibling) {
			if c.With == n.name {
				p.without[sibling.path] = true
			}
		}
	}
}

// above returns the node that has the member.
func (p *plan) above(n *node) *node {
	var find func(holder *node) *node
	find = func(holder *node) *node {
		if slices.Contains(holder.members, n) || holder.key == n || holder.value == n {
			return holder
		}
		for _, m := range holder.members {
			if found := find(m); found != nil {
				return found
			}
		}
		return nil
	}
	return find(p.root)
}

func (p *plan) breakItems(n *node, limit rules.Items, document *object) broken {
	at := p.at(document, n.path)
	result := broken{pointer: at.pointer()}
	few := limit.Min > 0 && (limit.Max == 0 || p.chance(1, 3))
	switch value := at.get().(type) {
	case *list:
		if few {
			value.items = []any{}
			break
		}
		for size := limit.Max + 1 + p.below(3); len(value.items) < size; {
			p.grow(n, value)
		}
	case *object:
		if few {
			value.fields = nil
			break
		}
		size := limit.Max + 1 + p.below(3)
		for len(value.fields) < size {
			if n.key.text.values == nil {
				p.addEntry(n, value)
				continue
			}
			p.addUnlisted(n, value, at, &result)
		}
	}
	return result
}

// addUnlisted adds an entry whose key is in no enum, of whose values there are
// too few.
func (p *plan) addUnlisted(n *node, o *object, at spot, result *broken) {
	enums, from := constraintsOf[rules.Enum](n.key.rules)
	key, implied := n.key.text.breakEnum(p.source, from[0], enums[0], p.style)
	if o.index(key) >= 0 {
		return
	}
	o.fields = append(o.fields, field{key, p.value(n.value)})
	entry := spot{tokens: append(slices.Clone(at.tokens), key)}
	result.implied = append(result.implied, p.found(entry, append(implied, from[0]))...)
}

func (p *plan) breakRange(n *node, r rules.Rule, limit rules.Range, document *object) broken {
	low, high := widthOf(n)
	var wrong []int64
	if limit.Min > low {
		wrong = append(wrong, limit.Min-1, limit.Min-1, low)
	}
	if limit.Max < high {
		wrong = append(wrong, limit.Max+1, limit.Max+1, high)
	}
	value := pick(p.source, wrong)
	at := p.at(document, n.path).put(value)
	limits, from := constraintsOf[rules.Range](n.rules)
	var implied []rules.Rule
	for i, other := range limits {
		if from[i].ID != r.ID && (value < other.Min || value > other.Max) {
			implied = append(implied, from[i])
		}
	}
	return broken{pointer: at.pointer(), implied: p.found(at, implied)}
}

// breakRequired takes a member out, or makes it null, or an item of a list.
func (p *plan) breakRequired(n *node, document *object) broken {
	at := p.at(document, n.path)
	if l, ok := at.get().(*list); ok && (!p.required(n) || p.chance(1, 2)) {
		if len(l.items) == 0 {
			p.grow(n, l)
		}
		index := p.below(len(l.items))
		l.items[index] = nil
		return broken{pointer: at.pointer() + "/" + strconv.Itoa(index)}
	}
	above := p.above(n)
	if above.kind == rules.TypeMap || p.chance(1, 4) {
		at.put(nil)
	} else {
		at.holder.(*object).remove(n.name)
	}
	return broken{pointer: at.pointer()}
}

func (p *plan) breakUnique(n *node, u rules.Unique) (*object, broken) {
	p.sizes[n.path] = 2
	if u.By != "" {
		p.with[n.path+"."+memberOf(u)] = true
	}
	document := p.document()
	at := p.at(document, n.path)
	items := at.get().(*list).items
	later := p.between(1, len(items)-1)
	earlier := p.below(later)
	if u.By == "" {
		items[later] = items[earlier]
	} else {
		for i, item := range items {
			item.(*object).set(memberOf(u), i == earlier || i == later)
		}
	}
	return document, broken{pointer: at.pointer() + "/" + strconv.Itoa(later)}
}

func (p *plan) breakConflict(n *node, c rules.Conflict) (*object, broken) {
	if c.Only == "" {
		p.with[c.With] = true
	}
	document := p.document()
	at := p.at(document, n.path)
	if c.Only != "" {
		with := p.above(n).member(c.With)
		others := slices.DeleteFunc(slices.Clone(with.text.values), func(value string) bool { return value == c.Only })
		at.holder.(*object).set(c.With, pick(p.source, others))
	}
	return document, broken{pointer: at.pointer()}
}
