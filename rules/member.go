package rules

import (
	"math"
	"slices"
)

// Type is the type of a member.
type Type string

// The types of members.
const (
	TypeString    Type = "string"
	TypeBoolean   Type = "boolean"
	TypeInteger32 Type = "integer32"
	TypeInteger64 Type = "integer64"
	TypeTimestamp Type = "timestamp"
	TypeStructure Type = "structure"
	TypeList      Type = "list"
	TypeMap       Type = "map"
	TypeDocument  Type = "document"
)

// Member is a member of a request or response, as it was declared, with the
// constraints on its own value: all but those on its presence and those that
// look at other members. Its Inspect methods check a value by itself, wherever
// it comes from; the pointers of what they find are relative to that value.
// Each panics if the member is of another type than it says.
type Member struct {
	// Path is the path without indices, such as "Emails.Value" or "Tags.key".
	Path string
	Type Type
	// Required is the basis on which the member must be present whatever the
	// context; of several, the strongest. It is 0 where there is none. (The
	// rule of a list's id with the kind "required" can also be that on its
	// items.)
	Required Basis

	service  *Service
	declared Context
	texts    []*String
	integers []*Integer
	list     *List
	unique   *Source
	entries  *Map
}

// Members returns the members that a describing visitor was shown, which check
// values under the declared contexts.
func (v *Visitor) Members(declared Context) []Member {
	for i := range v.book.members {
		m := &v.book.members[i]
		m.declared = declared
		m.Required = v.book.required[m.Path]
	}
	return v.book.members
}

// InspectString returns every violation of a value of a string member, or of an
// item of a list of strings, that it is not valid UTF-8 included.
func (m *Member) InspectString(value string) []Violation {
	m.mustBe(m.texts != nil)
	v := m.check()
	for v.Walk() {
		for i, s := range m.texts {
			if i == 0 {
				v.String(m.Path, &value, s)
			} else {
				v.Also(m.Path, &value, s)
			}
		}
	}
	return m.relative(v.Violations())
}

// InspectInteger returns every violation of a value of an integer member, that
// it is beyond the member's width included.
func (m *Member) InspectInteger(value int64) []Violation {
	m.mustBe(m.integers != nil)
	if m.Type == TypeInteger32 && int64(int32(value)) != value {
		return m.beyondWidth()
	}
	v := m.check()
	for v.Walk() {
		for _, n := range m.integers {
			v.Integer64(m.Path, &value, n)
		}
	}
	return m.relative(v.Violations())
}

// InspectUnsigned is InspectInteger for a value that an int64 may not hold.
func (m *Member) InspectUnsigned(value uint64) []Violation {
	m.mustBe(m.integers != nil)
	if value > math.MaxInt64 {
		return m.beyondWidth()
	}
	return m.InspectInteger(int64(value))
}

func (m *Member) beyondWidth() []Violation {
	want := "an integer of 64 bits"
	if m.Type == TypeInteger32 {
		want = "an integer of 32 bits"
	}
	return []Violation{m.service.Fault("", WrongType{want})}
}

// InspectSize returns every violation of the size of a list or a map.
func (m *Member) InspectSize(size int) []Violation {
	m.mustBe(m.list != nil || m.entries != nil)
	v := m.check()
	for v.Walk() {
		if m.list != nil {
			v.List(m.Path, true, size, m.list)
		}
		if m.entries != nil {
			v.items(m.Path, size, &m.entries.Source, m.entries.Items)
		}
	}
	return m.relative(v.Violations())
}

// InspectStrings returns every violation of a list of strings: of its size, of
// its items' being there and of their being unique.
func (m *Member) InspectStrings(items []*string) []Violation {
	m.mustBe(m.list != nil)
	v := m.check()
	for v.Walk() {
		v.List(m.Path, true, len(items), m.list)
		for i, item := range items {
			if v.Item(m.Path, i, item != nil) {
				v.Leave()
			}
		}
		if m.unique != nil {
			v.Unique(m.Path, items, m.unique)
		}
	}
	return m.relative(v.Violations())
}

// InspectEntries returns every violation of a map of strings: of its size, its
// keys and its values.
func (m *Member) InspectEntries(entries map[string]*string) []Violation {
	m.mustBe(m.entries != nil && m.entries.Value != nil)
	v := m.check()
	for v.Walk() {
		v.StringMap(m.Path, entries, m.entries)
	}
	return m.relative(v.Violations())
}

// InspectDocuments returns every violation of a map of documents: of its size,
// its keys and the text in its values.
func (m *Member) InspectDocuments(entries map[string]any) []Violation {
	m.mustBe(m.entries != nil && m.entries.Value == nil)
	v := m.check()
	for v.Walk() {
		v.DocumentMap(m.Path, entries, m.entries)
	}
	return m.relative(v.Violations())
}

// InspectDocument returns every violation of a document that is a value of a
// map of documents: of the text in it, and of how deep it is nested.
func (m *Member) InspectDocument(document any) []Violation {
	m.mustBe(m.Type == TypeDocument)
	v := m.check()
	for v.Walk() {
		v.Enter(m.Path)
		v.Document(document)
		v.Leave()
	}
	return m.relative(v.Violations())
}

func (m *Member) mustBe(it bool) {
	if !it {
		panic("rules: member " + m.Path + " is a " + string(m.Type))
	}
}

func (m *Member) check() Visitor { return Check(m.service, m.declared, Warning, nil) }

// relative makes the pointers of violations those of places in the value.
func (m *Member) relative(violations []Violation) []Violation {
	if violations == nil {
		return nil
	}
	own := len("/" + EscapeToken(m.Path))
	for i := range violations {
		violations[i].Pointer = violations[i].Pointer[own:]
	}
	return violations
}

// declare adds a member. The items of a list of strings have no path of their
// own: their constraints are noted with the list.
func (v *Visitor) declare(name string, t Type) {
	path := v.book.path.member(name)
	if slices.ContainsFunc(v.book.members, func(m Member) bool { return m.Path == path }) {
		return
	}
	v.book.members = append(v.book.members, Member{Path: path, Type: t, service: v.service})
}

// note adds to what is known of the member name.
func (v *Visitor) note(name string, add func(*Member)) {
	path := v.book.path.member(name)
	if i := slices.IndexFunc(v.book.members, func(m Member) bool { return m.Path == path }); i >= 0 {
		add(&v.book.members[i])
	}
}
