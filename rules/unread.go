package rules

import (
	"slices"
	"strings"
)

// unread are the JSON Pointers of members that are present in a payload but
// could not be read.
type unread struct {
	few  []string
	many map[string]struct{} // instead, where a list would be slow to search
}

// fewUnread is the number up to which a list is searched.
const fewUnread = 8

func unreadOf(pointers []string) unread {
	if len(pointers) <= fewUnread {
		return unread{few: pointers}
	}
	u := unread{many: make(map[string]struct{}, len(pointers))}
	for _, pointer := range pointers {
		u.many[pointer] = struct{}{}
	}
	return u
}

func (u *unread) none() bool { return len(u.few) == 0 && len(u.many) == 0 }

func (u *unread) has(pointer string) bool {
	if _, found := u.many[pointer]; found {
		return true
	}
	return slices.Contains(u.few, pointer)
}

// covers reports whether the place, or one that holds it, is unread.
func (u *unread) covers(pointer string) bool {
	for {
		if u.has(pointer) {
			return true
		}
		slash := strings.LastIndexByte(pointer, '/')
		if slash < 0 {
			return false
		}
		pointer = pointer[:slash]
	}
}
