package rules_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// TestUnread: a member that was present and could not be read is neither absent
// nor checked, and nothing below it is.
func TestUnread(t *testing.T) {
	documented := rules.Source{Basis: rules.Documented}
	visit := func(v *rules.Visitor) {
		v.Required("Name", false, &documented)
		v.Required("NameToo", false, &documented)
		v.Enter("Config")
		v.Required("Name", false, &documented)
		v.Leave()
		v.Item("List", 1, true)
		v.Required("Name", false, &documented)
		v.Leave()
		v.Item("List", 10, true)
		v.Required("Name", false, &documented)
		v.Leave()
		v.StringMap("Map", map[string]*string{"a/b": nil, "c": nil}, &rules.Map{Key: &rules.String{}, Value: &rules.String{}})
	}
	all := []string{"/Name", "/NameToo", "/Config/Name", "/List/1/Name", "/List/10/Name", "/Map/a~1b", "/Map/c"}
	tests := []struct {
		name   string
		unread []string
		passed []string // those of all that are not found
	}{
		{"none", nil, nil},
		{"a member, and not one whose name starts alike", []string{"/Name"}, []string{"/Name"}},
		{"a structure", []string{"/Config"}, []string{"/Config/Name"}},
		{"inside a structure", []string{"/Config/Name"}, []string{"/Config/Name"}},
		{"an item, and not one whose index starts alike", []string{"/List/1"}, []string{"/List/1/Name"}},
		{"a list", []string{"/List"}, []string{"/List/1/Name", "/List/10/Name"}},
		{"an entry with an escaped key", []string{"/Map/a~1b"}, []string{"/Map/a~1b"}},
		{"another", []string{"/Other"}, nil},
		{"the payload as a whole", []string{""}, all},
		{
			"more than a list is good for",
			[]string{"/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8", "/Config", "/Map"},
			[]string{"/Config/Name", "/Map/a~1b", "/Map/c"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var pointers []string
			for _, v := range inspect(&plain, 0, test.unread, visit) {
				pointers = append(pointers, v.Pointer)
			}
			want := slices.DeleteFunc(slices.Clone(all), func(pointer string) bool {
				return slices.Contains(test.passed, pointer)
			})
			assert.ElementsMatch(t, want, pointers)
		})
	}
}

func TestVisitorTellsWhatWasUnread(t *testing.T) {
	v := rules.Check(&plain, 0, rules.Warning, []string{"/Configs"})
	assert.True(t, v.Unread("Other", "Configs"))
	assert.False(t, v.Unread("Other"))
	assert.False(t, v.Unread("Config"))
}

// TestJudgingAllocatesNothing, whatever the payload holds.
func TestJudgingAllocatesNothing(t *testing.T) {
	shape := rules.String{Length: rules.Length{Min: 1, Max: 2}, Value: rules.Enum{Values: []string{"A"}}}
	entries := map[string]any{"k": map[string]any{"inside": []any{"\xff"}}}
	ids := []*string{new("a"), new("a"), nil}
	list := rules.List{Items: rules.Items{Max: 1}}
	m := rules.Map{Items: rules.Items{Min: 2}, Key: &shape}
	tags := rules.Map{Key: &shape, Value: &shape}
	wrong := map[string]*string{"k": nil, "l": new("\xff"), "too long": new("A")}
	for _, service := range []*rules.Service{&shop, &plain} {
		assert.Zero(t, testing.AllocsPerRun(5, func() {
			v := rules.Check(service, 0, rules.Warning, nil)
			v.StringMap("Tags", wrong, &tags)
			v.String("A", new("too long"), &shape)
			v.List("Ids", true, len(ids), &list)
			v.Unique("Ids", ids, &shape.Source)
			v.DocumentMap("M", entries, &m)
			if v.Accepting() != 0 {
				panic("accepted")
			}
		}), service.Name)
	}
}

// TestMostViolations: of each severity the first are reported, so that many
// warnings leave no error out.
func TestMostViolations(t *testing.T) {
	documented, guidance := rules.Source{Basis: rules.Documented}, rules.Source{Basis: rules.Guidance}
	found := inspect(&plain, 0, nil, func(v *rules.Visitor) {
		for range rules.MaxViolations + 1 {
			v.Required("A", false, &guidance)
		}
		v.Required("B", false, &documented)
		v.String("C", new("\xff"), &rules.String{})
		for range rules.MaxViolations {
			v.Required("D", false, &documented)
		}
	})
	assert.Len(t, contexts(found, rules.Warning), rules.MaxViolations)
	errors := contexts(found, rules.Error)
	assert.Len(t, errors, rules.MaxViolations)
	assert.Equal(t, []string{"B ", "C ", "D "}, errors[:3])
}
