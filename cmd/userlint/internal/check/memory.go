package check

import (
	"runtime/debug"
	"sync"
)

const (
	// large is the size of a record, in bytes, that is none of the many small
	// ones of a long list.
	large = 512 << 10
	// enough is the memory that a run takes, about, before the garbage
	// collector works to keep it there, beside what is remembered.
	enough = 44 << 20
	// manyPlaces is how many more remembered records are worth telling.
	manyPlaces = 50_000
	// growth is how much the heap may grow, about, between two collections.
	growth = 8 << 20
	// remembered is what a record costs that is remembered, about: two keys.
	remembered = 64
)

// spendMemory lets the heap be three times what is in use, which is little while
// records are small: collections are then rare.
var spendMemory = sync.OnceFunc(func() {
	debug.SetGCPercent(200)
	debug.SetMemoryLimit(enough)
})

// saveMemory is told how many records are remembered. Once they are many, it
// lets the heap grow by so much between two collections, rather than double:
// what is remembered is there to stay. It has no pointers, so that to collect
// costs next to nothing.
func saveMemory(records int) {
	if records%manyPlaces == 0 {
		debug.SetGCPercent(min(100, max(10, growth*100/(records*remembered))))
		debug.SetMemoryLimit(enough + int64(records)*remembered)
	}
}
