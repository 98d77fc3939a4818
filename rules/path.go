package rules

import (
	"strconv"
	"strings"
)

// path is where a visitor stands inside a payload. The deepest payload of the
// services has three structures below its root.
type path struct {
	steps [6]step
	depth int
}

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

func (p *path) push(s step) {
	p.steps[p.depth] = s
	p.depth++
}

func (p *path) pop() { p.depth-- }

// pointer returns the JSON Pointer (RFC 6901) of the member name below the
// path, or of the place itself where name is empty.
func (p *path) pointer(name string) string {
	var b strings.Builder
	for i := range p.depth {
		s := &p.steps[i]
		writeToken(&b, s.name)
		switch s.sort {
		case item:
			b.WriteByte('/')
			b.WriteString(strconv.Itoa(s.index))
		case entryKey, entryValue:
			writeToken(&b, s.key)
		}
	}
	if name != "" {
		writeToken(&b, name)
	}
	return b.String()
}

func writeToken(b *strings.Builder, token string) {
	b.WriteByte('/')
	b.WriteString(EscapeToken(token))
}

// EscapeToken returns a member's name or a map's key as one reference token of
// a JSON Pointer (RFC 6901): "~" and "/" are escaped, and bytes that are not
// valid UTF-8 become U+FFFD.
func EscapeToken(token string) string {
	token = strings.ReplaceAll(strings.ReplaceAll(token, "~", "~0"), "/", "~1")
	return strings.ToValidUTF8(token, "\uFFFD")
}

// member returns the path of the member name without indices, as rule ids and
// the catalogue have it: "Emails.Value", "Tags.key".
func (p *path) member(name string) string {
	var b strings.Builder
	dot := func(part string) {
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(part)
	}
	for i := range p.depth {
		dot(p.steps[i].name)
		switch p.steps[i].sort {
		case entryKey:
			dot("key")
		case entryValue:
			dot("value")
		}
	}
	if name != "" {
		dot(name)
	}
	return b.String()
}

func (p *path) rule(service, name string, kind Kind) string {
	return service + "." + p.member(name) + "." + string(kind)
}
