package check

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

const (
	// large is the size of a record, in bytes, that is none of the many small
	// ones of a long list.
	large = 512 << 10
	// enough is the memory that a run takes, about, before the garbage
	// collector works to keep it there.
	enough = 46 << 20
	// besides is what a program takes, about, that is not in its heap.
	besides = 8 << 20
	// manyPlaces is how many more remembered records are worth telling.
	manyPlaces = 50_000
	// growth is how much the heap may grow, about, between two collections.
	growth = 8 << 20
	// remembered is what a record costs that is remembered, about: two keys.
	remembered = 64
)

// spendMemory lets the heap be three times what is in use, which is little while
// records are small, so that collections are rare; but not much more than is
// enough for all that.
var spendMemory = sync.OnceFunc(func() {
	debug.SetGCPercent(200)
	limitMemory()
})

// limitMemory sets the limit at which the collector works more often, now and
// after each collection. Where more is in use than is enough, the heap may grow
// by a third of it: a collector that works on and on frees nothing.
func limitMemory() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	used := int64(live[0].Value.Uint64())
	debug.SetMemoryLimit(max(enough, used+used/3+besides))

	type mark struct{ _ [64]byte } // not one of the small objects that share a block
	runtime.AddCleanup(new(mark), func(int) { limitMemory() }, 0)
}

// saveMemory is told how many records are remembered. Once they are many, it
// lets the heap grow by so much between two collections, rather than double:
// what is remembered is there to stay. It has no pointers, so that to collect
// costs next to nothing.
func saveMemory(records int) {
	if records%manyPlaces == 0 {
		debug.SetGCPercent(min(100, max(10, growth*100/(records*remembered))))
	}
}
