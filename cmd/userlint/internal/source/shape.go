package source

import "github.com/userlint/userlint/rules"

// Shape returns the type of the member at a path without indices, such as "Name.GivenName" or "Emails.Value", or ""
// where there is no such member. Formats whose values have no type of their own are read by it. The items of a list of
// strings have no path of their own, and the values of a map are at its path with ".value".
type Shape func(path string) rules.Type

// Member is what a Shape says of the place of a value. The zero Member is that of a place of which nothing is known.
type Member struct {
	// path is that of the Shape. It means nothing where the type is none.
	path string
	// Type is the member's type, that of a structure for an item of a list, and none where nothing is known of it.
	Type rules.Type
}

// Payload is the member that a payload as a whole is.
var Payload = Member{Type: rules.TypeStructure}

// Child returns the member of a name.
func (m Member) Child(name string, shape Shape) Member {
	path := name
	switch {
	case shape == nil:
		return Member{}
	case m.Type == rules.TypeMap:
		path = m.path + ".value"
	case m.Type != rules.TypeStructure:
		return Member{}
	case m.path != "":
		path = m.path + "." + name
	}
	return Member{path, shape(path)}
}

// Item returns what the items of a list are. Those of a list of strings are taken for structures without members.
func (m Member) Item() Member {
	if m.Type == rules.TypeList {
		return Member{m.path, rules.TypeStructure}
	}
	return Member{}
}
