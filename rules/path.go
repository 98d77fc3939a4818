package rules

import (
	"strconv"
	"strings"
)

// path is where a visitor stands inside a payload. The names of members have
// nothing that a JSON Pointer escapes.
type path []step

type step struct {
	name  string
	key   string
	index int
	sort  sort
}

type sort uint8

const (
	member sort = iota
	item
	entryKey
	entryValue
)

func (p *path) push(s step) { *p = append(*p, s) }

func (p *path) pop() { *p = (*p)[:len(*p)-1] }

// pointer returns the JSON Pointer (RFC 6901) of the member name below the
// path, or of the place itself where name is empty.
func (p path) pointer(name string) string { return string(p.appendPointer(nil, name)) }

func (p path) appendPointer(b []byte, name string) []byte {
	for i := range p {
		s := &p[i]
		b = append(append(b, '/'), s.name...)
		switch s.sort {
		case item:
			b = strconv.AppendInt(append(b, '/'), int64(s.index), 10)
		case entryKey, entryValue:
			b = append(append(b, '/'), EscapeToken(s.key)...)
		}
	}
	if name != "" {
		b = append(append(b, '/'), name...)
	}
	return b
}

// EscapeToken returns a member's name or a map's key as one reference token of
// a JSON Pointer (RFC 6901): "~" and "/" are escaped, and bytes that are not
// valid UTF-8 become U+FFFD.
func EscapeToken(token string) string {
	if strings.ContainsAny(token, "~/") {
		token = strings.ReplaceAll(strings.ReplaceAll(token, "~", "~0"), "/", "~1")
	}
	return strings.ToValidUTF8(token, "\uFFFD")
}

// member returns the path of the member name without indices, as rule ids and
// the catalogue have it: "Emails.Value", "Tags.key".
func (p path) member(name string) string {
	return strings.TrimSuffix(string(p.appendMember(nil, name)), ".")
}

// appendMember appends the path of the member name, with a dot behind each part.
func (p path) appendMember(b []byte, name string) []byte {
	for i := range p {
		b = append(append(b, p[i].name...), '.')
		switch p[i].sort {
		case entryKey:
			b = append(b, "key."...)
		case entryValue:
			b = append(b, "value."...)
		}
	}
	if name != "" {
		b = append(append(b, name...), '.')
	}
	return b
}

// name returns the pointer of the member name, the id of a rule on it, and the
// id's last part: the kind, with the suffix where there is one.
func (p path) name(service, name string, kind Kind, suffix string) (pointer, rule string, last Kind) {
	var buffer [256]byte
	b := p.appendPointer(buffer[:0], name)
	ruleAt := len(b)
	b = append(append(b, service...), '.')
	b = p.appendMember(b, name)
	kindAt := len(b)
	b = append(b, kind...)
	if suffix != "" {
		b = append(append(b, '-'), suffix...)
	}
	all := string(b)
	return all[:ruleAt], all[ruleAt:], Kind(all[kindAt:])
}
