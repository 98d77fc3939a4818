package quick

import (
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/decode/parts"
)

// long reads the rest of a list of which some items have been read, up to the
// one that is next. Items with the same text share their memory.
func long[T any](s *scanner, some []*T, read func() *T) []*T {
	list := slices.Clone(some)
	var shared parts.Shared[*T]
	for more := true; more; more = s.more(']') {
		next := s.peek()
		if len(list) == parts.Many {
			list = slices.Grow(list, parts.Items(s.text, s.at))
		}
		switch next {
		case '{', '"':
		default:
			list = append(list, read())
			continue
		}
		text := parts.Text(s.text, s.at)
		item, found := shared.Item(text)
		if found {
			s.at += len(text)
		} else {
			item = read()
			shared.Add(text, item)
		}
		list = append(list, item)
	}
	return list
}
