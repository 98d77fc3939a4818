package decode

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/userlint/userlint/rules"
)

// Sieve returns what is wrong with an entry of the map that a member of the request is, a bit for each rule. The value is
// nil for null, and for a document.
type Sieve func(member, key string, value *string) uint32

// Size is how many entries a map has of which not all were kept. Those that were are too many as well: at least
// MinKept of them, and for each rule the first of the wrong ones, in the order of the keys, of which as many as are
// reported.
type Size struct {
	Pointer string
	Entries int
}

// MinKept is the number of entries of a map that are kept in any case. It is above what any service allows.
const MinKept = 1000

// entries are those of one map.
type entries struct {
	d      *decoder
	member string // empty where all are kept
	kept   map[string]*string
	size   int
	wrong  [32]first // by the bit that says what is wrong
}

// entries returns the entries of the map that the path leads to, of which there are none yet.
func (d *decoder) entries() *entries {
	e := &entries{d: d, kept: make(map[string]*string)}
	if d.sieve != nil && len(d.path) == 1 {
		e.member = d.path[0].name
	}
	return e
}

// add adds an entry under a key that was not there.
func (e *entries) add(key string, value *string) {
	e.size++
	switch {
	case len(e.kept) < MinKept || e.member == "":
		e.kept[key] = value
		return
	case e.d.full():
		return // nothing else is said of the record
	}
	for broken := e.d.sieve(e.member, key, value); broken != 0; broken &= broken - 1 {
		e.wrong[bits.TrailingZeros32(broken)].add(entry{key, value})
	}
}

// addUnread adds an entry whose value has a fault, so that nothing else is said of it.
func (e *entries) addUnread(key string) {
	e.size++
	if len(e.kept) < MinKept || e.member == "" {
		e.kept[key] = nil
	}
}

// all returns the entries that are kept, and notes how many there were.
func (e *entries) all() map[string]*string {
	for i := range e.wrong {
		for _, entry := range e.wrong[i].entries {
			e.kept[entry.key] = entry.value
		}
	}
	if len(e.kept) < e.size {
		e.d.sizes = append(e.d.sizes, Size{e.d.path.pointer(), e.size})
	}
	return e.kept
}

// enough is how many entries are kept that break a rule: as many as are reported of it, and as many more as faults in
// the names of others can be taken to be about.
const enough = rules.MaxViolations + MaxFaults

// first has the entries with the first keys: enough, and at most twice as many.
type first struct {
	entries []entry
	// full says that there are enough, and that none behind the last one matters.
	full bool
	last string
}

type entry struct {
	key   string
	value *string
}

func (f *first) add(e entry) {
	if f.full && e.key > f.last {
		return
	}
	f.entries = append(f.entries, e)
	if len(f.entries) < 2*enough {
		return
	}
	slices.SortFunc(f.entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	clear(f.entries[enough:])
	f.entries = f.entries[:enough]
	f.full, f.last = true, f.entries[enough-1].key
}
