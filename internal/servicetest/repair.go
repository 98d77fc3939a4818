package servicetest

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// checkRepair tests that a request is never worse without what its errors name,
// which it takes out of r: that there are no more errors than before. A member
// that is gone loses all of its own, of which it had one at least, and can be
// missed only once; a list or a map from which a null item or a bad entry is
// gone loses that error, and can be too small only once. This holds of each
// identity management type, and so also of the closest one.
//
// Where the type is declared, or there is no such thing, all that is left is
// that something is missing or too few: no value is wrong any more.
func (s *Service[Request, Response]) checkRepair(t *testing.T, c vectors.Context, r *Request, found []rules.Violation) {
	t.Helper()
	wrong := errorsOf(found)
	if len(wrong) == 0 || len(wrong) >= rules.MaxViolations {
		return // or not all are known
	}
	takeOut(reflect.ValueOf(r).Elem(), wrong)
	left := errorsOf(s.Inspect(c, r))
	assert.LessOrEqual(t, len(left), len(wrong), "%v were %v under %+v", RulesOf(left), RulesOf(wrong), c)
	if s.Accepting != nil && c.IdentityManagementType == "" {
		return
	}
	for _, v := range left {
		size, isSize := v.Constraint.(rules.Items)
		_, isRequired := v.Constraint.(rules.Required)
		assert.True(t, isRequired || isSize && size.Min > 0, "%s at %s under %+v is left of %v", v.Rule, v.Pointer, c, RulesOf(wrong))
	}
}

// takeOut makes the members that violations name absent, and takes null items,
// and entries, out of what holds them.
func takeOut(request reflect.Value, violations []rules.Violation) {
	var pointers []string
	for _, v := range violations {
		pointers = append(pointers, v.Pointer)
	}
	// Later items first, so that the indices of the earlier ones hold.
	slices.SortFunc(pointers, func(a, b string) int { return compareTokens(b, a) })
	for _, pointer := range slices.Compact(pointers) {
		takeOutAt(request, strings.Split(strings.TrimPrefix(pointer, "/"), "/"))
	}
}

// compareTokens compares two pointers token by token, indices as numbers.
func compareTokens(a, b string) int {
	return slices.CompareFunc(strings.Split(a, "/"), strings.Split(b, "/"), func(a, b string) int {
		i, errA := strconv.Atoi(a)
		j, errB := strconv.Atoi(b)
		if errA == nil && errB == nil {
			return i - j
		}
		return strings.Compare(a, b)
	})
}

func takeOutAt(v reflect.Value, tokens []string) {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Struct:
		field := v.FieldByName(unescape.Replace(tokens[0]))
		if len(tokens) == 1 {
			field.SetZero()
			return
		}
		takeOutAt(field, tokens[1:])
	case reflect.Slice:
		i, err := strconv.Atoi(tokens[0])
		if err != nil || i >= v.Len() {
			return // it went with the list
		}
		if len(tokens) > 1 {
			takeOutAt(v.Index(i), tokens[1:])
			return
		}
		v.Set(reflect.AppendSlice(v.Slice(0, i), v.Slice(i+1, v.Len())))
	case reflect.Map:
		// What is inside a document goes with its entry.
		for _, key := range v.MapKeys() {
			if rules.EscapeToken(key.String()) == tokens[0] {
				v.SetMapIndex(key, reflect.Value{})
			}
		}
	}
}
