package rules

import (
	"crypto/sha256"
	"encoding/binary"
	"math/bits"
)

// index remembers which record of a batch had a key first. Of a key it keeps
// half of its SHA-256 digest: enough that nobody can make two keys which are
// taken for one, and 24 to 30 bytes a key whatever is in it. There is nothing
// in it that the garbage collector has to look at.
type index struct {
	shards [64]shard
}

// shard is an open hash table. A table that is full grows by a quarter: of many
// small ones, all grow little by little.
type shard struct {
	slots []slot
	used  int
}

type slot struct {
	digest [4]uint32
	record uint32 // 0 where the slot is free
}

// first returns the record that had the key first, which is the given one where
// none had it before.
func (x *index) first(key []byte, record int) int {
	sum := sha256.Sum256(key)
	var digest [4]uint32
	for i := range digest {
		digest[i] = binary.LittleEndian.Uint32(sum[4*i:])
	}
	s := &x.shards[sum[16]%uint8(len(x.shards))]
	if s.isFull() {
		s.grow()
	}
	at := s.find(&digest)
	if s.slots[at].record == 0 {
		s.slots[at] = slot{digest, uint32(record)}
		s.used++
	}
	return int(s.slots[at].record)
}

// isFull reports whether more than six of seven slots would be taken.
func (s *shard) isFull() bool { return s.used*7 >= len(s.slots)*6 }

func (s *shard) grow() {
	const least = 8
	old := s.slots
	s.slots = make([]slot, max(least, len(old)+len(old)/4))
	for i := range old {
		if old[i].record != 0 {
			s.slots[s.find(&old[i].digest)] = old[i]
		}
	}
}

// find returns the slot that has the digest, or the free one where it belongs.
func (s *shard) find(digest *[4]uint32) int {
	hash := uint64(digest[1])<<32 | uint64(digest[0])
	at, _ := bits.Mul64(hash, uint64(len(s.slots)))
	for s.slots[at].record != 0 && s.slots[at].digest != *digest {
		if at++; at == uint64(len(s.slots)) {
			at = 0
		}
	}
	return int(at)
}
