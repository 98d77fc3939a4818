package payloads

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/userlint/userlint/rules"
)

// plan is one payload in the making.
type plan struct {
	*schema
	*source
	style style
	// with and without are the paths of members that have to be there, with all
	// that holds them, and of such as must not.
	with, without map[string]bool
	// sizes are the least sizes of lists, by their path.
	sizes map[string]int
	// breaking is the id of the rule that the payload will break.
	breaking string
	// made counts the texts that had to be made different from others.
	made int
}

func newPlan(s *schema, seed uint64, purpose string) *plan {
	p := &plan{
		schema: s, source: newSource(seed, s.id+" "+purpose),
		with: map[string]bool{}, without: map[string]bool{}, sizes: map[string]int{},
	}
	p.style = style{
		members: pick(p.source, []int{1, 3, 5, 7}),
		edges:   pick(p.source, []int{0, 1, 1, 4, 8}),
		width:   pick(p.source, []int{0, 0, 1, 2, 3, 4}),
		escape:  p.chance(1, 4),
	}
	switch seed {
	case 0:
		p.style = style{}
	case 1:
		p.style = style{members: 8}
	}
	return p
}

// document makes a payload that keeps all rules.
func (p *plan) document() *object {
	with, without := maps.Clone(p.with), maps.Clone(p.without)
	defer func() { p.with, p.without = with, without }()
	if p.prepare != nil {
		p.prepare(p)
	}
	document := p.structure(p.root)
	if p.finish != nil {
		p.finish(p, document)
	}
	return document
}

func (p *plan) structure(n *node) *object {
	o := &object{}
	for _, m := range n.members {
		if p.present(m) {
			o.fields = append(o.fields, field{m.name, p.value(m)})
		}
	}
	for _, m := range n.members {
		for _, c := range onlyWith(m) {
			if o.index(m.name) >= 0 {
				o.set(c.With, c.Only)
			}
		}
	}
	return o
}

// onlyWith returns the conflicts of a member that goes with one value of
// another only.
func onlyWith(n *node) []rules.Conflict {
	conflicts, _ := constraintsOf[rules.Conflict](n.rules)
	return slices.DeleteFunc(conflicts, func(c rules.Conflict) bool { return c.Only == "" })
}

// present decides whether a member is there.
func (p *plan) present(n *node) bool {
	switch {
	case p.without[n.path]:
		return false
	case p.wants(n.path):
		return true
	case n.forbids():
		return false
	}
	return p.mustHave(n) || p.chance(p.style.members, 8)
}

// wants reports whether the member or one inside it has to be there.
func (p *plan) wants(path string) bool { return p.with[path] || p.wantsInside(path) }

func (p *plan) wantsInside(path string) bool {
	for wanted := range p.with {
		if strings.HasPrefix(wanted, path+".") {
			return true
		}
	}
	return false
}

func (n *node) forbids() bool {
	_, forbidden := n.ruleOn(rules.KindForbidden)
	return forbidden
}

// mustHave reports whether a member is required, or holds one that is.
func (p *plan) mustHave(n *node) bool {
	return p.required(n) || n.kind == rules.TypeStructure && slices.ContainsFunc(n.members, p.mustHave)
}

func (p *plan) value(n *node) any {
	switch n.kind {
	case rules.TypeString:
		return n.text.value(p.source, p.style)
	case rules.TypeBoolean:
		return p.chance(1, 2)
	case rules.TypeInteger32, rules.TypeInteger64:
		return p.integer(n)
	case rules.TypeTimestamp:
		return p.timestamp()
	case rules.TypeStructure:
		return p.structure(n)
	case rules.TypeList:
		return p.list(n)
	case rules.TypeMap:
		return p.entries(n)
	}
	return p.free(3)
}

// widthOf returns the least and the most that an integer member holds.
func widthOf(n *node) (low, high int64) {
	if n.kind == rules.TypeInteger32 {
		return math.MinInt32, math.MaxInt32
	}
	return math.MinInt64, math.MaxInt64
}

