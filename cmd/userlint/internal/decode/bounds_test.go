package decode

import (
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecodeLongNames(t *testing.T) {
	long := strings.Repeat("x", MaxName)
	far := strings.Repeat("é", MaxName)
	tests := []struct {
		name    string
		reason  string
		text    string
		pointer string
		want    request
	}{
		{"unknown, just short enough", "shown whole", `{"` + long + `":1}`, "/" + long, request{}},
		{"unknown", "cut", `{"` + long + `y":1}`, "/" + long + "…", request{}},
		{"unknown, of longer characters", "cut between characters", `{"a` + far + `":1}`,
			"/a" + strings.Repeat("é", MaxName/2-1) + "…", request{}},
		{"escaped", "the limit is the name's and not the pointer's", `{"` + strings.Repeat("/", MaxName+1) + `":1}`,
			"/" + strings.Repeat("~1", MaxName) + "…", request{}},
		{"key", "the longest that is accepted", `{"Tags":{"` + long + `":1}}`, "/Tags/" + long,
			request{Tags: map[string]*string{long: nil}}},
		{"longer key", "left out, since its pointer does not tell that it is unread", `{"Tags":{"a":null,"y` + long + `":1}}`, "/Tags/y" + long[1:] + "…",
			request{Tags: map[string]*string{"a": nil}}},
		{"repeated longer key", "kept, since the first is fine", `{"Tags":{"` + long + `y":"a","` + long + `y":1}}`, "/Tags/" + long + "…",
			request{Tags: map[string]*string{long + "y": new("a")}}},
		{"longer key of null", "kept, since it was read", `{"Tags":{"` + long + `y":null,"` + long + `y":1}}`, "/Tags/" + long + "…",
			request{Tags: map[string]*string{long + "y": nil}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var r request
			faults := requestPlan.Decode(tt.text, &r)
			require.Len(t, faults, 1)
			assert.Equal(t, tt.pointer, faults[0].Pointer, tt.reason)
			assert.Equal(t, tt.want, r, tt.reason)
		})
	}
}

// A pointer ends above its fault rather than grow without bounds.
func TestDecodeLongPointer(t *testing.T) {
	const levels = 100
	key := strings.Repeat("k", 400)
	text := `{"Doc":` + strings.Repeat(`{"`+key+`":`, levels) + `"\ud800"` + strings.Repeat("}", levels) + "}"
	faults := requestPlan.Decode(text, new(request))
	require.Len(t, faults, 1)
	pointer := faults[0].Pointer
	assert.LessOrEqual(t, len(pointer), MaxPointer)
	assert.Equal(t, "/Doc"+strings.Repeat("/"+key, (MaxPointer-len("/Doc"))/len("/"+key)), pointer)
	assert.Equal(t, strings.Index(text, `"\ud800"`), faults[0].Offset, "the place is exact all the same")
}

func TestDecodeMaxFaults(t *testing.T) {
	text := func(n int) string {
		return `{"Texts":[` + strings.Repeat("1,", n) + `"a"],"Text":"b"}`
	}
	var r request
	faults := requestPlan.Decode(text(MaxFaults-1), &r)
	assert.Len(t, faults, MaxFaults-1)
	assert.Len(t, Unread(faults), MaxFaults-1)

	faults = requestPlan.Decode(text(2*MaxFaults), &r)
	assert.Len(t, faults, MaxFaults)
	assert.Equal(t, []string{""}, Unread(faults))
	assert.Equal(t, "b", *r.Text, "what follows is read all the same")

	broken := text(2*MaxFaults) + "}"
	faults = requestPlan.Decode(broken, new(request))
	require.Len(t, faults, 1)
	assert.Equal(t, Syntax, faults[0].Kind, "and checked for its syntax")
}

// TestHostileTexts decodes large records of the worst kinds and finds places in them. What takes quadratic time
// does not come to an end here, and what keeps a copy for each fault shows.
func TestHostileTexts(t *testing.T) {
	const size = 4 << 20
	longKey := strings.Repeat("k", 10_000)
	nested := strings.Repeat(`{"`+strings.Repeat("k", 1000)+`":`, 900)
	tests := []struct {
		name, begin string
		piece       string // as often as it takes; $ is a number
		end         string
	}{
		{"unknown members", `{`, `"u$":0,`, `"Text":1}`},
		{"one unknown member", `{`, `"Texts1":0,`, `"Text":1}`},
		{"a long unknown member", `{"`, `x`, `":1}`},
		{"repeated members", `{`, `"Text":"",`, `"Text":1}`},
		{"repeated long keys", `{"Tags":{`, `"` + longKey + `":"",`, `"a":1}}`},
		{"wrong long keys", `{"Tags":{`, `"$` + longKey + `":1,`, `"a":1}}`},
		{"wrong items", `{"Texts":[`, `1,`, `1]}`},
		{"wrong structures", `{"Parts":[`, `{"Name":1,"x":1},`, `1]}`},
		{"broken strings", `{"Texts":[`, "\"\xff\",", `1]}`},
		{"broken names", `{`, "\"\xff\":1,", `"Text":1}`},
		{"equal structures", `{"Parts":[`, `{"Part":{}},`, `1]}`},
		{"different strings", `{"Texts":[`, `"text $",`, `1]}`},
		{"equal strings", `{"Texts":[`, `"",`, `1]}`},
		{"names in a document", `{"Doc":{"a":{`, `"$":0,`, `"1":1}}}`},
		{"escaped names in a document", `{"Doc":{"a":{`, `"
$":0,`, `"
1":1}}}`},
		{"objects in a document", `{"Doc":{"a":[`, `{"a":0,"b":[0]},`, `{"a":1,"a":1}]}}`},
		{"one broken string", `{"Text":"`, "\xff", `"}`},
		{"one escaped string", `{"Text":"`, `\u00e9`, `","Text":1}`},
		{"repeated in a document", `{"Doc":{"` + longKey + `":{`, `"a":1,`, `"a":1}}}`},
		{"deep in a document", `{"Doc":` + nested + `{`, `"a":1,`, `"a":1}` + strings.Repeat("}", 901)},
		{"up and down a document", `{"Doc":{"a":[`, strings.Repeat("[", 900) + "\"\xff\"" + strings.Repeat("]", 900) + ",", `1]}}`},
		{"opening brackets", ``, `[`, ``},
		{"white space", `{"Text"`, ` `, `:1}`},
		{"a long number", `{"Small":`, `9`, `}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := []byte(tt.begin)
			for i := 0; len(text) < size; i++ {
				text = append(text, strings.ReplaceAll(tt.piece, "$", strconv.Itoa(i))...)
			}
			text = append(text, tt.end...)

			whole, into := string(text), new(request)
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			faults := requestPlan.Decode(whole, into)
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(12*len(text)))
			runtime.GC()
			runtime.ReadMemStats(&after)
			assert.Less(t, after.HeapAlloc, before.HeapAlloc+uint64(3*len(text)), "what is kept")
			runtime.KeepAlive(into)

			require.NotEmpty(t, faults)
			assert.LessOrEqual(t, len(faults), MaxFaults)
			pointers := make([]string, len(faults))
			for i, f := range faults {
				assert.LessOrEqual(t, len(f.Pointer), MaxPointer)
				pointers[i] = f.Pointer
			}
			assert.Len(t, Locate(whole, pointers), len(pointers))
		})
	}
}
