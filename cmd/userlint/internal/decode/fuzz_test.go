package decode

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

var seeds = []string{
	``, `{}`, `null`, `[1]`, `{} x`, "{\"Text\":\"\xff\"}", `{"Text":"a","Role":"b","Flag":true,"Small":1,"Big":-0}`,
	`{"Parts":[null,{"Name":null,"Part":{"Name":"x"}}],"Texts":["\ud83d\ude00",null],"Tags":{"a":null,"b/~":"c"}}`,
	`{"Doc":{"a":[1.50,{"b":[]},null,false],"a":1}}`, `{"text":1,"Text":1,"Text":"\ud800","Small":1e3,"Big":1.0}`,
	`{"Parts":[` + strings.Repeat(`{"Name":"a"},{}, null,`, 8) + `{}],"Texts":[` + strings.Repeat(`"a", "\u0061",`, 9) + `""]}`,
	`{"Doc":{"a":{` + strings.Repeat(`"a":0,"\u0061":0,`, 10) + `"b":0}},"Tags":{"a":"","b":"","c":"","d":"","e":"","f":"","g":"","h":"","i":"","j":"","k":"","l":"","m":"","n":"","o":"","p":"","q":"","q":""}}`,
	`{"Parts":[[[[{"x":[]}]]]],"\ud800":1}`, `{"Part":{"Part":{"Part":{}}}}`,
}

// FuzzDecode compares Decode with encoding/json.
func FuzzDecode(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var got request
		faults := requestPlan.Decode(string(text), &got)
		for i, fault := range faults {
			assert.True(t, 0 <= fault.Offset && fault.Offset <= len(text), "offset %d", fault.Offset)
			assert.True(t, utf8.ValidString(fault.Pointer), "pointer %q", fault.Pointer)
			alone := fault.Kind == Syntax || fault.Kind == TooDeep
			assert.True(t, !alone || len(faults) == 1, "alone: %v", faults)
			assert.True(t, alone || i == 0 || faults[i-1].Offset < fault.Offset, "in the order of the text: %v", faults)
		}

		if !json.Valid(text) {
			require.Len(t, faults, 1)
			require.Contains(t, []Kind{Syntax, TooDeep}, faults[0].Kind)
			return
		}
		var want request
		dec := json.NewDecoder(bytes.NewReader(text))
		dec.UseNumber()
		dec.DisallowUnknownFields()
		err := dec.Decode(&want)
		for name := range want.Doc {
			want.Doc[name] = nil
		}
		if len(faults) == 0 {
			require.NoError(t, err, "a text without faults is fine for encoding/json as well")
			require.Equal(t, want, got)
			require.True(t, utf8.Valid(text))
			return
		}
		require.NotEqual(t, Syntax, faults[0].Kind)
		if err == nil {
			// encoding/json is as strict about types and unknown members, but for their case and a null record.
			for _, fault := range faults {
				loose := fault.Kind == UTF8 || fault.Kind == DuplicateMember || fault.Kind == TooDeep ||
					fault.Kind == UnknownMember && strings.EqualFold(fault.Nearest, last(fault.Pointer)) ||
					fault.Kind == Type && fault.Pointer == ""
				require.True(t, loose, "encoding/json sees nothing wrong: %v", fault)
			}
		}
	})
}

// last returns the last token of a pointer that has no escapes.
func last(pointer string) string {
	return pointer[strings.LastIndexByte(pointer, '/')+1:]
}

var surrogate = regexp.MustCompile(`\\u[dD][89a-fA-F]`)

// FuzzLocate compares Locate with a walk that parses every value by itself.
func FuzzLocate(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed), "/Part/Part/0")
	}
	f.Fuzz(func(t *testing.T, text []byte, pointer string) {
		// The walk knows neither names with broken characters nor the limit of the depth.
		simple := json.Valid(text) && utf8.Valid(text) && !surrogate.Match(text) && len(text) < MaxDepth
		if !simple {
			at := Locate(string(text), []string{pointer})[0]
			assert.True(t, 0 <= at && at <= len(text), "offset %d", at)
			return
		}
		pointer = "/" + rules.EscapeToken(strings.ToValidUTF8(pointer, "?"))
		w := walk{offsets: map[string]int{}, holders: map[string]bool{}}
		w.value(t, text, 0, "")
		pointers := []string{pointer}
		for p := range w.offsets {
			pointers = append(pointers, p, p+"/missing", p+"/0/0")
		}
		for i, at := range Locate(string(text), pointers) {
			require.Equal(t, w.offset(pointers[i]), at, "%q", pointers[i])
		}
	})
}

// walk finds the places of all values.
type walk struct {
	offsets map[string]int
	holders map[string]bool
}

func (w *walk) value(t *testing.T, text []byte, offset int, pointer string) {
	for bytes.IndexByte([]byte(" \t\r\n:,"), text[offset]) >= 0 {
		offset++
	}
	w.offsets[pointer] = offset
	w.holders[pointer] = text[offset] == '{' || text[offset] == '['
	if !w.holders[pointer] {
		return
	}
	dec := json.NewDecoder(bytes.NewReader(text[offset:]))
	_, err := dec.Token()
	require.NoError(t, err)
	seen := map[string]bool{}
	for i := 0; dec.More(); i++ {
		name := strconv.Itoa(i)
		if text[offset] == '{' {
			token, err := dec.Token()
			require.NoError(t, err)
			name = token.(string)
		}
		child := pointer + "/" + rules.EscapeToken(name)
		start := offset + int(dec.InputOffset())
		require.NoError(t, dec.Decode(new(json.RawMessage)))
		if !seen[child] {
			seen[child] = true
			w.value(t, text, start, child)
		}
	}
}

// offset returns the place of what a pointer leads to, or of what should hold it.
func (w *walk) offset(pointer string) int {
	if at, ok := w.offsets[pointer]; ok {
		return at
	}
	for pointer != "" {
		pointer = pointer[:strings.LastIndexByte(pointer, '/')]
		if w.holders[pointer] {
			break
		}
	}
	return w.offsets[pointer]
}
