package decode

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// However many keys come, and in what order, the first ones are there.
func TestFirst(t *testing.T) {
	var up []string
	for i := range 5*enough + 7 {
		up = append(up, fmt.Sprintf("%06d", i))
	}
	down := slices.Clone(up)
	slices.Reverse(down)
	mixed := slices.Clone(up)
	rand.New(rand.NewPCG(0, 0)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	for name, keys := range map[string][]string{"up": up, "down": down, "mixed": mixed} {
		var f first
		for i, key := range keys {
			f.add(entry{key: key})
			if i%enough != 0 && i != len(keys)-1 {
				continue
			}
			var got []string
			for _, e := range f.entries {
				got = append(got, e.key)
			}
			require.LessOrEqual(t, len(got), 2*enough, name)
			slices.Sort(got)
			want := slices.Sorted(slices.Values(keys[:i+1]))
			want = want[:min(len(want), enough)]
			require.Equal(t, want, got[:len(want)], "%s, %d keys", name, i+1)
		}
	}
}

// Of a large map the first entries are kept, and those that the sieve says something of.
func TestSift(t *testing.T) {
	var entries []string
	for i := range 3 * MinKept {
		entries = append(entries, fmt.Sprintf(`"%d":""`, i))
	}
	entries[2*MinKept] = `"wrong":"value"`
	text := `{"Tags":{` + strings.Join(entries, ",") + `,"unread":0,"0":""},"Doc":{` + strings.Join(entries, ",") + `}}`
	sieve := func(member, key string, value *string) uint32 {
		if member == "Tags" {
			require.NotNil(t, value)
		}
		if key == "wrong" {
			return 1<<31 | 1
		}
		return 0
	}
	var r request
	faults, sizes := requestPlan.Sift(text, &r, sieve)
	require.Len(t, faults, 2)
	assert.Equal(t, []Size{{"/Tags", 3*MinKept + 1}, {"/Doc", 3 * MinKept}}, sizes)
	assert.Len(t, r.Tags, MinKept+1)
	assert.Contains(t, r.Tags, "0")
	assert.Equal(t, "value", *r.Tags["wrong"])
	assert.Len(t, r.Doc, MinKept+1)
	assert.Contains(t, r.Doc, "wrong")

	r = request{}
	requestPlan.Decode(text, &r)
	assert.Len(t, r.Tags, 3*MinKept+1, "without a sieve all are kept")

	r = request{}
	_, sizes = requestPlan.Sift(`{"Tags":{`+strings.Join(entries[:MinKept], ",")+`}}`, &r, sieve)
	assert.Empty(t, sizes, "all are kept")
}

// Items that are equal are read as others are, and one that is wrong is by itself.
func TestLongLists(t *testing.T) {
	for _, items := range []string{
		`{"Name":"a"}`, `{}`, `null`, `{"Part":{"Name":"\u00e9"}}`, `{"Name":"a"},{"Name":"b"}`, `null,{},{"Name":null},{"Part":{}}`,
	} {
		text := `{"Parts":[` + strings.Repeat(items+" , ", 60) + items + `],"Texts":[` + strings.Repeat(`"a",null,"\u0061","b" ,`, 60) + `""]}`
		var r request
		require.Empty(t, requestPlan.Decode(text, &r))
		assert.Equal(t, decoded(t, text), r)
	}
	const wrong = `{"Name":1}`
	text := `{"Parts":[` + strings.Repeat("{},"+wrong+",", 60) + `{}]}`
	var r request
	faults := requestPlan.Decode(text, &r)
	require.Len(t, faults, 60)
	for i, f := range faults {
		assert.Equal(t, fmt.Sprintf("/Parts/%d/Name", 2*i+1), f.Pointer)
		assert.True(t, strings.HasPrefix(text[f.Offset-len(`{"Name":`):], wrong))
	}
	assert.Len(t, r.Parts, 121)
}
