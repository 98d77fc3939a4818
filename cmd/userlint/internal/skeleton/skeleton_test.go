package skeleton_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/skeleton"
	"github.com/userlint/userlint/rules"
)

// each calls test for every skeleton of every service.
func each(t *testing.T, test func(t *testing.T, s *catalogue.Service, o check.Options, of *skeleton.Skeleton, full bool)) {
	for _, s := range catalogue.Services() {
		for _, c := range append([]catalogue.Context{{}}, s.Contexts...) {
			for _, full := range []bool{false, true} {
				of, err := skeleton.Of(s, c.Options, full)
				require.NoError(t, err)
				t.Run(fmt.Sprint(s.Name, c.Flags, full), func(t *testing.T) { test(t, s, c.Options, of, full) })
			}
		}
	}
}

func decoded(t *testing.T, of *skeleton.Skeleton) map[string]any {
	t.Helper()
	text, err := of.JSON()
	require.NoError(t, err)
	var document map[string]any
	require.NoError(t, json.Unmarshal(text, &document))
	return document
}

// TestEmpty: a skeleton that was not filled in is refused, for each member that
// is required.
func TestEmpty(t *testing.T) {
	each(t, func(t *testing.T, s *catalogue.Service, o check.Options, of *skeleton.Skeleton, full bool) {
		text, err := of.JSON()
		require.NoError(t, err)
		violations, err := s.Inspect(text, o)
		require.NoError(t, err)
		errors := 0
		for _, v := range violations {
			if v.Severity == rules.Error {
				errors++
			}
			assert.IsType(t, rules.Required{}, v.Constraint, v.Rule)
		}
		assert.Positive(t, errors)
		if !full {
			assert.Len(t, violations, leaves(decoded(t, of)), "every member is required")
		}
	})
}

func leaves(value any) int {
	n := 0
	switch value := value.(type) {
	case map[string]any:
		for _, inside := range value {
			n += leaves(inside)
		}
	case []any:
		for _, inside := range value {
			n += leaves(inside)
		}
	default:
		n++
	}
	return n
}

// TestFilled: a skeleton that was filled in with values of valid payloads has no
// error.
func TestFilled(t *testing.T) {
	each(t, func(t *testing.T, s *catalogue.Service, o check.Options, of *skeleton.Skeleton, _ bool) {
		values := map[string]any{}
		for seed := range uint64(400) {
			var valid any
			require.NoError(t, json.Unmarshal(s.Valid(s.Alternatives(o)[0], seed), &valid))
			gather("", valid, values)
		}
		filled := fill(t, "", decoded(t, of), values)
		text, err := json.Marshal(filled)
		require.NoError(t, err)
		violations, err := s.Inspect(text, o)
		require.NoError(t, err)
		for _, v := range violations {
			assert.Equal(t, rules.Warning, v.Severity, "%s at %s", v.Rule, v.Pointer)
		}
	})
}

// gather notes the values of a payload by their path, and maps as a whole.
func gather(path string, value any, into map[string]any) {
	into[path] = value
	switch value := value.(type) {
	case map[string]any:
		for name, inside := range value {
			gather(path+"/"+name, inside, into)
		}
	case []any:
		for _, inside := range value {
			gather(path+"/0", inside, into)
		}
	}
}

func fill(t *testing.T, path string, value any, with map[string]any) any {
	t.Helper()
	switch value := value.(type) {
	case map[string]any:
		for name, inside := range value {
			value[name] = fill(t, path+"/"+name, inside, with)
		}
	case []any:
		for i, inside := range value {
			value[i] = fill(t, path+"/0", inside, with)
		}
	case nil:
		known, found := with[path]
		require.True(t, found, "no payload has %s", path)
		return known
	}
	return value
}

// TestFormats: YAML has the same members as JSON, and CSV a column for each
// value but for maps.
func TestFormats(t *testing.T) {
	each(t, func(t *testing.T, s *catalogue.Service, _ check.Options, of *skeleton.Skeleton, full bool) {
		want := decoded(t, of)
		text, err := of.YAML()
		require.NoError(t, err)
		var document map[string]any
		require.NoError(t, yaml.Unmarshal(text, &document))
		assert.Equal(t, want, document)
		assert.Contains(t, string(text), "# required")

		text, err = of.CSV()
		require.NoError(t, err)
		rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 1)
		for _, name := range []string{"Tags", "Extensions"} {
			if value, found := want[name]; found && value == nil {
				delete(want, name)
			}
		}
		assert.Len(t, rows[0], leaves(want))
		for _, column := range rows[0] {
			at := any(want)
			for part := range strings.SplitSeq(strings.ReplaceAll(column, "[0]", ".0"), ".") {
				if list, ok := at.([]any); ok {
					at = list[0]
					continue
				}
				members := at.(map[string]any)
				require.Contains(t, members, part, column)
				at = members[part]
			}
			assert.Nil(t, at, column)
		}
		if full {
			for _, n := range s.Tree().Members {
				if n.Type != rules.TypeMap && n.Constraint(rules.KindForbidden) == nil {
					assert.Contains(t, want, n.Name)
				}
			}
		}
	})
}
