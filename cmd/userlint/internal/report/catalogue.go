package report

import (
	"sync"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// ruleOf returns the rule of an id.
func ruleOf(id string) (rules.Rule, bool) {
	rule, known := catalogue()[id]
	return rule, known
}

// catalogue has the rules of all services by id.
var catalogue = sync.OnceValue(func() map[string]rules.Rule {
	byID := make(map[string]rules.Rule)
	for _, of := range [][]rules.Rule{
		identitystore.Rules(), workdocs.Rules(), workmail.Rules(), connect.Rules(), generic.Rules(),
	} {
		for _, rule := range of {
			byID[rule.ID] = rule
		}
	}
	return byID
})
