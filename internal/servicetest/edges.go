package servicetest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// beside are the edges at which nothing is accepted, since another rule on the
// member is narrower, and why. A vector must be there in which that member
// breaks the other rules, and only those.
var beside = map[string]string{
	"identitystore.IdentityStoreId.length exactly 1":          "it has 12 or 36 characters",
	"identitystore.response.IdentityStoreId.length exactly 1": "it has 12 or 36 characters",
	"identitystore.response.UserId.length exactly 1":          "it has 36 or 47 characters",
	"identitystore.Extensions.key.length exactly 1":           "it has 19 to 38 characters",
	"identitystore.Extensions.key.length exactly 50":          "it has 19 to 38 characters",
	"workdocs.EmailAddress.length exactly 1":                  "the shortest is a@b.cd",
	"workdocs.response.User.EmailAddress.length exactly 1":    "the shortest is a@b.cd",
	"workmail.Role.enum the value RESOURCE":                   "it cannot be passed",
	"workmail.Role.enum the value SYSTEM_USER":                "it cannot be passed",
	"workmail.IdentityProviderUserId.length exactly 1":        "it has 36 or 47 characters",
	"connect.Username.length exactly 100":                     "at most 64 under SAML and 20 otherwise",
	"generic.Email.length exactly 1":                          "the shortest is a@b.cd",
}

// edges tests that each rule of the catalogue sits at its edge in some accepted
// vector, in a context in which it holds: see edgesOf for where that is.
func (s *Service[Request, Response]) edges(t *testing.T) {
	met, metBeside := map[string]bool{}, map[string]bool{}
	for _, v := range vectors.Load(t, Folder, s.Name) {
		values := s.valuesOf(t, v)
		for _, r := range s.Rules() {
			if v.Response != strings.HasPrefix(r.ID, s.Name+".response.") || !mayHold(r, v.Context) || finds(v, r) {
				continue
			}
			for _, e := range edgesOf(r) {
				for _, at := range e.at(values) {
					if len(v.Errors) == 0 {
						met[r.ID+" "+e.name] = true
					} else if onlyAt(v, at) {
						metBeside[r.ID+" "+e.name] = true
					}
				}
			}
		}
	}
	s.edgesOfBatches(t, met)
	for _, r := range s.Rules() {
		for _, e := range edgesOf(r) {
			name := r.ID + " " + e.name
			if why, never := beside[name]; never {
				assert.False(t, met[name], "%s is accepted at its edge, though %s", name, why)
				assert.True(t, metBeside[name], "no vector has %s at its edge, where %s: %s", r.ID, why, e.name)
				continue
			}
			assert.True(t, met[name], "no accepted vector has %s at its edge: %s", r.ID, e.name)
		}
	}
}

// edgesOfBatches looks for batches in which two records agree in the member of
// a duplicate, and are none.
func (s *Service[Request, Response]) edgesOfBatches(t *testing.T, met map[string]bool) {
	for _, b := range vectors.LoadBatches(t, Folder, s.Name) {
		for _, r := range s.Rules() {
			found := slices.ContainsFunc(append(b.Errors, b.Warnings...), func(d vectors.Duplicate) bool { return d.Rule == r.ID })
			if r.Kind != rules.KindDuplicate || found {
				continue
			}
			seen := map[any]bool{}
			for _, payload := range b.Payloads {
				for _, o := range s.valuesOf(t, vectors.Vector{Name: b.Name, Payload: payload})[r.Member] {
					if seen[o.value] {
						met[r.ID+" "+sameUser] = true
					}
					seen[o.value] = true
				}
			}
		}
	}
}

const sameUser = "equal values that name different users"

// mayHold reports whether a rule may hold in a context.
func mayHold(r rules.Rule, c vectors.Context) bool {
	return len(r.Contexts) == 0 || slices.ContainsFunc(r.Contexts, func(name string) bool { return slices.Contains(c.Names(), name) })
}

func finds(v vectors.Vector, r rules.Rule) bool {
	return slices.ContainsFunc(append(v.Errors, v.Warnings...), func(f vectors.Finding) bool { return f.Rule == r.ID })
}

// onlyAt reports whether nothing but the one member is wrong in a vector.
func onlyAt(v vectors.Vector, pointer string) bool {
	return !slices.ContainsFunc(v.Errors, func(f vectors.Finding) bool { return f.Pointer != pointer })
}

// occurrence is a value in a payload, with the object that holds it.
type occurrence struct {
	pointer string
	value   any // numbers are of type json.Number
	holder  map[string]any
}

// valuesOf returns the values of a payload by the path of their member. Null is
// none. An item of a list is at the path of the list with "[]" behind it.
func (s *Service[Request, Response]) valuesOf(t *testing.T, v vectors.Vector) map[string][]occurrence {
	t.Helper()
	members := s.Members(v.Context)
	if v.Response {
		members = s.ResponseMembers()
	}
	types := map[string]rules.Type{"": rules.TypeStructure}
	for _, m := range members {
		types[m.Path] = m.Type
	}
	decoder := json.NewDecoder(strings.NewReader(string(v.Payload)))
	decoder.UseNumber()
	var document any
	require.NoError(t, decoder.Decode(&document), v.Name)
	values := map[string][]occurrence{}
	gather(types, "", occurrence{value: document}, values)
	return values
}

func gather(types map[string]rules.Type, path string, o occurrence, values map[string][]occurrence) {
	if o.value == nil {
		return
	}
	values[path] = append(values[path], o)
	switch value := o.value.(type) {
	case []any:
		for i, item := range value {
			at := occurrence{pointer: fmt.Sprintf("%s/%d", o.pointer, i), value: item}
			if item == nil || types[path] != rules.TypeList {
				continue
			}
			values[path+"[]"] = append(values[path+"[]"], at)
			if holder, ok := item.(map[string]any); ok {
				gatherMembers(types, path, at.pointer, holder, values)
			}
		}
	case map[string]any:
		switch types[path] {
		case rules.TypeMap:
			for key, inside := range value {
				at := occurrence{pointer: o.pointer + "/" + rules.EscapeToken(key), value: key, holder: value}
				values[path+".key"] = append(values[path+".key"], at)
				at.value = inside
				gather(types, path+".value", at, values)
			}
		case rules.TypeStructure:
			gatherMembers(types, path, o.pointer, value, values)
		}
	}
}

func gatherMembers(types map[string]rules.Type, path, pointer string, holder map[string]any, values map[string][]occurrence) {
	for name, inside := range holder {
		member := strings.TrimPrefix(path+"."+name, ".")
		gather(types, member, occurrence{pointer: pointer + "/" + rules.EscapeToken(name), value: inside, holder: holder}, values)
	}
}
