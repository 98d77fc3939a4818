package payloads

import (
	"slices"
	"strconv"
	"strings"

	"github.com/userlint/userlint/rules"
)

// spot is where a value of a member stands in a payload. The key of an entry
// has a spot of its own.
type spot struct {
	node   *node
	tokens []string
	// holder is an *object or a *list, and index the place in it.
	holder any
	index  int
	isKey  bool
}

func (at spot) pointer() string {
	var b strings.Builder
	for _, token := range at.tokens {
		b.WriteString("/" + rules.EscapeToken(token))
	}
	return b.String()
}

func (at spot) get() any {
	switch holder := at.holder.(type) {
	case *object:
		if at.isKey {
			return holder.fields[at.index].name
		}
		return holder.fields[at.index].value
	case *list:
		return holder.items[at.index]
	}
	return nil
}

// put replaces the value, or the key, and returns where it now stands.
func (at spot) put(value any) spot {
	switch holder := at.holder.(type) {
	case *object:
		if at.isKey {
			key := value.(string)
			holder.fields[at.index].name = key
			at.tokens = append(slices.Clone(at.tokens[:len(at.tokens)-1]), key)
			return at
		}
		holder.fields[at.index].value = value
	case *list:
		holder.items[at.index] = value
	}
	return at
}

// spotsOf returns where the values of all members stand.
func (p *plan) spotsOf(document *object) []spot {
	var spots []spot
	inside(p.root, document, nil, &spots)
	return spots
}

func inside(n *node, value any, tokens []string, spots *[]spot) {
	below := func(token string) []string { return append(slices.Clone(tokens), token) }
	switch value := value.(type) {
	case *object:
		for i, f := range value.fields {
			here := spot{tokens: below(f.name), holder: value, index: i}
			switch n.kind {
			case rules.TypeMap:
				here.node, here.isKey = n.key, true
				*spots = append(*spots, here)
				here.node, here.isKey = n.value, false
			case rules.TypeStructure, rules.TypeList:
				here.node = n.member(f.name)
			default:
				return // a document
			}
			*spots = append(*spots, here)
			inside(here.node, f.value, here.tokens, spots)
		}
	case *list:
		if n.kind != rules.TypeList {
			return
		}
		for i, item := range value.items {
			inside(n, item, below(strconv.Itoa(i)), spots)
		}
	}
}

// at returns one of the spots of the member of that path.
func (p *plan) at(document *object, path string) spot {
	return pick(p.source, slices.DeleteFunc(p.spotsOf(document), func(at spot) bool { return at.node.path != path }))
}
