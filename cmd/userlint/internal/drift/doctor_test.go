package drift

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/model"
	"github.com/userlint/userlint/rules"
)

// The days of the models that were read when the ledger was written.
const (
	oldest Day = "2022-12-12"
	newest Day = "2026-08-31"
)

// modelAt returns a model as the ledger says that the service's was on a day.
func modelAt(t *testing.T, s *service, day Day) *model.Model {
	t.Helper()
	m := s.model()
	m.Service = s.models[0]
	entries, err := Ledger()
	require.NoError(t, err)
	for _, e := range of(entries, s.Name) {
		if must, _ := e.holds(day); must {
			set(t, m.Request, strings.TrimPrefix(e.ID, s.Name+"."), e.Model)
		}
	}
	return m
}

// set changes the fact with an id, without the service, to what an entry says.
func set(t *testing.T, at *model.Shape, id, side string) {
	t.Helper()
	name, rest, more := strings.Cut(id, ".")
	if at.Type == rules.TypeMap && name == "key" {
		setLimit(t, &at.Key.Shape.Limits, rest, side)
		return
	}
	if at.Type == rules.TypeList {
		at = at.Item.Shape
	}
	member := at.Member(name)
	require.NotNil(t, member, id)
	require.True(t, more, id)
	switch rest {
	case whatMember:
		at.Members = slices.DeleteFunc(at.Members, func(m *model.Member) bool { return m == member })
	case whatRequired:
		member.Required = side == Required
	case whatMin, whatMax, whatPattern:
		setLimit(t, &member.Shape.Limits, rest, side)
	default:
		set(t, member.Shape, rest, side)
	}
}

func setLimit(t *testing.T, limits *model.Limits, what, side string) {
	t.Helper()
	if side == None {
		side = ""
	}
	switch what {
	case whatMin:
		limits.Bounds.Min = side
	case whatMax:
		limits.Bounds.Max = side
	case whatPattern:
		limits.Pattern = side
	default:
		t.Fatalf("no entry is expected to set %s", what)
	}
}

// change is one thing to change in a model.
type change struct {
	// id is that of the fact that then differs.
	id    string
	apply func()
}

// changes returns every change that can be made to a model, one of each sort at
// every place.
func changes(s *service, m *model.Model) []change {
	var all []change
	all = append(all, membersChanges(s.Name, m.Request)...)
	all = append(all, membersChanges(s.Name+".response", m.Response)...)
	for _, name := range m.Exceptions {
		all = append(all, change{s.Name + ".exception." + name, func() {
			m.Exceptions = slices.DeleteFunc(m.Exceptions, func(e string) bool { return e == name })
		}})
	}
	return append(all, change{s.Name + ".exception.NewException", func() {
		m.Exceptions = append(m.Exceptions, "NewException")
	}})
}

func membersChanges(id string, s *model.Shape) []change {
	all := []change{{id + ".NewMember.member", func() {
		// A member that holds itself.
		recursive := &model.Shape{Type: rules.TypeStructure, Members: []*model.Member{
			{Name: "X", Ref: model.Ref{Shape: &model.Shape{Type: rules.TypeString}}},
		}}
		s.Members = append(s.Members, &model.Member{Name: "NewMember", Required: true, Ref: model.Ref{Shape: recursive}})
	}}}
	for _, member := range s.Members {
		below := id + "." + member.Name
		all = append(all,
			change{below + ".member", func() {
				s.Members = slices.DeleteFunc(s.Members, func(m *model.Member) bool { return m == member })
			}},
			change{below + ".required", func() { member.Required = !member.Required }},
		)
		all = append(all, valueChanges(below, &member.Ref)...)
	}
	return all
}

