package decode

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLocate(t *testing.T) {
	tests := []struct {
		name    string
		reason  string
		pointer string
		marked  string
	}{
		{"record", "its first byte", "", ` ‸{"Text":"a"}`},
		{"member", "its value", "/Text", `{"Small":1, "Text" : ‸"a"}`},
		{"null", "the value that is there", "/Text", `{"Text":‸null}`},
		{"missing", "the object that should hold it", "/Text", ` ‸{"Small":1}`},
		{"item", "by its index", "/Texts/1", `{"Texts":["a", ‸"b"]}`},
		{"missing item", "the list that should hold it", "/Texts/2", `{"Texts":‸["a","b"]}`},
		{"no index", "only canonical indices are", "/Texts/01", `{"Texts":‸["a","b"]}`},
		{"in an item", "the way goes on", "/Parts/1/Name", `{"Parts":[{"Name":1},{"Part":{"Name":2},"Name":‸3}]}`},
		{"missing in an item", "the item that should hold it", "/Parts/0/Name", `{"Parts":[‸{},{"Name":1}]}`},
		{"missing in what is missing", "the deepest that is there", "/Part/Part/Name", `{"Part":‸{"Name":"a"}}`},
		{"missing in null", "null holds nothing", "/Part/Name", ` ‸{"Part":null}`},
		{"missing in a wrong type", "a string holds nothing", "/Part/Name", ` ‸{"Part":"Name"}`},
		{"missing in a list", "a list is there, and could hold something", "/Part/Name", `{"Part":‸["Name"]}`},
		{"repeated", "the first counts", "/Text", `{"Text":‸"a","Text":"b"}`},
		{"missing in the first of two", "the first counts", "/Part/Name", `{"Part":‸{},"Part":{"Name":1}}`},
		{"escapes in the pointer", "undone", "/Tags/~01~1", `{"Tags":{"~01~1":0,"~1/":‸1}}`},
		{"escapes in the text", "undone", "/Tags/é", `{"Tags":{"\u00e9":‸1}}`},
		{"empty name", "a name like others", "/Tags/", `{"Tags":{"":‸1}}`},
		{"invalid name", "none, although it would look the same", "/Tags/\uFFFD", "{\"Tags\":{\"\xff\":0,\"\\ud800\":0,\"\uFFFD\":‸1}}"},
		{"syntax error later", "read up to it", "/Text", `{"Text":‸"a",]`},
		{"syntax error before", "the object that should hold it", "/Text", `‸{"Small":,"Text":"a"}`},
		{"no object", "the record", "/Text", ` ‸5`},
		{"nothing", "the end", "/Text", ` ‸`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, offsets := unmark(tt.marked)
			require.Len(t, offsets, 1)
			assert.Equal(t, offsets, Locate(text, []string{tt.pointer}), tt.reason)
		})
	}
}

func TestLocateMany(t *testing.T) {
	text, offsets := unmark(`‸{"Part":‸{"Name":‸"a"},"Texts":‸["a",‸"b"]}`)
	pointers := []string{"/Nothing", "/Part", "/Part/Name", "/Texts/9", "/Texts/1"}
	assert.Equal(t, offsets, Locate(text, pointers))
	assert.Equal(t, []int{offsets[2], offsets[1], offsets[2]}, Locate(text, []string{"/Part/Name", "/Part", "/Part/Name"}), "in any order")
	assert.Empty(t, Locate(text, nil))
}

// However deep a pointer goes, it is followed no deeper than a record may nest.
func TestLocateDeep(t *testing.T) {
	const levels = 100_000
	text, pointer := strings.Repeat("[", levels), strings.Repeat("/0", levels)
	assert.Equal(t, []int{MaxDepth}, Locate(text, []string{pointer}))
}
