package identitystore

import "github.com/userlint/userlint/rules"

// Batch finds requests that name the same user as an earlier one of the batch:
// the same IdentityStoreId, and the same UserName or the same first e-mail
// address, compared exactly. It remembers a digest of those members. The
// zero value is an empty batch. A Batch is not safe for concurrent use.
type Batch struct {
	// Store is declared of every request of the batch.
	Store Store

	keys rules.Keys
}

// Add adds a request to the batch. It returns the *ConflictException that the
// service would raise for it after the earlier ones, or nil. A repeated e-mail
// address counts under Store.IdentityCenter only.
func (b *Batch) Add(r *CreateUserRequest) error { return raise(b.Inspect(r)) }

// Inspect adds a request to the batch and returns the duplicates that it is,
// warnings included. See [Store.Inspect] for unread.
func (b *Batch) Inspect(r *CreateUserRequest, unread ...string) []rules.Violation {
	if r == nil {
		r = &CreateUserRequest{}
	}
	b.keys.Next(&service, b.Store.context(), unread)
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
