package decode

import (
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Locate returns, for each JSON Pointer, the byte offset in text of the value that it points to. Where that is missing
// it is the offset of the deepest object or array on the way to it that is there, which is the one that should hold it.
//
// It reads text once however many pointers there are. As for Decode the first of two members with the same name counts,
// and one whose name is not valid Unicode is none. A text with a syntax error is read up to the error.
func Locate(text string, pointers []string) []int {
	root := new(place)
	leaves := make([]*place, len(pointers))
	for i, pointer := range pointers {
		leaves[i] = root.descendant(pointer)
	}

	l := locator{tokensOf(text)}
	defer l.release()
	l.value(root)

	offsets := make([]int, len(leaves))
	for i, leaf := range leaves {
		offsets[i] = leaf.nearest().offset
	}
	return offsets
}

// place is a place that some pointer leads to or through.
type place struct {
	parent   *place
	children map[string]*place
	// found says that the text has the place, at offset, and holder that it is an object or array.
	found, holder bool
	offset        int
}

// descendant returns the place that a pointer leads to from p, and makes what is missing on the way.
func (p *place) descendant(pointer string) *place {
	for pointer != "" {
		var token string
		token, pointer = cutToken(pointer)
		child := p.children[token]
		if child == nil {
			if p.children == nil {
				p.children = map[string]*place{}
			}
			child = &place{parent: p}
			p.children[token] = child
		}
		p = child
	}
	return p
}

// nearest returns p where it was found, and otherwise the nearest place above that could hold members, or the record.
func (p *place) nearest() *place {
	if p.found {
		return p
	}
	for p.parent != nil {
		if p = p.parent; p.holder {
			break
		}
	}
	return p
}

// cutToken returns the first token of a pointer, unescaped, and the pointer without it.
func cutToken(pointer string) (token, rest string) {
	pointer = strings.TrimPrefix(pointer, "/")
	if i := strings.IndexByte(pointer, '/'); i >= 0 {
		pointer, rest = pointer[:i], pointer[i:]
	}
	return strings.ReplaceAll(strings.ReplaceAll(pointer, "~1", "/"), "~0", "~"), rest
}

// locator goes through a text, entering what it looks for and skipping the rest.
// Like those of tokens, its methods report whether the reading can go on.
type locator struct{ *tokens }

// value reads the next value, which is at p. It recurses no deeper than MaxDepth.
func (l locator) value(p *place) bool {
	kind := l.peek()
	p.found, p.offset = true, l.next()
	p.holder = kind == jsontext.KindBeginObject || kind == jsontext.KindBeginArray
	switch {
	case len(p.children) == 0 || !p.holder:
		return l.skip()
	case kind == jsontext.KindBeginObject:
		return l.object(p)
	}
	return l.array(p)
}

func (l locator) object(p *place) bool {
	if !l.token() {
		return false
	}
	for l.peek() != jsontext.KindEndObject {
		name, valid, ok := l.name()
		if !ok {
			return false
		}
		child := p.children[name]
		if !valid {
			child = nil
		}
		if !l.child(child) {
			return false
		}
	}
	return l.token()
}

func (l locator) array(p *place) bool {
	if !l.token() {
		return false
	}
	for i := 0; l.peek() != jsontext.KindEndArray; i++ {
		var digits [20]byte
		if !l.child(p.children[string(strconv.AppendInt(digits[:0], int64(i), 10))]) {
			return false
		}
	}
	return l.token()
}

// child reads the next value, which is at p if p is neither nil nor found before.
func (l locator) child(p *place) bool {
	if p == nil || p.found {
		return l.skip()
	}
	return l.value(p)
}
