package baseline

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"hash"
)

// Baseline counts findings by rule and user. Make one with New or Read. It is
// not safe for concurrent use.
type Baseline struct {
	salt   [saltBytes]byte
	hash   hash.Hash
	rules  []string
	number map[string]uint32 // of a rule in rules
	counts map[entry]uint32
	total  int
}

const (
	saltBytes = 16
	// userBytes are kept of a hash: two of a million users agree with a
	// chance of one in 10^26.
	userBytes = 16
)

// entry is a rule and a user.
type entry struct {
	rule uint32
	user User
}

// User is the hash of what identifies a user.
type User [userBytes]byte

// New returns an empty baseline with a salt of its own.
func New() *Baseline {
	var salt [saltBytes]byte
	_, _ = rand.Read(salt[:]) // which never fails
	return newBaseline(salt)
}

// Successor returns an empty baseline with the same salt, so that its file
// differs from this one's only where the findings do.
func (b *Baseline) Successor() *Baseline { return newBaseline(b.salt) }

func newBaseline(salt [saltBytes]byte) *Baseline {
	return &Baseline{
		salt:   salt,
		hash:   hmac.New(sha256.New, salt[:]),
		number: make(map[string]uint32),
		counts: make(map[entry]uint32),
	}
}

// What a hash is of.
const (
	ofKey  = "user "
	ofText = "text "
)

// UserOf returns the hash of what identifies the user that a record names, or
// of the record's whole text where it names none.
func (b *Baseline) UserOf(key, text string) (u User) {
	b.hash.Reset()
	if key != "" {
		b.hash.Write([]byte(ofKey))
		b.hash.Write([]byte(key))
	} else {
		b.hash.Write([]byte(ofText))
		b.hash.Write([]byte(text))
	}
	copy(u[:], b.hash.Sum(nil))
	return u
}

// Add adds a finding.
func (b *Baseline) Add(rule string, u User) { b.add(rule, u, 1) }

func (b *Baseline) add(rule string, u User, n uint32) {
	number, known := b.number[rule]
	if !known {
		number = uint32(len(b.rules))
		b.number[rule] = number
		b.rules = append(b.rules, rule)
	}
	b.counts[entry{number, u}] += n
	b.total += int(n)
}

// Take takes a finding away, and reports whether there was one. Of a user's
// findings by one rule only as many are taken as were added.
func (b *Baseline) Take(rule string, u User) bool {
	number, known := b.number[rule]
	if !known {
		return false
	}
	e := entry{number, u}
	n := b.counts[e]
	if n == 0 {
		return false
	}
	b.counts[e] = n - 1
	b.total--
	return true
}

// Len returns how many findings there are.
func (b *Baseline) Len() int { return b.total }
