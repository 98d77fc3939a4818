package check

import "runtime/debug"

// manyPlaces is from how many remembered records on memory is saved.
const manyPlaces = 20_000

// saveMemory lets the heap grow by a tenth between two collections, rather than
// double. What is remembered of records has no pointers: to collect often costs
// next to nothing.
func saveMemory() { debug.SetGCPercent(10) }
