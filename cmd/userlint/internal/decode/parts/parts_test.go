package parts_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/decode/parts"
)

// TestEnds: where items and their list end, whatever is in them.
func TestEnds(t *testing.T) {
	for _, items := range [][]string{
		{`{}`}, {`""`, `""`}, {`{"a":[1,2,{}],"b":"]},"}`, `"\"]"`, `"\\"`}, {`{"\\":"\\\""}`, `{"a":{"b":{}}}`, `" , "`},
	} {
		for _, separator := range []string{",", " , ", "\n,\t"} {
			list := strings.Join(items, separator)
			text := "[" + list + ` ], [1,2]`
			assert.Equal(t, len(items), parts.Items(text, 1), text)
			at := 1
			for _, item := range items {
				assert.Equal(t, item, parts.Text(text, at), text)
				at += len(item) + len(separator)
			}
		}
	}
}

// TestEndsOfWhatIsNoJSON: it is no more than there is.
func TestEndsOfWhatIsNoJSON(t *testing.T) {
	for _, text := range []string{``, `"`, `"\`, `{`, `{"`, `}`, `]`, `{]`, `[,`, `"a`, `x`, `{"a\"}`} {
		assert.True(t, strings.HasPrefix(text, parts.Text(text, 0)), text)
		assert.LessOrEqual(t, parts.Items(text, 0), 1+len(text), text)
	}
}

// TestShared: an item is that of the same text, or none.
func TestShared(t *testing.T) {
	var s parts.Shared[int]
	_, found := s.Item("a")
	assert.False(t, found)
	const many = 2000
	known := 0
	for i := range many {
		s.Add(fmt.Sprint(i), i)
		item, found := s.Item(fmt.Sprint(i))
		assert.True(t, found, "the last one is known")
		assert.Equal(t, i, item)
	}
	for i := range many {
		if item, found := s.Item(fmt.Sprint(i)); found {
			assert.Equal(t, i, item)
			known++
		}
	}
	assert.Less(t, known, many, "some have been forgotten")
	long := strings.Repeat("x", 1000)
	s.Add(long, 1)
	_, found = s.Item(long)
	assert.False(t, found, "what is long is not worth it")
	_, found = s.Item("")
	assert.False(t, found)
}

// TestNames: a name is new once in its object, however it is written, and
// whatever is in the objects around and within it.
func TestNames(t *testing.T) {
	for _, many := range []int{1, parts.Few - 1, parts.Few, parts.Few + 1, 10 * parts.Few} {
		var literals []string
		for i := range many {
			literals = append(literals, fmt.Sprintf(`"u%d"`, i), fmt.Sprintf(`"\u0075%d"`, i), fmt.Sprintf(`"\\u%d"`, i))
		}
		literals = append(literals, `""`, `"\""`, `"\\"`, `"\\\\"`, `"\\u0075"`, `"\u0022"`)
		text := "{" + strings.Join(append(literals, literals...), ",")

		type written struct {
			name string
			at   int
		}
		var all []written
		at := 1
		for _, literal := range append(literals, literals...) {
			var name string
			require.NoError(t, json.Unmarshal([]byte(literal), &name))
			all = append(all, written{name, at})
			at += len(literal) + len(",")
		}
		once, twice := all[:len(literals)], all[len(literals):]
		var want []string
		for _, w := range once {
			if !slices.Contains(want, w.name) {
				want = append(want, w.name)
			}
		}

		var names parts.Names
		names.Begin(text)
		add := func(o *parts.Object, all []written) (added []string) {
			for _, w := range all {
				if names.Add(o, w.name, w.at) {
					added = append(added, w.name)
				}
			}
			return added
		}
		outer := names.Open()
		assert.Equal(t, want, add(&outer, once))
		inner := names.Open()
		assert.Equal(t, want, add(&inner, twice), "another object")
		names.Close(&inner)
		assert.Empty(t, add(&outer, twice), "all are there")
		names.Close(&outer)
		again := names.Open()
		assert.Equal(t, want, add(&again, all), "it is closed")
		names.Forget()
	}
}

// TestUnescaped: strings stay what they are while others are made.
func TestUnescaped(t *testing.T) {
	var u parts.Unescaped
	var made, want []string
	for i := range 5000 {
		text := strings.Repeat("é\n", i%700) + fmt.Sprint(i)
		literal, err := json.Marshal(text)
		require.NoError(t, err)
		one, err := u.Of(string(literal))
		require.NoError(t, err)
		made, want = append(made, one), append(want, text)
	}
	assert.Equal(t, want, made)
	for _, literal := range []string{`"\ud800"`, "\"\xff\"", `"` + strings.Repeat("x", 5000) + `\ud800"`} {
		_, err := u.Of(literal)
		assert.Error(t, err, literal)
	}
}
