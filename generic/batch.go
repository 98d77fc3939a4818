package generic

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"

	"github.com/userlint/userlint/rules"
)

// Batch finds requests that name the same UserId, compared exactly, as an
// earlier one of the batch. A request that carries the ClientRequestToken of
// the earlier one and equals it in every member is a replay, which creates no
// second user: it is no duplicate. A Batch remembers digests, and no member's
// value. The zero value is an empty batch. A Batch is not safe for concurrent
// use.
type Batch struct {
	keys rules.Keys
}

// Add adds a request to the batch. It returns the *ResourceInUseException that
// the service would raise for it after the earlier ones, or nil.
func (b *Batch) Add(r *CreateUserRequest) error { return raise(b.Inspect(r)) }

// Inspect adds a request to the batch and returns the duplicates that it is.
// See [CreateUserRequest.Inspect] for unread.
func (b *Batch) Inspect(r *CreateUserRequest, unread ...string) []rules.Violation {
	if r == nil {
		r = &CreateUserRequest{}
	}
	b.keys.Next(&service, 0, unread)
	original := 0 // the record that this one may be a replay of
	if r.ClientRequestToken != nil && r.UserId != nil && len(unread) == 0 {
		own := digestOf(r)
		original = b.keys.Earliest(own[:])
	}
	identify(&b.keys, r, func(first int) bool { return first == original })
	return b.keys.Found()
}

type digest [sha256.Size]byte

// digestOf returns a digest in which no two different requests agree: each
// member is written with its length, and an absent one unlike an empty one.
func digestOf(r *CreateUserRequest) digest {
	h := sha256.New()
	writeText(h, r.UserId, r.FirstName, r.LastName, r.Email, r.ClientRequestToken)
	if r.Tags == nil {
		writeLength(h, absent)
	} else {
		writeLength(h, len(r.Tags))
	}
	for _, t := range r.Tags {
		if t == nil {
			writeLength(h, absent)
			continue
		}
		writeLength(h, 0)
		writeText(h, t.Key, t.Value)
	}
	return digest(h.Sum(nil))
}

const absent = -1

func writeText(h hash.Hash, texts ...*string) {
	for _, text := range texts {
		if text == nil {
			writeLength(h, absent)
			continue
		}
		writeLength(h, len(*text))
		h.Write([]byte(*text))
	}
}

func writeLength(h hash.Hash, n int) {
	h.Write(binary.LittleEndian.AppendUint64(nil, uint64(n)))
}

// Keys returns what a Batch compares: two requests name the same user where
// they share a key. A replay has the keys of the request that it repeats. A key
// holds members' values; hash it where it is kept. See [Batch.Inspect] for
// unread.
func Keys(r *CreateUserRequest, unread ...string) []string {
	if r == nil {
		r = &CreateUserRequest{}
	}
	return rules.KeysOf(&service, unread, func(k *rules.Keys) { identify(k, r, nil) })
}
