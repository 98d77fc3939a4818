package conformance

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// subject is a published text with a function that decides for it. Rules that
// share both share a subject.
type subject struct {
	published string
	match     func(string) bool
	// rules are the ids of those that it stands for.
	rules []string
}

var catalogues = map[string]func() []rules.Rule{
	"connect":       connect.Rules,
	"generic":       generic.Rules,
	"identitystore": identitystore.Rules,
	"workdocs":      workdocs.Rules,
	"workmail":      workmail.Rules,
}

// subjects returns those of all services, in the order of their texts.
func subjects() []*subject {
	type both struct {
		published string
		match     uintptr
	}
	known := map[both]*subject{}
	var all []*subject
	for _, catalogue := range catalogues {
		for _, rule := range catalogue() {
			pattern, ok := rule.Constraint.(*rules.Pattern)
			if !ok {
				continue
			}
			key := both{pattern.Published, reflect.ValueOf(pattern.Match).Pointer()}
			if known[key] == nil {
				known[key] = &subject{published: pattern.Published, match: pattern.Match}
				all = append(all, known[key])
			}
			known[key].rules = append(known[key].rules, rule.ID)
		}
	}
	for _, s := range all {
		slices.Sort(s.rules)
	}
	slices.SortFunc(all, func(a, b *subject) int {
		return cmp.Or(cmp.Compare(a.published, b.published), cmp.Compare(a.rules[0], b.rules[0]))
	})
	return all
}
