package servicetest

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// order tests that violations come in the order of the page: member by member,
// items by index, entries by key, and rules over several members last. It
// shows each rule's member broken in some payload, or the order of it would
// not be seen.
func (s *Service[Request, Response]) order(t *testing.T) {
	broken := map[string]bool{}
	for _, c := range s.Contexts {
		for name, request := range map[string]*Request{
			"all wrong": fill[Request](wrong), "all null": null[Request](), "empty": new(Request),
		} {
			found := s.Inspect(c, request)
			for _, v := range found {
				broken[topLevel(v.Pointer)] = true
			}
			s.checkOrder(t, fmt.Sprintf("%s under %+v", name, c), found)
		}
	}
	for _, r := range s.Rules() {
		if strings.HasPrefix(r.ID, s.Name+".response.") || r.Member == "" {
			continue
		}
		name, _, _ := strings.Cut(r.Member, ".")
		assert.True(t, broken[name], "nothing is wrong with %s, whose order is thus not tested", name)
	}
}

func topLevel(pointer string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	return name
}

func (s *Service[Request, Response]) checkOrder(t *testing.T, name string, found []rules.Violation) {
	t.Helper()
	single := slices.IndexFunc(found, s.overSeveral)
	if single < 0 {
		single = len(found)
	}
	for _, v := range found[single:] {
		assert.True(t, s.overSeveral(v), "%s: %s at %s comes behind a rule over several members", name, v.Rule, v.Pointer)
	}
	var before []place
	for _, v := range found[:single] {
		here := placesOf(reflect.TypeFor[Request](), v)
		assert.LessOrEqual(t, comparePlaces(before, here), 0, "%s: %s comes too late", name, v.Pointer)
		before = here
	}
}

func (s *Service[Request, Response]) overSeveral(v rules.Violation) bool {
	return v.Kind == rules.KindConflict || slices.Contains(s.SeveralMembers, v.Rule)
}

// place is a step to a member: the index of a field or an item, or a key.
type place struct {
	index int
	key   string
}

// placesOf returns the way to the member of a violation. An item that repeats
// another stands for its list: whether such items are reported one by one or
// behind all of them is not promised.
func placesOf(structure reflect.Type, v rules.Violation) []place {
	var steps []place
	at := structure
	for token := range strings.SplitSeq(strings.TrimPrefix(v.Pointer, "/"), "/") {
		for at != nil && at.Kind() == reflect.Pointer {
			at = at.Elem()
		}
		switch {
		case at == nil || at.Kind() == reflect.Interface:
			at = nil
		case at.Kind() == reflect.Struct:
			field, _ := at.FieldByName(token)
			steps, at = append(steps, place{index: field.Index[0]}), field.Type
		case at.Kind() == reflect.Slice:
			if v.Kind == rules.KindUnique {
				return append(steps, place{index: anywhere})
			}
			index, _ := strconv.Atoi(token)
			steps, at = append(steps, place{index: index}), at.Elem()
		case at.Kind() == reflect.Map:
			steps, at = append(steps, place{key: token}), at.Elem()
		}
	}
	return steps
}

// anywhere is the index of a place that may stand before and behind the others.
const anywhere = -1

func comparePlaces(a, b []place) int {
	for i := range min(len(a), len(b)) {
		if a[i].index == anywhere || b[i].index == anywhere {
			return 0
		}
		if order := cmp.Or(cmp.Compare(a[i].index, b[i].index), cmp.Compare(a[i].key, b[i].key)); order != 0 {
			return order
		}
	}
	return cmp.Compare(len(a), len(b))
}
