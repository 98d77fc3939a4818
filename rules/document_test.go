package rules_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

func inspectDocument(document any) []rules.Violation {
	anything := rules.Map{Key: &rules.String{}}
	return inspect(&plain, 0, nil, func(v *rules.Visitor) {
		v.DocumentMap("Extensions", map[string]any{"k": document}, &anything)
	})
}

func TestDocumentText(t *testing.T) {
	tests := []struct {
		name     string
		document any
		want     []string
	}{
		{"null is a value", nil, nil},
		{"a boolean", true, nil},
		{"a number", 1.5, nil},
		{"a number as text", json.Number("1e400"), nil},
		{"a Go value that JSON does not have", struct{ Text string }{"\xff"}, nil},
		{"text", "Zoë", nil},
		{"empty text", "", nil},
		{"broken text", "a\xff", []string{"/Extensions/k plain.utf8"}},
		{"a broken number", json.Number("1\xff"), []string{"/Extensions/k plain.utf8"}},
		{"in a list", []any{1.0, "\xff", nil, []any{"\xfe"}}, []string{
			"/Extensions/k/1 plain.utf8", "/Extensions/k/3/0 plain.utf8",
		}},
		{"in a map, in the order of its keys", map[string]any{"b": "\xff", "a": []any{"\xff"}}, []string{
			"/Extensions/k/a/0 plain.utf8", "/Extensions/k/b plain.utf8",
		}},
		{"a broken key", map[string]any{"a\xff": 1.0}, []string{"/Extensions/k/a\uFFFD plain.utf8"}},
		{"an escaped key", map[string]any{"a/b~c": "\xff"}, []string{"/Extensions/k/a~1b~0c plain.utf8"}},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, places(inspectDocument(test.document)), test.name)
	}
}

// TestDocumentDepth: the payload, the map of documents and each level of the
// document count.
func TestDocumentDepth(t *testing.T) {
	const outside = 2
	lists := func(levels int) any {
		var document any = "inside"
		for range levels {
			document = []any{document}
		}
		return document
	}
	assert.Empty(t, inspectDocument(lists(rules.MaxDepth-outside)), "the deepest")
	found := inspectDocument(lists(rules.MaxDepth - outside + 1))
	require.Len(t, found, 1, "one level more")
	assert.Equal(t, "plain.too-deep", found[0].Rule)
	assert.Equal(t, rules.TooDeep{Max: rules.MaxDepth}, found[0].Constraint)
	assert.Equal(t, "/Extensions/k"+strings.Repeat("/0", rules.MaxDepth-outside), found[0].Pointer)

	var maps any = "inside"
	for range rules.MaxDepth {
		maps = map[string]any{"m": maps}
	}
	assert.Len(t, inspectDocument(maps), 1, "maps count like lists")
}

// TestDocumentThatHoldsItself ends: JSON cannot hold one, a Go value can.
func TestDocumentThatHoldsItself(t *testing.T) {
	list := []any{nil, nil}
	list[0], list[1] = list, list
	assert.Len(t, inspectDocument(list), 1)

	entries := map[string]any{}
	entries["a"], entries["b"] = entries, entries
	assert.Len(t, inspectDocument(entries), 1)

	both := map[string]any{}
	both["list"] = []any{both, both}
	assert.Len(t, inspectDocument(both), 1)
}

func TestDocumentThatIsUnread(t *testing.T) {
	anything := rules.Map{Key: &rules.String{}}
	visit := func(v *rules.Visitor) {
		v.DocumentMap("Extensions", map[string]any{"a": "\xff", "b": "\xff"}, &anything)
	}
	assert.Equal(t, []string{"/Extensions/b plain.utf8"}, places(inspect(&plain, 0, []string{"/Extensions/a"}, visit)))

	inside := func(v *rules.Visitor) {
		v.DocumentMap("Extensions", map[string]any{"k": []any{"\xff", map[string]any{"m": "\xff"}}}, &anything)
	}
	assert.Equal(t, []string{"/Extensions/k/0 plain.utf8"},
		places(inspect(&plain, 0, []string{"/Extensions/k/1"}, inside)), "a part of the document")
	assert.Empty(t, inspect(&plain, 0, []string{"/Extensions/k/0", "/Extensions/k/1/m"}, inside))
}
