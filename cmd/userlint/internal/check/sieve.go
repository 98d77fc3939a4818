package check

import (
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/rules"
)

// sieveOf returns what tells the wrong entries of maps from others. It is for
// records with so many of them that they are not all kept, which are rare: the
// members are found out for the first of these.
func sieveOf(members func() []rules.Member) decode.Sieve {
	byPath := sync.OnceValue(func() map[string]*rules.Member {
		all := make(map[string]*rules.Member)
		for _, m := range members() {
			all[m.Path] = &m
		}
		return all
	})
	return func(member, key string, value *string) (broken []string) {
		for _, v := range inspectEntry(byPath(), member, key, value) {
			broken = append(broken, v.Rule)
		}
		return broken
	}
}

func inspectEntry(members map[string]*rules.Member, name, key string, value *string) []rules.Violation {
	if members[name+".value"].Type == rules.TypeDocument {
		return members[name].InspectDocuments(map[string]any{key: nil})
	}
	return members[name].InspectEntries(map[string]*string{key: value})
}
