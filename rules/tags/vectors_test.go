package tags_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/rules/tags"
)

const folder = "../../testdata/vectors"

// forRequests calls test for every vector of a request, with a validator that
// knows what the vector declares.
func forRequests(t *testing.T, test func(*testing.T, service, vectors.Vector, *validator.Validate)) {
	for _, s := range services {
		validators := map[vectors.Context]*validator.Validate{}
		all := vectors.Load(t, folder, s.name)
		require.NotEmpty(t, all)
		for _, v := range all {
			if v.Response {
				continue
			}
			if validators[v.Context] == nil {
				validators[v.Context] = taught(t, optionsOf(v.Context)...)
			}
			t.Run(v.Name, func(t *testing.T) { test(t, s, v, validators[v.Context]) })
		}
	}
}

func TestRequestsHaveTheVerdictsOfValidate(t *testing.T) {
	forRequests(t, func(t *testing.T, s service, v vectors.Vector, check *validator.Validate) {
		request := s.decode(t, v.Payload)
		want := rules.Violations(s.validate(v.Context, request))
		failed := fieldErrors(t, check.Struct(request))
		require.Len(t, failed, len(want))
		require.Len(t, failed, len(v.Errors))
		for i, e := range failed {
			assert.Equal(t, []rules.Violation{want[i]}, tags.Violations(e))
			assert.Equal(t, string(want[i].Kind), e.Tag())
			assert.LessOrEqual(t, len(e.Field()), 255)
			assert.Equal(t, "CreateUserRequest."+e.Field(), e.Namespace())
			assert.Equal(t, e.Namespace(), e.StructNamespace())
			if !strings.HasSuffix(e.Field(), "…") && !strings.Contains(want[i].Pointer, "]") {
				assert.Equal(t, want[i].Pointer, pointerOf(e.Field()))
			}
		}
	})
}

// pointerOf turns a namespace back in which no key has brackets of its own.
func pointerOf(namespace string) string {
	escape := strings.NewReplacer("~", "~0", "/", "~1")
	var b strings.Builder
	for namespace != "" {
		token, rest := namespace, ""
		if inside, isKey := strings.CutPrefix(namespace, "["); isKey {
			token, rest, _ = strings.Cut(inside, "]")
		} else if end := strings.IndexAny(namespace, ".["); end >= 0 {
			token, rest = namespace[:end], namespace[end:]
		}
		b.WriteString("/" + escape.Replace(token))
		namespace = strings.TrimPrefix(rest, ".")
	}
	return b.String()
}

// A member's value by itself is refused where the vectors have an error at its
// place, but for those that are about more than the value.
func TestMembersHaveTheVerdictsOfVectors(t *testing.T) {
	forRequests(t, func(t *testing.T, s service, v vectors.Vector, check *validator.Validate) {
		if s.name == "connect" && v.Context.IdentityManagementType == "" {
			t.Skip("the payload as a whole decides which type's errors are reported")
		}
		var payload any
		decoder := json.NewDecoder(bytes.NewReader(v.Payload))
		decoder.UseNumber()
		require.NoError(t, decoder.Decode(&payload))
		w := walk{t, s, v, check, map[string]rules.Type{}}
		for _, m := range s.members(v.Context) {
			w.types[m.Path] = m.Type
		}
		w.structure(payload, "", "")
	})
}

// walk goes through a payload and gives each value to the tag.
type walk struct {
	t     *testing.T
	s     service
	v     vectors.Vector
	check *validator.Validate
	types map[string]rules.Type
}

func (w walk) structure(value any, path, pointer string) {
	for name, member := range value.(map[string]any) {
		path, pointer := strings.TrimPrefix(path+"."+name, "."), pointer+"/"+name
		if member == nil {
			continue
		}
		switch w.types[path] {
		case rules.TypeStructure:
			w.structure(member, path, pointer)
		case rules.TypeString:
			w.expect(member.(string), path, w.refused(pointer, ""))
		case rules.TypeInteger32, rules.TypeInteger64:
			number, err := member.(json.Number).Int64()
			require.NoError(w.t, err)
			w.expect(number, path, w.refused(pointer, ""))
		case rules.TypeBoolean:
			w.expect(member.(bool), path, false)
		case rules.TypeList:
			w.list(member.([]any), path, pointer)
		case rules.TypeMap:
			w.entries(member.(map[string]any), path, pointer)
		default:
			require.Fail(w.t, "no such member", path)
		}
	}
}

func (w walk) list(items []any, path, pointer string) {
	texts := make([]*string, len(items))
	ofStrings := !slices.ContainsFunc(items, func(item any) bool { _, ok := item.(map[string]any); return ok })
	for i, item := range items {
		if text, isText := item.(string); isText {
			texts[i] = &text
			w.expect(text, path, false) // items have no rule of their own in the vectors
		} else if item != nil {
			w.structure(item, path, pointer+"/"+strconv.Itoa(i))
		}
	}
	if !ofStrings {
		w.expect(items, path, w.refused(pointer, ""))
		return
	}
	if _, ofStructures := w.types[path+".Value"]; !ofStructures && path == "SecurityProfileIds" {
		w.expect(texts, path, w.refusedBelow(pointer))
	}
}

func (w walk) entries(entries map[string]any, path, pointer string) {
	if w.types[path+".value"] == rules.TypeDocument {
		w.expect(entries, path, w.refusedBelow(pointer))
		for key := range entries {
			w.expect(key, path+".key", w.refused(pointer+"/"+rules.EscapeToken(key), ".key."))
		}
		return
	}
	texts := make(map[string]*string, len(entries))
	for key, entry := range entries {
		at := pointer + "/" + rules.EscapeToken(key)
		w.expect(key, path+".key", w.refused(at, ".key."))
		texts[key] = nil
		if text, isText := entry.(string); isText {
			texts[key] = &text
			w.expect(text, path+".value", w.refused(at, ".value."))
		}
	}
	w.expect(texts, path, w.refusedBelow(pointer))
}

// refused reports whether the vector has an error of a value at the pointer,
// of a rule that contains the part.
func (w walk) refused(pointer, part string) bool {
	return slices.ContainsFunc(w.v.Errors, func(f vectors.Finding) bool {
		return f.Pointer == pointer && strings.Contains(f.Rule, part) && isOfValue(f.Rule)
	})
}

func (w walk) refusedBelow(pointer string) bool {
	return slices.ContainsFunc(w.v.Errors, func(f vectors.Finding) bool {
		return f.Pointer == pointer && isOfValue(f.Rule) || strings.HasPrefix(f.Pointer, pointer+"/")
	})
}

func isOfValue(rule string) bool {
	kind := rule[strings.LastIndexByte(rule, '.')+1:]
	return kind != "required" && kind != "forbidden"
}

func (w walk) expect(value any, path string, refused bool) {
	name := w.s.name + "." + path
	failed := fieldErrors(w.t, w.check.Var(value, "aws="+name))
	if !refused {
		assert.Empty(w.t, failed, name)
		return
	}
	if assert.Len(w.t, failed, 1, name) {
		assert.Equal(w.t, name, failed[0].Param())
		assert.NotEmpty(w.t, tags.Violations(failed[0], optionsOf(w.v.Context)...), name)
	}
}
