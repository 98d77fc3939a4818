package rules

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"
)

// MaxDepth is how deep a payload may be nested, and MaxBytes how large the
// text of one may be.
const (
	MaxDepth = 1000
	MaxBytes = 16 << 20
)

// unreadable is the source of the rules on what a document gets wrong beyond
// the members' own rules.
var unreadable = Source{Basis: Modelled}

// around is how deep the value of a map of documents is: in the payload, in
// the map, and itself.
const around = 3

// Document checks a free JSON document in a map of the payload: text in it must
// be valid UTF-8, and the payload may not nest deeper than MaxDepth. It is
// looked through as far as it is made of string, json.Number, []any and
// map[string]any, as encoding/json decodes it; other Go values pass.
func (v *Visitor) Document(document any) {
	if !isSound(document, around) {
		v.nested(document, "", around)
	}
}

// isSound reports whether nothing is wrong with a value that stands so deep,
// without a thought for the place.
func isSound(value any, depth int) bool {
	switch value := value.(type) {
	case string:
		return isText(value)
	case json.Number:
		return isText(string(value))
	case []any:
		return depth <= MaxDepth && !slices.ContainsFunc(value, func(item any) bool { return !isSound(item, depth+1) })
	case map[string]any:
		if depth > MaxDepth {
			return false
		}
		for key, item := range value {
			if !isText(key) || !isSound(item, depth+1) {
				return false
			}
		}
	}
	return true
}

// nested reports whether the rest of the document is worth a look: one that
// holds itself ends at its first branch that is too deep. Below is the pointer
// inside the document, kept only where it will be shown or compared.
func (v *Visitor) nested(value any, below string, depth int) bool {
	switch value := value.(type) {
	case string:
		v.documentText(value, below)
	case json.Number:
		v.documentText(string(value), below)
	case []any:
		if depth > MaxDepth {
			return v.tooDeep(below)
		}
		for i, item := range value {
			if !v.nested(item, v.inside(below, strconv.Itoa(i)), depth+1) {
				return false
			}
		}
	case map[string]any:
		if depth > MaxDepth {
			return v.tooDeep(below)
		}
		return v.nestedMap(value, below, depth)
	}
	return true
}

func (v *Visitor) nestedMap(entries map[string]any, below string, depth int) bool {
	if !v.keepsPlace() {
		for key, value := range entries {
			v.documentText(key, below)
			if !v.nested(value, below, depth+1) {
				return false
			}
		}
		return true
	}
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		inside := v.inside(below, key)
		v.documentText(key, inside)
		if !v.nested(entries[key], inside, depth+1) {
			return false
		}
	}
	return true
}

func (v *Visitor) inside(below, token string) string {
	if !v.keepsPlace() {
		return ""
	}
	return below + "/" + EscapeToken(token)
}

// keepsPlace reports whether the place inside a document matters.
func (v *Visitor) keepsPlace() bool { return v.book != nil }

func (v *Visitor) documentText(text, below string) {
	if !utf8.ValidString(text) && v.breaksInside(below) {
		v.recordDocument("", below, UTF8{})
	}
}

// tooDeep returns false: what lies beside is not looked at any more.
func (v *Visitor) tooDeep(below string) bool {
	if v.breaksInside(below) {
		v.recordDocument("", below, TooDeep{MaxDepth})
	}
	return false
}

// breaksInside is breaks for a place inside a document.
func (v *Visitor) breaksInside(below string) bool {
	if v.book != nil && !v.book.unread.none() && v.book.unread.covers(v.book.path.pointer("")+below) {
		return false
	}
	return v.breaks("", &unreadable)
}

// recordDocument notes a fault of the member name below the current path, or at
// a place inside its document.
func (v *Visitor) recordDocument(name, below string, f Fault) {
	violation := v.service.Fault(v.book.path.pointer(name)+below, f)
	violation.member = v.book.path.member(name)
	v.book.keep(violation)
}