func valueChanges(id string, r *model.Ref) []change {
	s := r.Shape
	other := rules.TypeBoolean
	if s.Type == rules.TypeBoolean {
		other = rules.TypeString
	}
	all := []change{{id + ".type", func() { *s = model.Shape{Type: other} }}}
	limits := &s.Limits
	switch s.Type {
	case rules.TypeString, rules.TypeInteger32, rules.TypeInteger64, rules.TypeList, rules.TypeMap:
		all = append(all,
			change{id + ".min", func() { limits.Bounds.Min = oneMore(limits.Bounds.Min) }},
			change{id + ".max", func() { limits.Bounds.Max = oneMore(limits.Bounds.Max) }},
		)
		if limits.Bounds.Max != "" {
			all = append(all, change{id + ".max", func() { limits.Bounds.Max = "" }})
		}
	}
	if s.Type == rules.TypeString {
		all = append(all, change{id + ".enum", func() {
			limits.Enum = append(slices.Clone(limits.Enum), "NEW")
		}})
		all = append(all, change{id + ".pattern", func() {
			middle := len(limits.Pattern) / 2
			limits.Pattern = limits.Pattern[:middle] + "z" + limits.Pattern[middle:]
		}})
		if limits.Pattern != "" {
			all = append(all, change{id + ".pattern", func() { limits.Pattern = "" }})
		}
		if limits.Enum != nil {
			all = append(all,
				change{id + ".enum", func() { limits.Enum = limits.Enum[1:] }},
				change{id + ".enum", func() { limits.Enum = nil }},
			)
		}
	}
	switch s.Type {
	case rules.TypeStructure:
		all = append(all, membersChanges(id, s)...)
	case rules.TypeList:
		all = append(all, entryChanges(id+".item", s.Item)...)
		if s.Item.Shape.Type == rules.TypeStructure {
			all = append(all, membersChanges(id, s.Item.Shape)...)
		}
	case rules.TypeMap:
		all = append(all, valueChanges(id+".key", s.Key)...)
		all = append(all, valueChanges(id+".value", s.Value)...)
	}
	return all
}

// entryChanges are the changes to an item of a list itself.
func entryChanges(id string, r *model.Ref) []change {
	if r.Shape.Type == rules.TypeStructure {
		return []change{{id + ".type", func() { *r.Shape = model.Shape{Type: rules.TypeString} }}}
	}
	return valueChanges(id, r)
}

func oneMore(bound string) string {
	if bound == "" {
		return "7"
	}
	return "1" + bound
}

// TestDoctored makes each change to the model of each service as it was on
// several days, in both formats: it is found, and nothing else is. Without the
// day, a change is found unless it makes the model one of another day.
func TestDoctored(t *testing.T) {
	formats := []struct {
		name  string
		write func(*testing.T, *model.Model) []byte
	}{{"botocore", botocoreText}, {"smithy", smithyText}}
	ledger, err := Ledger()
	require.NoError(t, err)
	total := 0
	for i := range services() {
		s := &services()[i]
		entries := of(ledger, s.Name)
		for _, day := range []Day{oldest, newest} {
			for _, format := range formats {
				if format.name == "smithy" && day != newest {
					continue
				}
				t.Run(fmt.Sprintf("%s %s %s", s.Name, day, format.name), func(t *testing.T) {
					sound := read(t, format.write(t, modelAt(t, s, day)))
					for _, dated := range []Day{day, ""} {
						report, err := Compare(sound, dated)
						require.NoError(t, err)
						assert.Empty(t, unexplained(report), "before any change")
					}
					number := len(changes(s, modelAt(t, s, day)))
					total += number
					for i := range number {
						m := modelAt(t, s, day)
						c := changes(s, m)[i]
						c.apply()
						doctored := read(t, format.write(t, m))

						facts := s.facts(doctored)
						dated := unexplained(judge(s.Name, facts, entries, day))
						assert.Equal(t, []string{c.id}, dated, "change %d, dated", i)
						if found := unexplained(judge(s.Name, facts, entries, "")); len(found) > 0 || !isKnown(entries, facts, c.id) {
							assert.Equal(t, []string{c.id}, found, "change %d", i)
						}
					}
				})
			}
		}
	}
	assert.Greater(t, total, 2_500, "changes")
}

// isKnown reports whether the ledger has an entry for what a fact says now, or
// for what it said on another day.
func isKnown(entries []Entry, facts []Fact, id string) bool {
	at := slices.IndexFunc(facts, func(f Fact) bool { return f.ID == id })
	return slices.ContainsFunc(entries, func(e Entry) bool {
		return e.ID == id && (!facts[at].Differs() || e.explains(&facts[at]))
	})
}

func read(t *testing.T, text []byte) *model.Model {
	t.Helper()
	m, err := model.Read(bytes.NewReader(text))
	require.NoError(t, err)
	return m
}

func unexplained(r *Report) []string {
	var ids []string
	for i := range r.Findings {
		if !r.Findings[i].IsExplained() {
			ids = append(ids, r.Findings[i].ID)
		}
	}
	return ids
}
