package rules

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Keys finds the records of a batch that name the same user as an earlier one.
// Of each record it remembers a digest of the identifying members, and nothing
// else. The zero value is an empty batch. It is not safe for concurrent use.
//
// It is for service packages: see the package comment.
type Keys struct {
	visitor Visitor
	record  int
	first   index
	key     []byte // of the current parts, to be used again

	// listing says that keys are listed and not remembered.
	listing bool
	listed  []string
}

// KeysOf returns the keys of one record, without comparing it with others: two
// records name the same user where they share one. A key holds members'
// values.
//
// It is for service packages: see the package comment.
func KeysOf(service *Service, unread []string, identify func(*Keys)) []string {
	k := Keys{listing: true}
	k.Next(service, 0, unread)
	identify(&k)
	return k.listed
}

// Next begins the next record. See Check for the arguments.
func (k *Keys) Next(service *Service, declared Context, unread []string) {
	k.record++
	k.visitor = Visitor{service: service, mode: recording, declared: declared}
	if len(unread) > 0 {
		k.visitor.book = newBook(unread)
	}
}

// Record returns the number of the current record, from 1.
func (k *Keys) Record() int { return k.record }

// Earliest returns the number of the earliest record that it was called for
// with the same text, which may be the current one.
func (k *Keys) Earliest(text []byte) int {
	k.key = append(append(k.key[:0], '='), text...) // unlike a pointer
	return k.first.first(k.key, k.record)
}

// Found returns the duplicates of the current record.
func (k *Keys) Found() []Violation { return k.visitor.Violations() }

// DescribeKeys adds the rules that identify declares to those that v lists.
func (v *Visitor) DescribeKeys(identify func(*Keys)) {
	k := Keys{visitor: *v}
	identify(&k)
	*v = k.visitor
}

// absent stands for an absent member that equals another absent one.
var absent string

// OrAbsent returns the value of a member that takes part in a key even where
// it is absent, so long as it was not merely unread.
func (k *Keys) OrAbsent(name string, value *string) *string {
	if value == nil && !k.visitor.Unread(name) {
		return &absent
	}
	return value
}

// Same declares that two records with equal parts name the same user, and that
// the later of them is reported at the pointer. A part that is absent or not
// valid UTF-8 equals nothing. Parts are compared exactly.
func (k *Keys) Same(pointer string, s *Source, parts ...*string) {
	k.SameUnless(pointer, s, nil, parts...)
}

// SameUnless is Same with an exception: harmless is asked whether the record
// may repeat the earlier one of that number.
func (k *Keys) SameUnless(pointer string, s *Source, harmless func(first int) bool, parts ...*string) {
	v := &k.visitor
	if v.mode == describing {
		v.describe(memberOf(pointer), KindDuplicate, s, Duplicate{})
		return
	}
	if !k.join(pointer, parts) {
		return
	}
	if k.listing {
		k.listed = append(k.listed, string(k.key))
		return
	}
	first := k.first.first(k.key, k.record)
	if first == k.record || harmless != nil && harmless(first) {
		return
	}
	if v.book == nil {
		v.book = newBook(nil)
	}
	v.record(memberOf(pointer), KindDuplicate, s, Duplicate{First: first}, Uncounted)
	v.book.found[len(v.book.found)-1].Pointer = pointer
}

// join makes the key of the parts, which no other parts have: each stands
// behind its length. It reports whether they can name a user.
func (k *Keys) join(pointer string, parts []*string) bool {
	k.key = append(k.key[:0], pointer...)
	for _, part := range parts {
		switch {
		case part == nil || !utf8.ValidString(*part):
			return false
		case part == &absent:
			k.key = append(k.key, " -"...)
		default:
			k.key = strconv.AppendInt(append(k.key, ' '), int64(len(*part)), 10)
			k.key = append(append(k.key, ':'), *part...)
		}
	}
	return true
}

// memberOf returns the path without indices of a pointer to a member.
func memberOf(pointer string) string {
	var names []string
	for token := range strings.SplitSeq(pointer[1:], "/") {
		if _, err := strconv.Atoi(token); err != nil {
			names = append(names, token)
		}
	}
	return strings.Join(names, ".")
}
