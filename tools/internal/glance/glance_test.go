package glance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestServices tests that what the services hold is what their declarations say.
func TestServices(t *testing.T) {
	for _, service := range Services {
		folder := filepath.Join("..", "..", "..", service)
		want, err := Of(folder, nil)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(folder, File))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s of %s is not what its visit says", File, service)
		}
	}
}

const shop = `package shop

import "github.com/userlint/userlint/rules"

var (
	documented = rules.Source{Basis: rules.Documented}
	guidance   = rules.Source{Basis: rules.Guidance, Under: large, Certain: small}
	advice     = rules.Source{Basis: rules.Documented, Advisory: true}
	name       = rules.String{Source: documented, Length: rules.Length{Min: 2, Max: 20}}
	also       = rules.String{Source: guidance, Value: rules.Reserved{Names: []string{"root"}}}
	few        = rules.List{Source: documented, Items: rules.Items{Max: 3}}
	labels     = rules.Map{Source: documented, Items: rules.Items{Max: 9}, Key: &name, AlsoKey: &also, Value: &rules.String{Source: guidance}}
	size       = rules.Integer{Source: advice, Range: rules.Range{Min: 1, Max: rules.NoMax}}
)

func visit(v *rules.Visitor, o *Order) {
	v.Required("Name", o.Name != nil || v.Unread("Names"), &documented)
	v.String("Name", o.Name, &name)
	v.Also("Name", o.Name, &also)
	visitNotes(v, o.Notes)
	visitFlags(v, o)
	v.StringMap("Labels", o.Labels, &labels)
}

func visitNotes(v *rules.Visitor, notes []*Note) {
	v.List("Notes", notes != nil, len(notes), &few)
	for i, n := range notes {
		if !v.Item("Notes", i, n != nil) {
			continue
		}
		v.Integer32("Size", n.Size, &size)
		v.Leave()
	}
}

func visitFlags(v *rules.Visitor, o *Order) {
	v.Boolean("Gift", o.Gift)
}
`

// of returns the glance of a shop whose declaration is changed.
func of(t *testing.T, old, with string) (string, error) {
	t.Helper()
	if !strings.Contains(shop, old) {
		t.Fatalf("the shop does not say %q", old)
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "rules.go")
	if err := os.WriteFile(file, []byte(shop), 0o600); err != nil {
		t.Fatal(err)
	}
	source, err := Of(folder, map[string][]byte{file: []byte(strings.Replace(shop, old, with, 1))})
	return string(source), err
}

