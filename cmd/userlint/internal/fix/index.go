package fix

import (
	"hash/maphash"
	"slices"
)

// index knows of all inputs what identifies the users that their records name,
// as they are and as they will be. An edit by which a record would name a user
// whom another names, too, would make one of them a duplicate.
type index struct {
	seed maphash.Seed
	// now counts the records that have a key, and next those that get it.
	now, next map[uint64]int
}

func newIndex() *index {
	return &index{seed: maphash.MakeSeed(), now: make(map[uint64]int), next: make(map[uint64]int)}
}

// add adds a record, with its keys before and after the edits that are right
// in it.
func (x *index) add(before, after []string) {
	for _, key := range before {
		x.now[x.hash(key)]++
	}
	for _, key := range without(after, before) {
		x.next[x.hash(key)]++
	}
}

func (x *index) hash(key string) uint64 { return maphash.String(x.seed, key) }

// allows reports whether a record that was added may change its keys. It may
// not take a key that another one has or gets, nor give up one that another
// one wants: whether that one may have it would depend on who comes first.
func (x *index) allows(before, after []string) bool {
	for _, key := range without(after, before) {
		if h := x.hash(key); x.now[h] > 0 || x.next[h] > 1 {
			return false
		}
	}
	for _, key := range without(before, after) {
		if x.next[x.hash(key)] > 0 {
			return false
		}
	}
	return true
}

// shares reports whether another record has one of the keys.
func (x *index) shares(keys []string) bool {
	return slices.ContainsFunc(keys, func(key string) bool { return x.now[x.hash(key)] > 1 })
}

// without returns the keys that are not among others.
func without(keys, others []string) []string {
	var left []string
	for _, key := range keys {
		if !slices.Contains(others, key) {
			left = append(left, key)
		}
	}
	return left
}
