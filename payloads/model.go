package payloads

import (
	"slices"
	"strings"

	"github.com/userlint/userlint/rules"
)

// schema is what the catalogue says of one sort of payload in one context.
type schema struct {
	// id is the service, with ".response" behind it for its responses.
	id   string
	root *node
	// catalogue are the rules that hold.
	catalogue []rules.Rule
	// declared are the names of the contexts that the caller declares.
	declared []string
	// assumed is set where the schema is but one of several that may hold, and
	// a rule of its context is reported only if it is an error.
	assumed bool
	several
}

// several are the rules over several members or records, as far as the
// catalogue does not tell them apart from those on one.
type several struct {
	// optional are the ids of rules that require a member only sometimes.
	optional []string
	// users are the paths of the members in which the records of a duplicate
	// agree, by the id of the rule.
	users map[string][]string
	// differing are the members that must differ, and absent those that must
	// not be there, or records would be duplicates by another rule or by none.
	differing, absent map[string]string
	// prepare decides which members are there, before any is made.
	prepare func(*plan)
	// finish mends what was made, and break what is broken in a way of its own.
	finish func(*plan, *object)
	breaks map[string]func(*plan, *object)
}

// node is a member with the rules on it.
type node struct {
	name, path string
	kind       rules.Type
	rules      []rules.Rule
	// itself says that the member itself is required, and not only, as a rule
	// on a list may say, its items.
	itself bool
	// members are those of a structure, or of the structures in a list.
	members    []*node
	key, value *node // of a map
	text       *text // of a string
}

// newSchema makes a tree of the members. The rules of the catalogue that hold
// are those of the same sort of payload and of no context or one of the names.
func newSchema(id string, members []rules.Member, catalogue []rules.Rule, names []string, of several) *schema {
	s := &schema{id: id, root: &node{kind: rules.TypeStructure}, declared: names, several: of}
	for _, r := range catalogue {
		if ofResponse := strings.HasPrefix(r.ID, r.Service+".response."); ofResponse != strings.HasSuffix(id, ".response") {
			continue
		}
		if len(r.Contexts) == 0 || slices.ContainsFunc(r.Contexts, s.declares) {
			s.catalogue = append(s.catalogue, r)
		}
	}
	nodes := map[string]*node{"": s.root}
	for _, m := range members {
		above, name := "", m.Path
		if dot := strings.LastIndexByte(m.Path, '.'); dot >= 0 {
			above, name = m.Path[:dot], m.Path[dot+1:]
		}
		n := &node{name: name, path: m.Path, kind: m.Type, itself: m.Required != 0}
		nodes[m.Path] = n
		switch parent := nodes[above]; {
		case parent.kind == rules.TypeMap && name == "key":
			parent.key = n
		case parent.kind == rules.TypeMap:
			parent.value = n
		default:
			parent.members = append(parent.members, n)
		}
	}
	for _, r := range s.catalogue {
		if r.Member != "" {
			nodes[r.Member].rules = append(nodes[r.Member].rules, r)
		}
	}
	for _, n := range nodes {
		if n.kind == rules.TypeString {
			n.text = newText(n.rules)
		}
	}
	return s
}

func (s *schema) declares(context string) bool { return slices.Contains(s.declared, context) }

// rule returns the rule of an id that holds.
func (s *schema) rule(id string) (rules.Rule, bool) {
	i := slices.IndexFunc(s.catalogue, func(r rules.Rule) bool { return r.ID == id })
	if i < 0 || s.assumed && len(s.catalogue[i].Contexts) > 0 {
		return rules.Rule{}, false
	}
	return s.catalogue[i], true
}

func (s *schema) severity(r rules.Rule) rules.Severity {
	if !s.assumed && slices.ContainsFunc(r.ErrorUnder, s.declares) {
		return rules.Error
	}
	return r.Severity
}

// silent reports whether a rule that is broken beside another is not reported,
// since it is guidance for a context that may not hold.
func (s *schema) silent(r rules.Rule) bool {
	return s.assumed && len(r.Contexts) > 0 && r.Severity == rules.Warning
}

// ruleOn returns the rule of a kind on the member.
func (n *node) ruleOn(kind rules.Kind) (rules.Rule, bool) {
	for _, r := range n.rules {
		if r.Kind == kind {
			return r, true
		}
	}
	return rules.Rule{}, false
}

// required reports whether the member must be there.
func (s *schema) required(n *node) bool {
	r, found := n.ruleOn(rules.KindRequired)
	return found && !slices.Contains(s.optional, r.ID) && (n.kind != rules.TypeList || n.itself)
}

func (n *node) member(name string) *node {
	for _, m := range n.members {
		if m.name == name {
			return m
		}
	}
	return nil
}

// constraintsOf returns the constraints of a type on the member, each with its
// rule.
func constraintsOf[C rules.Constraint](of []rules.Rule) (constraints []C, from []rules.Rule) {
	for _, r := range of {
		if c, ok := r.Constraint.(C); ok {
			constraints, from = append(constraints, c), append(from, r)
		}
	}
	return constraints, from
}
