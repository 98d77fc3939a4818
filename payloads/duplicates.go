package payloads

import (
	"slices"
	"strings"

	"github.com/userlint/userlint/rules"
)

// duplicate makes two payloads that name the same user by one rule and by no
// other. The members that the rule compares are copied from the earlier to the
// later one.
func (p *plan) duplicate(r rules.Rule) (earlier, later *object, pointer string) {
	same := p.users[r.ID]
	p.with[same[len(same)-1]] = true
	p.without[p.absent[r.ID]] = true
	earlier, later = p.document(), p.document()
	if other, known := p.differing[r.ID]; known {
		for later.index(other) >= 0 && later.get(other) == earlier.get(other) {
			later = p.document()
		}
	}
	for _, path := range same {
		spots := p.spotsOf(earlier)
		from := slices.IndexFunc(spots, func(at spot) bool { return at.node.path == path })
		if from < 0 {
			later.remove(path) // absent in both
			continue
		}
		pointer = spots[from].pointer()
		if to := slices.IndexFunc(p.spotsOf(later), func(at spot) bool { return at.node.path == path }); to >= 0 {
			p.spotsOf(later)[to].put(spots[from].get())
			continue
		}
		if strings.Contains(path, ".") {
			panic("payloads: no " + path)
		}
		later.fields = slices.Insert(later.fields, p.order(later, path), field{path, spots[from].get()})
	}
	return earlier, later, pointer
}

// order returns the index at which a member of that name belongs.
func (p *plan) order(o *object, name string) int {
	at := 0
	for _, m := range p.root.members {
		switch {
		case m.name == name:
			return at
		case o.index(m.name) >= 0:
			at++
		}
	}
	return at
}