func (p *plan) integer(n *node) int64 {
	low, high := widthOf(n)
	limits, _ := constraintsOf[rules.Range](n.rules)
	for _, limit := range limits {
		low, high = max(low, limit.Min), min(high, limit.Max)
	}
	if p.chance(p.style.edges, 8) {
		return pick(p.source, []int64{low, low + 1, high - 1, high})
	}
	return min(high, max(low, int64(p.between(0, 86400))))
}

// timestamp returns seconds since the Unix epoch, some with decimals.
func (p *plan) timestamp() raw {
	seconds := strconv.Itoa(p.between(0, 2_000_000_000))
	if p.chance(1, 2) {
		return raw(seconds)
	}
	return raw(seconds + "." + ascii("123456789").text(p.source, p.between(1, 6), 0))
}

// sizeOf returns a size that a list or a map may have.
func (p *plan) sizeOf(n *node) int {
	low, high := 0, 3
	limits, _ := constraintsOf[rules.Items](n.rules)
	for _, limit := range limits {
		low, high = limit.Min, limit.Max
	}
	if p.wantsInside(n.path) || p.sizes[n.path] > 0 || n.member("Channel") != nil {
		low = max(low, 1, p.sizes[n.path])
		high = max(low, high)
	}
	if p.chance(p.style.edges, 8) {
		return pick(p.source, []int{low, high})
	}
	return p.between(low, min(high, low+3))
}

func (p *plan) list(n *node) *list {
	l := &list{}
	for range p.sizeOf(n) {
		p.grow(n, l)
	}
	return l
}

// grow adds an item to a list.
func (p *plan) grow(n *node, l *list) {
	if len(n.members) > 0 {
		l.items = append(l.items, p.structure(n))
	} else {
		l.items = append(l.items, free().text(p.source, p.between(0, 40), p.style.width))
	}
	repeats, _ := constraintsOf[rules.Unique](n.rules)
	last := len(l.items) - 1
	for _, u := range repeats {
		if u.By == "" {
			for slices.Contains(l.items[:last], l.items[last]) {
				l.items[last] = l.items[last].(string) + p.serial()
			}
			continue
		}
		if o, name := l.items[last].(*object), memberOf(u); o.get(name) == true && slices.ContainsFunc(l.items[:last],
			func(item any) bool { return item.(*object).get(name) == true }) {
			o.set(name, false)
		}
	}
}

// memberOf returns the name of the member that only one item may have true.
func memberOf(u rules.Unique) string { return strings.TrimPrefix(u.By, "the ") }

// serial returns a text that the payload does not have yet.
func (p *plan) serial() string {
	p.made++
	return strconv.Itoa(p.made)
}

func (p *plan) entries(n *node) *object {
	o := &object{}
	for range p.sizeOf(n) {
		p.addEntry(n, o)
	}
	return o
}

// addEntry adds an entry to a map, unless there is no further key.
func (p *plan) addEntry(n *node, o *object) {
	key := ""
	for try := 0; ; try++ {
		key = n.key.text.value(p.source, p.style)
		if o.index(key) < 0 {
			break
		}
		if n.key.text.values != nil && try > 2*len(n.key.text.values) {
			return
		}
		if try > 4 { // short keys are used up
			key = n.key.text.of(p.source, n.key.text.fitting[min(len(n.key.text.fitting)-1, 20)], style{})
			if o.index(key) < 0 {
				break
			}
		}
	}
	o.fields = append(o.fields, field{key, p.value(n.value)})
}

// free returns any JSON value, nested up to a depth.
func (p *plan) free(depth int) any {
	kind := p.below(8)
	if depth == 0 {
		kind %= 6
	}
	switch kind {
	case 0:
		return nil
	case 1:
		return p.chance(1, 2)
	case 2:
		return int64(p.between(-1000, 1000))
	case 3:
		return raw(pick(p.source, []string{"0.5", "-1.25e3", "1E-2", "0", "-0.0", "123456789012345678"}))
	case 4, 5:
		return free().text(p.source, p.between(0, 20), p.style.width)
	case 6:
		l := &list{}
		for range p.below(4) {
			l.items = append(l.items, p.free(depth-1))
		}
		return l
	}
	o := &object{}
	for range p.below(4) {
		o.fields = append(o.fields, field{word[p.below(26):][:3] + p.serial(), p.free(depth - 1)})
	}
	return o
}
