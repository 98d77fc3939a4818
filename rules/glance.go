package rules

import "slices"

// Glance is what the first look at a payload tells. A service's glance is its
// declaration once more, as straight-line code that a program writes out of
// it: it costs less than a visitor, and says only whether anything is wrong.
//
// It is for service packages: see the package comment.
type Glance uint8

const (
	// Unseen: nobody has looked.
	Unseen Glance = iota
	// Clean: nothing is to be reported.
	Clean
	// Doubtful: something is broken under the contexts that were looked at.
	Doubtful
	// Broken: something is broken whatever the context, and is an error.
	Broken
)

// Repeats reports whether one of the items of a list may equal an earlier one.
// It allocates nothing; a long list may.
//
// It is for service packages: see the package comment.
func Repeats(items []*string) bool {
	if len(items) > few {
		return true
	}
	for i, item := range items {
		if mayRepeat(item) && repeatsOne(items[:i], *item) {
			return true
		}
	}
	return false
}

func repeatsOne(earlier []*string, text string) bool {
	return slices.ContainsFunc(earlier, func(item *string) bool { return item != nil && *item == text })
}

// IsSound reports whether nothing is wrong with a document that is a value of
// a map in a payload: see [Visitor.Document].
//
// It is for service packages: see the package comment.
func IsSound(document any) bool { return isSound(document, around) }
