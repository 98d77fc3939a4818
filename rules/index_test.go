package rules

import (
	"strconv"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
)

// TestIndexRemembersTheFirst compares the index with a map, over so many keys
// that every shard grows often.
func TestIndexRemembersTheFirst(t *testing.T) {
	var x index
	known := make(map[string]int)
	for record := 1; record <= 60_000; record++ {
		key := strconv.Itoa(record * 7919 % 40_009) // some of them again
		want, seen := known[key]
		if !seen {
			known[key], want = record, record
		}
		if got := x.first([]byte(key), record); got != want {
			t.Fatalf("record %d has key %s: first is %d, want %d", record, key, got, want)
		}
	}
	used := 0
	for i := range x.shards {
		used += x.shards[i].used
	}
	assert.Equal(t, len(known), used)
}

// TestIndexIsSmall: what a key costs stays within 30 bytes, once there are
// enough keys for the shards themselves not to matter.
func TestIndexIsSmall(t *testing.T) {
	var x index
	for record := 1; record <= 200_000; record++ {
		x.first([]byte(strconv.Itoa(record)), record)
		if record < 20_000 || record%500 != 0 {
			continue
		}
		size := uintptr(0)
		for i := range x.shards {
			size += uintptr(cap(x.shards[i].slots)) * unsafe.Sizeof(slot{})
		}
		assert.LessOrEqual(t, float64(size)/float64(record), 30.0, "%d keys", record)
	}
}
