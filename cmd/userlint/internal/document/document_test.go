package document_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/document"
)

func TestParse(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{` { "b" : 1e2 , "a" : [ null , "\u00e9" ] } `, `{"b":1e2,"a":[null,"\u00e9"]}`, "order and spelling stay"},
		{`[]`, `[]`, "no items"},
		{`{}`, `{}`, "no members"},
		{`"a"`, `"a"`, "a scalar"},
	} {
		value, err := document.Parse([]byte(tt.text))
		require.NoError(t, err, tt.reason)
		assert.Equal(t, tt.want, string(document.Text(value)), tt.reason)
		marshalled, err := json.Marshal(value)
		require.NoError(t, err)
		assert.JSONEq(t, tt.want, string(marshalled))
	}
	for _, text := range []string{``, `{`, `[1`, `{"a":1}{}`, `{"a":1,"a":2}`, `{"a"}`, "\"\xff\""} {
		_, err := document.Parse([]byte(text))
		assert.Error(t, err, "%q", text)
	}
}

func TestShrink(t *testing.T) {
	value, err := document.Parse([]byte(`{"a":1,"b":{"c":2,"d":[1,2,3]},"e":[{"f":1,"g":2}]}`))
	require.NoError(t, err)
	document.Shrink(value, func() bool {
		text := document.Text(value)
		return bytes.Contains(text, []byte(`"d":[1`)) && bytes.Contains(text, []byte(`"g"`))
	})
	assert.Equal(t, `{"b":{"d":[1]},"e":[{"g":2}]}`, string(document.Text(value)))
}

func TestReplace(t *testing.T) {
	value, err := document.Parse([]byte(`{"a":"x","b":["x",1],"c":{"d":"keep"}}`))
	require.NoError(t, err)
	document.Replace(value, func(name string) []string { return []string{name + "!", name} }, func() bool {
		text := document.Text(value)
		return bytes.Contains(text, []byte("keep")) && !bytes.Contains(text, []byte("!"))
	})
	assert.Equal(t, `{"a":"a","b":["b",1],"c":{"d":"keep"}}`, string(document.Text(value)))
}

func TestSet(t *testing.T) {
	o := &document.Object{}
	o.Set("a", &document.List{})
	o.Set("b", &document.Object{})
	o.Set("a", nil)
	assert.Equal(t, `{"a":null,"b":{}}`, string(document.Text(o)))
	assert.Nil(t, o.Get("c"))
}

func TestReplaceKeepsTheFirst(t *testing.T) {
	value, err := document.Parse([]byte(`{"a":"x","b":"y","c":"z"}`))
	require.NoError(t, err)
	document.Replace(value, func(string) []string { return []string{"x", "y"} }, func() bool { return true })
	assert.Equal(t, `{"a":"x","b":"x","c":"x"}`, string(document.Text(value)))
}

func TestPlace(t *testing.T) {
	const text = `{"a":[{"b/c":"x"},null],"d":{}}`
	for _, tt := range []struct{ pointer, want, reason string }{
		{"/a/0/b~1c", `{"a":[{"b/c":7},null],"d":{}}`, "a member in a list, with an escape"},
		{"/a/1", `{"a":[{"b/c":"x"},7],"d":{}}`, "an item"},
		{"/d", `{"a":[{"b/c":"x"},null],"d":7}`, "a member"},
		{"", text, "the root has no place"},
		{"/a/2", text, "behind the list"},
		{"/a/-", text, "no index"},
		{"/e", text, "no such member"},
		{"/a/0/b~1c/x", text, "below a scalar"},
	} {
		root, err := document.Parse([]byte(text))
		require.NoError(t, err)
		_, put, found := document.Place(root, tt.pointer)
		if found {
			put(jsontext.Value("7"))
		}
		assert.Equal(t, tt.want, string(document.Text(root)), tt.reason)
		assert.Equal(t, tt.want != text, found, tt.reason)
	}
}
