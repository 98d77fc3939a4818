package report

import (
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/rules"
)

// ruleOf returns the rule of an id.
func ruleOf(id string) (rules.Rule, bool) {
	rule, known := byID()[id]
	return rule, known
}

// byID has the rules of all services.
var byID = sync.OnceValue(func() map[string]rules.Rule {
	all := make(map[string]rules.Rule)
	for _, rule := range catalogue.Rules() {
		all[rule.ID] = rule
	}
	return all
})
