package decode

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

func TestDecodeValues(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		text   string
		want   request
	}{
		{"nothing", "all is absent", ` {} `, request{}},
		{"scalars", "one of each", `{"Text":"a","Role":"b","Flag":true,"Small":1,"Big":2}`,
			request{Text: new("a"), Role: new(role("b")), Flag: new(true), Small: new(int32(1)), Big: new(int64(2))}},
		{"zero values", "present all the same", `{"Text":"","Role":"","Flag":false,"Small":0,"Big":0}`,
			request{Text: new(""), Role: new(role("")), Flag: new(false), Small: new(int32(0)), Big: new(int64(0))}},
		{"empty", "present all the same", `{"Part":{},"Parts":[],"Texts":[],"Tags":{},"Doc":{}}`,
			request{Part: &part{}, Parts: []*part{}, Texts: []*string{}, Tags: map[string]*string{}, Doc: map[string]any{}}},
		{"null", "absent", `{"Text":null,"Role":null,"Flag":null,"Small":null,"Big":null,"Part":null,"Parts":null,"Texts":null,"Tags":null,"Doc":null}`,
			request{}},
		{"null within", "an item or entry is there and nil", `{"Parts":[null,{"Name":null}],"Texts":[null,"a"],"Tags":{"a":null}}`,
			request{Parts: []*part{nil, {}}, Texts: []*string{nil, new("a")}, Tags: map[string]*string{"a": nil}}},
		{"document", "values of any type, of which nothing is kept",
			`{"Doc":{"a":null,"b":[1,-2.50e9,true,false,"x",[],{}],"c":{"d":{}}}}`,
			request{Doc: map[string]any{"a": nil, "b": nil, "c": nil}}},
		{"widest integers", "within their widths", `{"Small":-2147483648,"Big":9223372036854775807}`,
			request{Small: new(int32(-1 << 31)), Big: new(int64(1<<63 - 1))}},
		{"minus zero", "an integer", `{"Small":-0}`, request{Small: new(int32(0))}},
		{"escapes", "in values and in names, a pair of surrogates included", `{"T\u0065xt":"\ud83d\ude00\n\u0000","Tags":{"\/":"/"}}`,
			request{Text: new("😀\n\x00"), Tags: map[string]*string{"/": new("/")}}},
		{"U+FFFD", "a character like others where the text itself has it", `{"Text":"\ufffd�"}`, request{Text: new("\uFFFD\uFFFD")}},
		{"white space", "anywhere between tokens", " {\r\n\t\"Parts\" : [ { } , null ] \n} ", request{Parts: []*part{{}, nil}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var r request
			require.Empty(t, requestPlan.Decode(tt.text, &r))
			assert.Equal(t, tt.want, r, tt.reason)
			assert.Equal(t, decoded(t, tt.text), r, "encoding/json")
		})
	}
}

// TestDecodeServices decodes the payloads that the vectors start from.
func TestDecodeServices(t *testing.T) {
	for service, typ := range map[string]reflect.Type{
		"connect":       reflect.TypeFor[connect.CreateUserRequest](),
		"generic":       reflect.TypeFor[generic.CreateUserRequest](),
		"identitystore": reflect.TypeFor[identitystore.CreateUserRequest](),
		"workdocs":      reflect.TypeFor[workdocs.CreateUserRequest](),
		"workmail":      reflect.TypeFor[workmail.CreateUserRequest](),
	} {
		for _, base := range []string{"minimal", "full"} {
			t.Run(service+"/"+base, func(t *testing.T) {
				text := basePayload(t, service, base)
				got, want := reflect.New(typ), reflect.New(typ)
				assert.Empty(t, PlanOf(typ).Decode(string(text), got.Interface()))
				viaJSON := json.NewDecoder(bytes.NewReader(text))
				viaJSON.UseNumber()
				require.NoError(t, viaJSON.Decode(want.Interface()))
				if store, isStore := want.Interface().(*identitystore.CreateUserRequest); isStore {
					for name := range store.Extensions {
						store.Extensions[name] = nil
					}
				}
				assert.Equal(t, want.Interface(), got.Interface())
			})
		}
	}
}

func basePayload(t testing.TB, service, base string) []byte {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "testdata", "vectors", "bases.json"))
	require.NoError(t, err)
	var bases map[string]map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(file, &bases))
	require.NotEmpty(t, bases[service][base])
	return bases[service][base]
}
