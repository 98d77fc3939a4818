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
	return func(member, key string, value *string) uint32 {
		return byPath()[member].EntryFaults(key, value)
	}
}
