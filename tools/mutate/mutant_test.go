package main

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/userlint/userlint/tools/internal/glance"
)

// declaration has one of each thing that is changed.
const declaration = `package shop

import (
	"example.com/rules"
	"example.com/match"
)

var paid = rules.Source{Basis: rules.Documented, Under: cash | card, Suffix: "paid"}

var name = rules.String{
	Source:  paid,
	Length:  rules.Length{Max: 9},
	Pattern: &rules.Pattern{Published: "[a-z]+", Match: match.Lower, Plain: 'a'},
	Value:   rules.Enum{Values: []string{"a", "b"}},
}

func visit(v *rules.Visitor, r *Request) {
	for i, item := range r.Items {
		if !v.Item("Items", i, item != nil) {
			continue
		}
		v.String("Name", item.Name, &name)
		v.Leave()
	}
	v.Required("Name", r.Name != nil || len(r.Items) > 1, &paid)
}

func identify(k *rules.Keys, r *Request) {
	k.Same("/Name", &paid, r.Shop, r.Name)
}
`

// TestMutants lists what becomes of the declaration.
func TestMutants(t *testing.T) {
	want := []string{
		`paid: rules.Documented -> rules.Modelled`,
		`paid: rules.Documented -> rules.Guidance`,
		`paid: cash | card -> card`,
		`paid: cash | card -> cash`,
		`paid: cash | card -> 0`,
		`paid: "paid" -> ""`,
		`name: paid -> rules.Source{Basis: rules.Modelled, Under: cash | card, Suffix: "paid"}`,
		`name: paid -> rules.Source{Basis: rules.Guidance, Under: cash | card, Suffix: "paid"}`,
		`name: rules.Length{Max: 9} -> rules.Length{Min: 1, Max: 9}`,
		`name: 9 -> (9+1)`,
		`name: 9 -> (9-1)`,
		`name: &rules.Pattern{Published: "[a-z]+", Match: match.Lower, Plain: 'a'} -> nil`,
		`name: match.Lower -> func(string) bool { return true }`,
		`name: match.Lower -> func(string) bool { return false }`,
		`name: 'a' -> ('a'-1)`,
		`name: rules.Enum{Values: []string{"a", "b"}} -> nil`,
		`name: []string{"a", "b"} -> []string{"b"}`,
		`name: []string{"a", "b"} -> []string{"a"}`,
		`visit: !v.Item("Items", i, item != nil) -> !(item != nil) || !v.Item("Items", i, true)`,
		`visit: v.String("Name", item.Name, &name) -> _, _, _ = "Name", item.Name, &name`,
		`visit: v.Required("Name", r.Name != nil || len(r.Items) > 1, &paid) -> _, _, _ = "Name", r.Name != nil || len(r.Items) > 1, &paid`,
		`visit: r.Name != nil || len(r.Items) > 1 -> (r.Name != nil) || (false && (len(r.Items) > 1))`,
		`visit: r.Name != nil || len(r.Items) > 1 -> (false && (r.Name != nil)) || (len(r.Items) > 1)`,
		`visit: 1 -> (1+1)`,
		`visit: 1 -> (1-1)`,
		`visit: &paid -> &mutated /* rules.Source{Basis: rules.Modelled, Under: cash | card, Suffix: "paid"} */`,
		`visit: &paid -> &mutated /* rules.Source{Basis: rules.Guidance, Under: cash | card, Suffix: "paid"} */`,
		`identify: k.Same("/Name", &paid, r.Shop, r.Name) -> _, _, _, _ = "/Name", &paid, r.Shop, r.Name`,
		`identify: k.Same("/Name", &paid, r.Shop, r.Name) -> k.Same("/Name", &paid, r.Name); _ = r.Shop`,
		`identify: k.Same("/Name", &paid, r.Shop, r.Name) -> k.Same("/Name", &paid, r.Shop); _ = r.Name`,
		`identify: &paid -> &mutated /* rules.Source{Basis: rules.Modelled, Under: cash | card, Suffix: "paid"} */`,
		`identify: &paid -> &mutated /* rules.Source{Basis: rules.Guidance, Under: cash | card, Suffix: "paid"} */`,
	}
	var got []string
	for _, m := range mutantsIn(t, "rules.go") {
		got = append(got, strings.TrimPrefix(m.name, "shop/rules.go "))
		if _, err := parser.ParseFile(token.NewFileSet(), m.file, m.text, 0); err != nil {
			t.Errorf("%s: %v", m.name, err)
		}
	}
	for _, name := range want {
		if !slices.Contains(got, name) {
			t.Errorf("there is no mutant %s", name)
		}
	}
	for _, name := range got {
		if !slices.Contains(want, name) {
			t.Errorf("there is a mutant %s", name)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d mutants, want %d", len(got), len(want))
	}
}

// TestImportsStayInUse, or a mutant would not compile for a reason that is none.
func TestImportsStayInUse(t *testing.T) {
	for _, m := range mutantsIn(t, "rules.go") {
		if strings.Count(string(m.text), "match.Lower") != 1 {
			t.Errorf("%s: match has no use", m.name)
		}
	}
}

// TestEquivalentMutantsExist: an entry of the list names a change that can still
// be made, or its declaration has changed since.
func TestEquivalentMutantsExist(t *testing.T) {
	known, err := readEquivalents("equivalent.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, service := range glance.Services {
		mutants, err := mutantsOf(filepath.Join("..", ".."), service, regexp.MustCompile(""))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range mutants {
			names[m.name] = true
		}
	}
	for name := range known {
		if !names[name] {
			t.Errorf("there is no mutant %s", name)
		}
	}
}

// TestNumbersOfBatchesAreNoLimits.
func TestNumbersOfBatchesAreNoLimits(t *testing.T) {
	for _, m := range mutantsIn(t, "batch.go") {
		if strings.Contains(m.name, "visit: 1 ->") {
			t.Error(m.name)
		}
	}
}

func mutantsIn(t *testing.T, file string) []mutant {
	t.Helper()
	f, err := parse(file, []byte(declaration))
	if err != nil {
		t.Fatal(err)
	}
	f.sources = namedSources{}
	f.sources.collect(f)
	return f.mutants("shop")
}
