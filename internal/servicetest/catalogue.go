package servicetest

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// coverage tests that some vector breaks each rule of the catalogue, but for
// those on documents, which no decoded request can break.
func (s *Service[Request, Response]) coverage(t *testing.T) {
	broken := map[string]bool{}
	for _, v := range vectors.Load(t, Folder, s.Name) {
		for _, finding := range append(v.Errors, v.Warnings...) {
			broken[finding.Rule] = true
		}
	}
	for _, v := range vectors.LoadBatches(t, Folder, s.Name) {
		for _, duplicate := range append(v.Errors, v.Warnings...) {
			broken[duplicate.Rule] = true
		}
	}
	for _, r := range s.Rules() {
		if r.Member != "" {
			assert.True(t, broken[r.ID], "no vector breaks %s", r.ID)
		}
	}
}

// catalogue tests that each rule is listed once, with an id made of its parts.
func (s *Service[Request, Response]) catalogue(t *testing.T) {
	exceptions := map[string]bool{}
	for _, e := range s.Exceptions {
		exceptions[e.Code] = true
	}
	seen := map[string]bool{}
	for _, r := range s.Rules() {
		assert.False(t, seen[r.ID], "%s is listed twice", r.ID)
		seen[r.ID] = true

		ofResponse := strings.HasPrefix(r.ID, s.Name+".response.")
		parts := []string{s.Name, r.Member, string(r.Kind)}
		switch {
		case ofResponse:
			parts[0] += ".response"
			assert.Empty(t, r.Exception, r.ID)
		case r.Member == "":
			parts = []string{s.Name, string(r.Kind)}
			fallthrough
		default:
			assert.True(t, exceptions[r.Exception], "%s raises %q", r.ID, r.Exception)
		}
		assert.Equal(t, strings.Join(parts, "."), r.ID)
		assert.Equal(t, s.Name, r.Service, r.ID)
		assert.NotEmpty(t, r.Constraint.Must(), r.ID)
		assert.NotEqual(t, "unknown", r.Basis.String(), r.ID)
		assert.NotEqual(t, "unknown", r.Severity.String(), r.ID)
		assert.Regexp(t, "^https://", r.Page, r.ID)
	}
}

// ranges tests that a bound of an integer is absent or one that the integer can
// break: any other would only stand in the catalogue.
func (s *Service[Request, Response]) ranges(t *testing.T) {
	types := map[string]rules.Type{}
	for prefix, members := range map[string][]rules.Member{
		s.Name + ".": s.Members(s.Contexts[0]), s.Name + ".response.": s.ResponseMembers(),
	} {
		for _, m := range members {
			types[prefix+m.Path] = m.Type
		}
	}
	for _, r := range s.Rules() {
		limit, ok := r.Constraint.(rules.Range)
		if !ok {
			continue
		}
		least, most := int64(math.MinInt64), int64(math.MaxInt64)
		if types[strings.TrimSuffix(r.ID, "."+string(r.Kind))] == rules.TypeInteger32 {
			least, most = math.MinInt32, math.MaxInt32
		}
		assert.True(t, limit.Min == rules.NoMin || limit.Min > least, "%s: at least %d", r.ID, limit.Min)
		assert.True(t, limit.Max == rules.NoMax || limit.Max < most, "%s: at most %d", r.ID, limit.Max)
	}
}

// memberLists tests that the members are the fields of the request and the
// response, by name, type and order.
func (s *Service[Request, Response]) memberLists(t *testing.T) {
	for _, c := range s.Contexts {
		assert.Equal(t, fieldsOf(t, reflect.TypeFor[Request](), ""), typesOf(s.Members(c)), "%+v", c)
	}
	assert.Equal(t, fieldsOf(t, reflect.TypeFor[Response](), ""), typesOf(s.ResponseMembers()))
}

type typedPath struct {
	Path string
	Type rules.Type
}

func typesOf(members []rules.Member) []typedPath {
	var all []typedPath
	for _, m := range members {
		all = append(all, typedPath{m.Path, m.Type})
	}
	return all
}

// fieldsOf lists the fields of a structure as the members that they stand for.
func fieldsOf(t *testing.T, structure reflect.Type, above string) []typedPath {
	t.Helper()
	var all []typedPath
	for field := range structure.Fields() {
		path := above + field.Name
		assert.True(t, field.IsExported(), path)
		want := `json:",omitzero"`
		if _, hasZero := field.Type.MethodByName("IsZero"); hasZero {
			want = `json:",omitempty"` // omitzero would ask what is pointed to
		}
		assert.Equal(t, want, string(field.Tag),
			"%s: the JSON name is the field's own, and absent is unlike empty", path)
		all = append(all, membersOf(t, field.Type, path)...)
	}
	return all
}

func membersOf(t *testing.T, field reflect.Type, path string) []typedPath {
	t.Helper()
	switch field.Kind() {
	case reflect.Slice:
		list := []typedPath{{path, rules.TypeList}}
		if item := field.Elem().Elem(); item.Kind() == reflect.Struct {
			return append(list, fieldsOf(t, item, path+".")...)
		}
		return list
	case reflect.Map:
		value := rules.TypeDocument
		if field.Elem().Kind() == reflect.Pointer {
			value = rules.TypeString
		}
		return []typedPath{{path, rules.TypeMap}, {path + ".key", rules.TypeString}, {path + ".value", value}}
	case reflect.Pointer:
		to := field.Elem()
		if to.Kind() == reflect.Struct && to.Name() != "Timestamp" {
			return append([]typedPath{{path, rules.TypeStructure}}, fieldsOf(t, to, path+".")...)
		}
		return []typedPath{{path, scalarOf(to)}}
	}
	return []typedPath{{path, "no member can have the type " + rules.Type(field.String())}}
}

func scalarOf(t reflect.Type) rules.Type {
	switch t.Kind() {
	case reflect.String:
		return rules.TypeString
	case reflect.Bool:
		return rules.TypeBoolean
	case reflect.Int32:
		return rules.TypeInteger32
	case reflect.Int64:
		return rules.TypeInteger64
	case reflect.Struct:
		return rules.TypeTimestamp
	}
	return rules.Type(t.String())
}

// requiredMembers tests that what is said of a member's being required is what
// its rule says.
func (s *Service[Request, Response]) requiredMembers(t *testing.T) {
	byID := map[string]rules.Rule{}
	for _, r := range s.Rules() {
		byID[r.ID] = r
	}
	check := func(prefix string, members []rules.Member) {
		for _, m := range members {
			rule, exists := byID[prefix+"."+m.Path+".required"]
			switch {
			case m.Required == 0 && exists && len(rule.Contexts) == 0:
				isItem := m.Type == rules.TypeList || strings.HasSuffix(m.Path, ".value")
				assert.True(t, isItem, "%s is required", m.Path)
			case m.Required != 0:
				assert.True(t, exists, "%s has a rule", m.Path)
				assert.LessOrEqual(t, rule.Basis, m.Required, m.Path)
			}
		}
	}
	for _, c := range s.Contexts {
		check(s.Name, s.Members(c))
	}
	check(s.Name+".response", s.ResponseMembers())
}
