package tags

import (
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/rules"
)

// paths holds the type of each member of a request by its path without
// indices. It tells an index or a key in a pointer from a member's name.
type paths map[string]rules.Type

func pathsOf(members []rules.Member) paths {
	p := make(paths, len(members))
	for i := range members {
		p[members[i].Path] = members[i].Type
	}
	return p
}

var unescape = strings.NewReplacer("~1", "/", "~0", "~")

// namespace returns a JSON Pointer in the form that validator has for fields:
// names joined by dots, indices and keys in brackets. What is inside a
// document is in brackets throughout.
func (p paths) namespace(pointer string) string {
	var name, path strings.Builder
	of := rules.TypeStructure
	for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		token = unescape.Replace(token)
		switch of {
		case rules.TypeList, rules.TypeMap, rules.TypeDocument:
			name.WriteString("[" + token + "]")
			if of == rules.TypeList {
				of = rules.TypeStructure
			} else {
				of = rules.TypeDocument
			}
			continue
		}
		if name.Len() > 0 {
			name.WriteByte('.')
			path.WriteByte('.')
		}
		name.WriteString(token)
		path.WriteString(token)
		of = p[path.String()]
	}
	return name.String()
}

// longestName is the most bytes that a field's name may have: validator keeps
// the number in a byte, and cuts the name out of the namespace by it.
const longestName = 255

// shorten cuts a name that is too long for validator. Only keys make it so.
func shorten(name string) string {
	if len(name) <= longestName {
		return name
	}
	const mark = "…"
	cut := longestName - len(mark)
	for !utf8.RuneStart(name[cut]) {
		cut--
	}
	return name[:cut] + mark
}
