package rules_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// TestAlternatives: of contexts of which one holds, and none is declared, a
// payload is wrong only if every one rejects it.
func TestAlternatives(t *testing.T) {
	type broken struct {
		member string
		source rules.Source
	}
	fails := func(member string, under rules.Context) broken {
		return broken{member, rules.Source{Basis: rules.Documented, Under: under}}
	}
	warns := func(member string, under rules.Context) broken {
		return broken{member, rules.Source{Basis: rules.Guidance, Under: under, Certain: under}}
	}
	const all = red | green | blue
	tests := []struct {
		name      string
		reason    string
		broken    []broken
		declared  rules.Context
		accepting rules.Context
		errors    []string // the member and the context of each
		warnings  []string
	}{
		{name: "nothing", reason: "all accept", accepting: all},
		{
			name: "one rejects", reason: "the others accept",
			broken: []broken{fails("A", red)}, accepting: green | blue,
		},
		{
			name: "one rejects and is declared", reason: "it is the one that holds",
			broken: []broken{fails("A", red)}, declared: red, errors: []string{"A RED"},
		},
		{
			name: "another is declared", reason: "the rule does not hold",
			broken: []broken{fails("A", red)}, declared: green, accepting: green,
		},
		{
			name: "a rule that always holds", reason: "all reject, and no context is to be named",
			broken: []broken{fails("A", 0)}, errors: []string{"A "},
		},
		{
			name: "the closest", reason: "the one with the fewest errors is reported",
			broken: []broken{fails("A", red), fails("B", red), fails("C", green), fails("D", blue), fails("E", blue)},
			errors: []string{"C GREEN"},
		},
		{
			name: "a tie", reason: "the first of those that come closest",
			broken: []broken{fails("A", blue), fails("B", green), fails("C", red), fails("D", red)},
			errors: []string{"B GREEN"},
		},
		{
			name: "a rule of two", reason: "only the one that is spoken of is named",
			broken: []broken{fails("A", red|green), fails("B", green), fails("C", blue), fails("D", blue)},
			errors: []string{"A RED"},
		},
		{
			name: "always and one", reason: "the errors that always hold count under all",
			broken: []broken{fails("A", 0), fails("B", red)}, errors: []string{"A "},
		},
		{
			name: "a warning", reason: "it holds under every accepting one",
			broken: []broken{warns("A", 0)}, accepting: all, warnings: []string{"A "},
		},
		{
			name: "a warning of one", reason: "it does not hold under the others, which accept",
			broken: []broken{warns("A", red)}, accepting: all,
		},
		{
			name: "a warning of each", reason: "none of the three holds under all",
			broken: []broken{warns("A", red), warns("B", green), warns("C", blue)}, accepting: all,
		},
		{
			name: "a warning of the only one that accepts", reason: "it holds under every accepting one",
			broken: []broken{warns("A", red), fails("B", green|blue)}, accepting: red, warnings: []string{"A RED"},
		},
		{
			name: "a warning of the closest", reason: "where none accepts, a warning has to hold under all",
			broken: []broken{warns("A", red), fails("B", 0)}, errors: []string{"B "},
		},
		{
			name: "a warning that always holds", reason: "it holds under all that reject, too",
			broken: []broken{warns("A", 0), fails("B", 0)}, errors: []string{"B "}, warnings: []string{"A "},
		},
		{
			name: "guidance of the declared one", reason: "declaring it makes the guidance certain",
			broken: []broken{warns("A", red)}, declared: red, errors: []string{"A RED"},
		},
		{
			name: "guidance does not decide", reason: "two reject, and guidance does not keep the third from accepting",
			broken: []broken{warns("A", red), warns("B", red), fails("C", green), fails("D", blue)}, accepting: red,
			warnings: []string{"A RED", "B RED"},
		},
		{
			name: "a context that is no alternative", reason: "it limits nothing while undeclared",
			broken: []broken{fails("A", large)}, accepting: all,
		},
		{
			name: "a context besides", reason: "declaring it leaves the alternatives open",
			broken: []broken{fails("A", red), fails("B", large)}, declared: large, errors: []string{"B Large"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			visit := func(v *rules.Visitor) {
				for _, b := range test.broken {
					v.Required(b.member, false, &b.source)
				}
			}
			v := rules.Check(&shop, test.declared, rules.Error, nil)
			visit(&v)
			assert.Equal(t, test.accepting, v.Accepting(), test.reason)

			found := inspect(&shop, test.declared, nil, visit)
			assert.Equal(t, test.errors, contexts(found, rules.Error), test.reason)
			assert.Equal(t, test.warnings, contexts(found, rules.Warning), test.reason)

			errorsOnly := rules.Check(&shop, test.declared, rules.Error, nil)
			for errorsOnly.Walk() {
				visit(&errorsOnly)
			}
			assert.Equal(t, test.errors, contexts(errorsOnly.Violations(), rules.Error), "errors only")
			assert.Empty(t, contexts(errorsOnly.Violations(), rules.Warning), "errors only")

			for _, guess := range []rules.Context{red, green, blue} {
				guessed := rules.Check(&shop, test.declared, rules.Error, nil)
				guessed.Guess(guess)
				for guessed.Walk() {
					visit(&guessed)
				}
				assert.Equal(t, errorsOnly.Violations(), guessed.Violations(), "guess %v", guess)
			}
		})
	}
}

// contexts returns the member and the context of each violation.
func contexts(violations []rules.Violation, severity rules.Severity) []string {
	var all []string
	for _, v := range violations {
		if v.Severity == severity {
			all = append(all, v.Pointer[1:]+" "+v.Context)
		}
	}
	return all
}

func TestWithoutAlternatives(t *testing.T) {
	documented, guidance := rules.Source{Basis: rules.Documented}, rules.Source{Basis: rules.Guidance}
	certain := rules.Source{Basis: rules.Observed, Certain: plainLarge}
	advisory := rules.Source{Basis: rules.Documented, Advisory: true}
	visit := func(v *rules.Visitor) {
		v.Required("A", false, &guidance)
		v.Required("B", false, &certain)
		v.Required("C", false, &advisory)
	}
	assert.Empty(t, contexts(inspect(&plain, 0, nil, visit), rules.Error))
	assert.Equal(t, []string{"A ", "B ", "C "}, contexts(inspect(&plain, 0, nil, visit), rules.Warning))
	assert.Equal(t, []string{"B "}, contexts(inspect(&plain, plainLarge, nil, visit), rules.Error), "declared")

	v := rules.Check(&plain, 0, rules.Warning, nil)
	visit(&v)
	assert.NotZero(t, v.Accepting(), "warnings do not decide")
	v.Required("D", false, &documented)
	assert.Zero(t, v.Accepting())
}

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
