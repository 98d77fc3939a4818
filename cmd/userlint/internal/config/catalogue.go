package config

import (
	"sync"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// ruleKinds returns the kind of each rule by its id.
var ruleKinds = sync.OnceValue(func() map[string]rules.Kind {
	kinds := make(map[string]rules.Kind)
	for _, catalogue := range [][]rules.Rule{
		identitystore.Rules(), workdocs.Rules(), workmail.Rules(), connect.Rules(), generic.Rules(),
	} {
		for _, r := range catalogue {
			kinds[r.ID] = r.Kind
		}
	}
	return kinds
})

// meansUnread reports whether findings of a kind say that a record could not
// be read. They cannot be ignored: nothing else is known of the record.
func meansUnread(k rules.Kind) bool {
	return k == rules.KindSyntax || k == rules.KindTooLarge || k == rules.KindTooDeep
}