// TestStatements tests what a glance says for what a declaration says.
func TestStatements(t *testing.T) {
	tests := []struct{ name, old, with, want string }{
		{"required, and then all else", "o.Gift)", "o.Gift)", `
	if o.Name == nil || !admitsName(*o.Name) {
		return rules.Broken
	}
`},
		{"another condition", "v.Unread(\"Names\")", "o.Nameless", `
	if o.Name == nil && !o.Nameless {
		return rules.Broken
	}
	if o.Name != nil && !admitsName(*o.Name) {
		return rules.Broken
	}
`},
		{"nothing is unread", "v.Unread(\"Names\")", "(o.Nameless && (v.Unread(\"Names\")))", `
	if o.Name == nil || !admitsName(*o.Name) {
		return rules.Broken
	}
`},
		{"a context", "o.Gift)", "o.Gift)", `
	if under.Has(large) && (warnings || under.Has(small)) && o.Name != nil && !admitsAlso(*o.Name) {
		return rules.Doubtful
	}
`},
		{"an absent list", "o.Gift)", "o.Gift)", `
	if o.Notes != nil {
		if look := glanceNotes(o.Notes, warnings); look != rules.Clean {
			return look
		}
	}
`},
		{"items", "o.Gift)", "o.Gift)", `
	if len(notes) > 3 {
		return rules.Broken
	}
	for _, n := range notes {
		if n == nil {
			return rules.Broken
		}
		if warnings && n.Size != nil && int64(*n.Size) < 1 {
			return rules.Doubtful
		}
	}
`},
		{"a limit", "Max: 20", "Max: 21", "(len(text) <= 21 || match.Characters(text) <= 21) &&"},
		{"a reserved name", "o.Gift)", "o.Gift)", `text != "root"`},
		{"any text", ", Length: rules.Length{Min: 2, Max: 20}", "", "o.Name == nil || !match.IsASCII(*o.Name) && !utf8.ValidString(*o.Name) {"},
		{"entries", "o.Gift)", "o.Gift)", `
	if o.Labels != nil && len(o.Labels) > 9 {
		return rules.Broken
	}
	if o.Labels != nil && !admitsLabels(o.Labels) {
		return rules.Broken
	}
	if under.Has(large) && (warnings || under.Has(small)) && o.Labels != nil && !admitsLabelsAlsoKeys(o.Labels) {
		return rules.Doubtful
	}
`},
		{"an entry", "o.Gift)", "o.Gift)", `
		if !admitsLabelsKey(key) || value == nil || !match.IsASCII(*value) && !utf8.ValidString(*value) {
`},
		{"keys of guidance", "Key: &name", "Key: &also", "!admitsLabelsKeys(o.Labels)"},
		{"values of guidance", "Value: &rules.String{Source: guidance}", "Value: &also", "!admitsLabelsValues(o.Labels)"},
		{"no values", `[]string{"root"}`, "[]string{}", `
func admitsAlso(text string) bool {
	return true
}
`},
		{"what is always wanted", "v.Leave()", "if v.Wants(&documented) {\nv.Leave()\nv.Required(\"Text\", n.Text != nil, &documented)\n}", `
		if n.Text == nil {
			return rules.Broken
		}
	}
`},
		{"nothing more", ", Value: rules.Reserved{Names: []string{\"root\"}}", "", "admitsName(*o.Name) {\n\t\treturn rules.Broken\n\t}\n\tif o.Notes"},
		{"nothing at all", "visitNotes(v, o.Notes)", "_, _ = v, o.Notes", "admitsAlso(*o.Name) {\n\t\treturn rules.Doubtful\n\t}\n\t_ = o.Notes\n\tif o.Labels"},
		{"a rule that is gone", `v.String("Name", o.Name, &name)`, "", "o.Name == nil {"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := of(t, test.old, test.with)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(got, test.want) {
				t.Errorf("want%s\nin\n%s", test.want, got)
			}
			if strings.Contains(got, "glanceFlags") {
				t.Error("a function with nothing to look at")
			}
		})
	}
}

// TestUnknown tests that what a glance cannot say is an error with its place.
func TestUnknown(t *testing.T) {
	tests := []struct{ name, old, with, want string }{
		{"a method", `v.Boolean("Gift", o.Gift)`, `v.Colour("Gift", o.Gift)`, "rules.go:37:2: v.Colour"},
		{"a statement", `v.Boolean("Gift", o.Gift)`, `go visit(v, o)`, "rules.go:37:2: a statement *ast.GoStmt"},
		{"a call", "visitFlags(v, o)\n\tv.String", "log(v, o)\n\tv.String", "log is no part of the declaration"},
		{"the visitor in a condition", "v.Unread(\"Names\")", "v.Knows()", "rules.go:17:2: the visitor in"},
		{"a basis", "Basis: rules.Guidance", "Basis: rules.Rumour", "a basis rules.Rumour"},
		{"a field", "Max: 3", "Most: 3", "a field Most"},
		{"a constraint", "rules.Reserved{Names", "rules.Odd{Names", "a constraint rules.Odd"},
		{"no basis", "Basis: rules.Guidance, ", "", "a source without a basis"},
		{"no range", ", Range: rules.Range{Min: 1, Max: rules.NoMax}", "", "a shape without one of its fields"},
		{"half a range", "Min: 1, Max: rules.NoMax", "Min: 1", "a shape without one of its fields"},
		{"no declaration", "func visit(", "func look(", "visit is no part of the declaration"},
		{"no literal", "&few)", "fewOf(3))", "fewOf(3) is no literal"},
		{"no Go", "func visitFlags(", "func visitFlags", "expected"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := of(t, test.old, test.with)
			if err == nil {
				t.Fatalf("no error, but\n%s", got)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("want %q in %q", test.want, err)
			}
		})
	}
}
