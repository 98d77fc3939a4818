package connect

import "github.com/userlint/userlint/rules"

// Batch finds requests that name the same user as an earlier one of the batch:
// the same InstanceId and Username, compared exactly. It remembers a digest of
// them. The zero value is an empty batch. A Batch is not safe for concurrent
// use.
type Batch struct {
	keys rules.Keys
}

// Add adds a request to the batch. It returns the *DuplicateResourceException
// that the service would raise for it after the earlier ones, or nil.
func (b *Batch) Add(r *CreateUserRequest) error { return raise(b.Inspect(r)) }

// Inspect adds a request to the batch and returns the duplicates that it is.
// See [Instance.Inspect] for unread.
func (b *Batch) Inspect(r *CreateUserRequest, unread ...string) []rules.Violation {
	if r == nil {
		r = &CreateUserRequest{}
	}
	b.keys.Next(&service, 0, unread)
	identify(&b.keys, r)
	return b.keys.Found()
}

// Keys returns what a Batch compares: two requests name the same user where
// they share a key. A key holds members' values; hash it where it is kept.
// See [Batch.Inspect] for unread.
func Keys(r *CreateUserRequest, unread ...string) []string {
	if r == nil {
		r = &CreateUserRequest{}
	}
	return rules.KeysOf(&service, unread, func(k *rules.Keys) { identify(k, r) })
}
