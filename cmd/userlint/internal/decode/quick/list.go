package quick

import "github.com/userlint/userlint/cmd/userlint/internal/decode/parts"

// long reads the rest of a list of which some items have been read, up to the
// one that is next. Items with the same text share their memory.
func long[T any](s *scanner, some []*T, read func() *T) []*T {
	s.space()
	list := make([]*T, len(some), len(some)+parts.Items(s.text, s.at))
	copy(list, some)
	var shared parts.Shared[*T]
	for more := true; more; more = s.more(']') {
		switch s.peek() {
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
