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
	// huge is the size of a record, in bytes, next to which it takes no time to
	// collect what it leaves behind.
	huge = 4 << 20
	// enough is the memory that a run takes, about, before the garbage
	// collector works to keep it there.
	enough = 46 << 20
	// most is the memory that a run takes, about, as long as what is in use
	// leaves room for that: with the program itself it is 64 MiB.
	most = 57 << 20
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
// after each collection.
func limitMemory() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetMemoryLimit(limitFor(int64(live[0].Value.Uint64())))

	type mark struct{ _ [64]byte } // not one of the small objects that share a block
	runtime.AddCleanup(new(mark), func(int) { limitMemory() }, 0)
}

// limitFor returns the limit while so much of the heap is in use. Where that is
// more than is enough, the heap may grow by a third of it, up to the most if that
// is possible: a collector that works on and on frees nothing.
func limitFor(used int64) int64 {
	limit := max(enough, used+used/3+besides)
	if limit > most && used+besides <= most {
		return most
	}
	return limit
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
