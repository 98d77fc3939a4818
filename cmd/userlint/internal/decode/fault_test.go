package decode

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func syntax(reason string) []Fault     { return []Fault{{Kind: Syntax, Reason: reason}} }
func wrong(pointer, want string) Fault { return Fault{Kind: Type, Pointer: pointer, Want: want} }
func unknown(pointer, near string) Fault {
	return Fault{Kind: UnknownMember, Pointer: pointer, Nearest: near}
}
func repeated(pointer string) Fault    { return Fault{Kind: DuplicateMember, Pointer: pointer} }
func invalidText(pointer string) Fault { return Fault{Kind: UTF8, Pointer: pointer} }

type faultTest struct {
	name   string
	reason string
	marked string // with a mark at the place of each fault
	faults []Fault
	want   request
}

func testFaults(t *testing.T, tests []faultTest) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, offsets := unmark(tt.marked)
			require.Len(t, offsets, len(tt.faults), "marks")
			for i := range tt.faults {
				tt.faults[i].Offset = offsets[i]
			}
			var r request
			require.Equal(t, tt.faults, requestPlan.Decode(text, &r), tt.reason)
			if k := tt.faults[0].Kind; k != Syntax && k != TooDeep {
				assert.Equal(t, tt.want, r, tt.reason)
			}
		})
	}
}

func TestDecodeSyntax(t *testing.T) {
	testFaults(t, []faultTest{
		{"empty", "no value", `‸`, syntax(ReasonEmpty), request{}},
		{"white space", "no value, said at the end", " \n‸", syntax(ReasonEmpty), request{}},
		{"cut short", "said at the end", `{"Text":"a"‸`, syntax(ReasonCutShort), request{}},
		{"cut short in a string", "said at the end", `{"Text":"a‸`, syntax(ReasonCutShort), request{}},
		{"cut short in an unknown member", "its value is checked", `{"X":[‸`, syntax(ReasonCutShort), request{}},
		{"garbage", "after the value", `{"Text":"a"} ‸}`, syntax(ReasonTrailing), request{}},
		{"second value", "after the value", `{}‸{}`, syntax(ReasonTrailing), request{}},
		{"second value after a wrong one", "the wrong type is not reported then", `5 ‸6`, syntax(ReasonTrailing), request{}},
		{"comma before the end", "not JSON", `{"Text":"a"‸,}`, syntax(ReasonLastComma), request{}},
		{"no colon", "not JSON", `{"Text" ‸"a"}`, syntax(ReasonColon), request{}},
		{"name without quotes", "not JSON", `{‸Text:1}`, syntax(ReasonWord), request{}},
		{"number for a name", "not JSON", `{‸1:1}`, syntax(ReasonInvalid), request{}},
		{"object for a name", "not JSON", `{‸{}:1}`, syntax(ReasonInvalid), request{}},
		{"wrong bracket", "not JSON", `{"Parts":[{‸]}}`, syntax(ReasonInvalid), request{}},
		{"raw line feed", "a string cannot hold it", "{\"Text\":\"a‸\n\"}", syntax(ReasonControl), request{}},
		{"byte-order mark", "none of JSON's white space", "‸\uFEFF{}", syntax(ReasonInvalid), request{}},
		{"in a repeated member", "its value is checked", `{"Text":"a","Text":tru‸}`, syntax(ReasonWord), request{}},
		{"in a member of a wrong type", "its value is checked", `{"Text":[1,-‸]}`, syntax(ReasonNumber), request{}},
		{"in a document", "its value is checked", `{"Doc":{"a":[1 ‸2]}}`, syntax(ReasonComma), request{}},
		{"after other faults", "nothing else is reported", `{"Text":1,"X":1,"Flag":"\ud800"‸;}`, syntax(ReasonInvalid), request{}},
	})
}

func TestDecodeTooDeep(t *testing.T) {
	deep := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	for name, marked := range map[string]string{
		"record":         strings.Repeat("[", MaxDepth) + "‸[",
		"document":       `{"Doc":{"a":` + strings.Repeat("[", MaxDepth-2) + "‸[",
		"objects":        `{"Doc":` + strings.Repeat(`{"a":`, MaxDepth-1) + "‸{",
		"unknown member": `{"X":` + strings.Repeat("[", MaxDepth-1) + "‸[",
		"typed member":   strings.Repeat(`{"Part":`, MaxDepth) + "‸{",
		"name":           `{"Text":1,"X":` + strings.Repeat(`[`, MaxDepth-1) + "‸{;",
	} {
		t.Run(name, func(t *testing.T) {
			text, offsets := unmark(marked)
			want := []Fault{{Kind: TooDeep, Offset: offsets[0]}}
			assert.Equal(t, want, requestPlan.Decode(text, new(request)), "alone, and what follows is not read")
		})
	}
	assert.Empty(t, requestPlan.Decode(`{"Doc":{"a":`+deep(MaxDepth-2)+`}}`, new(request)), "the limit itself is fine")
}

func TestDecodeTypes(t *testing.T) {
	testFaults(t, []faultTest{
		{"record", "not an object", ` ‸[{"Text":1}] `, []Fault{wrong("", wantObject)}, request{}},
		{"null record", "not an object", `‸null`, []Fault{wrong("", wantObject)}, request{}},
		{"string", "another type", `{"Text":‸1,"Role":‸{}}`, []Fault{wrong("/Text", wantString), wrong("/Role", wantString)}, request{}},
		{"boolean", "another type", `{"Flag":‸"true"}`, []Fault{wrong("/Flag", WantBool)}, request{}},
		{"integers", "another type", `{"Small":‸"1","Big":‸true}`,
			[]Fault{wrong("/Small", WantInt32), wrong("/Big", WantInt64)}, request{}},
		{"fractions", "also where nothing is behind the point", `{"Small":‸1.5,"Big":‸1.0}`,
			[]Fault{wrong("/Small", WantInt32), wrong("/Big", WantInt64)}, request{}},
		{"exponents", "also where they make an integer", `{"Small":‸1e3,"Big":‸10E-1}`,
			[]Fault{wrong("/Small", WantInt32), wrong("/Big", WantInt64)}, request{}},
		{"too wide", "beyond the width", `{"Small":‸2147483648,"Big":‸-9223372036854775809}`,
			[]Fault{wrong("/Small", WantInt32), wrong("/Big", WantInt64)}, request{}},
		{"structure", "another type", `{"Part":‸[]}`, []Fault{wrong("/Part", wantObject)}, request{}},
		{"in a structure", "the others are read", `{"Part":{"Part":{"Name":‸1},"Name":"a"}}`,
			[]Fault{wrong("/Part/Part/Name", wantString)}, request{Part: &part{Name: new("a"), Part: &part{}}}},
		{"list", "another type", `{"Texts":‸"a","Parts":‸{}}`, []Fault{wrong("/Texts", wantArray), wrong("/Parts", wantArray)}, request{}},
		{"items", "nil in their places", `{"Texts":["a",‸1,"b"],"Parts":[‸[],{}]}`,
			[]Fault{wrong("/Texts/1", wantString), wrong("/Parts/0", wantObject)},
			request{Texts: []*string{new("a"), nil, new("b")}, Parts: []*part{nil, {}}}},
		{"map", "another type", `{"Tags":‸[]}`, []Fault{wrong("/Tags", wantObject)}, request{}},
		{"entries", "nil under their keys", `{"Tags":{"a/b~":‸1,"c":"d"}}`, []Fault{wrong("/Tags/a~1b~0", wantString)},
			request{Tags: map[string]*string{"a/b~": nil, "c": new("d")}}},
		{"document", "another type", `{"Doc":‸5}`, []Fault{wrong("/Doc", wantObject)}, request{}},
	})
}

func TestDecodeMembers(t *testing.T) {
	testFaults(t, []faultTest{
		{"unknown", "nothing is near", `{"Nothing": ‸{"a":[1]}}`, []Fault{unknown("/Nothing", "")}, request{}},
		{"misspelt", "the nearest name", `{"Txt":‸"a"}`, []Fault{unknown("/Txt", "Text")}, request{}},
		{"case", "names are compared exactly", `{"text":‸"a","TEXTS":‸[]}`,
			[]Fault{unknown("/text", "Text"), unknown("/TEXTS", "Texts")}, request{}},
		{"hidden", "no member", `{"Hidden":‸1}`, []Fault{unknown("/Hidden", "")}, request{}},
		{"unknown within", "its own pointer", `{"Parts":[{"a/b":‸1}]}`, []Fault{unknown("/Parts/0/a~1b", "")}, request{Parts: []*part{{}}}},
		{"empty name", "a name like others", `{"":‸1}`, []Fault{unknown("/", "")}, request{}},
		{"what is wrong in an unknown member", "it is not looked at", `{"X":‸{"a":1,"a":"\ud800"}}`, []Fault{unknown("/X", "")}, request{}},
		{"repeated", "the first counts", `{"Text":"a","Text":‸"b"}`, []Fault{repeated("/Text")}, request{Text: new("a")}},
		{"repeated in another spelling", "names are compared unescaped", `{"Text":"a","\u0054ext":‸"b"}`,
			[]Fault{repeated("/Text")}, request{Text: new("a")}},
		{"repeated of another type", "only that it is repeated", `{"Text":"a","Text":‸1}`, []Fault{repeated("/Text")}, request{Text: new("a")}},
		{"repeated after null", "the first counts", `{"Text":null,"Text":‸"a"}`, []Fault{repeated("/Text")}, request{}},
		{"repeated after a fault", "the first counts", `{"Text":‸1,"Text":‸"a"}`, []Fault{wrong("/Text", wantString), repeated("/Text")}, request{}},
		{"repeated twice", "each is said", `{"Text":"a","Text":‸"b","Text":‸"c"}`, []Fault{repeated("/Text"), repeated("/Text")}, request{Text: new("a")}},
		{"repeated and unknown", "that it is unknown is said once", `{"X":‸1,"X":‸1}`, []Fault{unknown("/X", ""), repeated("/X")}, request{}},
		{"repeated key", "the first counts", `{"Tags":{"a":"b","a":‸"c"}}`, []Fault{repeated("/Tags/a")}, request{Tags: map[string]*string{"a": new("b")}}},
		{"repeated key after null", "the first counts", `{"Tags":{"a":null,"a":‸"c"}}`, []Fault{repeated("/Tags/a")}, request{Tags: map[string]*string{"a": nil}}},
		{"repeated in a document", "the first counts", `{"Doc":{"a":[{"b":null,"b":‸{"c":1,"c":2}}]}}`,
			[]Fault{repeated("/Doc/a/0/b")}, request{Doc: map[string]any{"a": nil}}},
	})
}

func TestDecodeUTF8(t *testing.T) {
	testFaults(t, []faultTest{
		{"broken byte", "neither absent nor read", "{\"Text\":‸\"a\xff\"}", []Fault{invalidText("/Text")}, request{}},
		{"surrogate in bytes", "not UTF-8", "{\"Text\":‸\"\xed\xa0\x80\"}", []Fault{invalidText("/Text")}, request{}},
		{"lone surrogates", "no characters", `{"Text":‸"\ud800","Role":‸"\udc00\ud800"}`, []Fault{invalidText("/Text"), invalidText("/Role")}, request{}},
		{"item", "nil in its place", "{\"Texts\":[‸\"\xc0\x80\",\"a\"]}", []Fault{invalidText("/Texts/0")}, request{Texts: []*string{nil, new("a")}}},
		{"entry", "nil under its key", "{\"Tags\":{\"a\":‸\"\xff\"}}", []Fault{invalidText("/Tags/a")}, request{Tags: map[string]*string{"a": nil}}},
		{"name", "not unknown as well", "{\"T\xff\xfe\":‸1}", []Fault{invalidText("/T\uFFFD")}, request{}},
		{"escaped in a name", "left out", `{"\ud800":‸1,"Part":{"\udfff/":‸1}}`,
			[]Fault{invalidText("/\uFFFD"), invalidText("/Part/\uFFFD~1")}, request{Part: &part{}}},
		{"key", "left out", "{\"Tags\":{\"\xff\":‸1,\"b\":\"c\"}}", []Fault{invalidText("/Tags/\uFFFD")}, request{Tags: map[string]*string{"b": new("c")}}},
		{"document", "nil whatever it is, and names are left out", "{\"Doc\":{\"a\":[‸\"\xff\"],\"\xff\":‸1}}",
			[]Fault{invalidText("/Doc/a/0"), invalidText("/Doc/\uFFFD")}, request{Doc: map[string]any{"a": nil}}},
	})
}

func TestUnread(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		faults []Fault
		want   []string
	}{
		{"none", "all was read", nil, nil},
		{"members", "those without a value", []Fault{unknown("/X", ""), wrong("/Text", wantString), repeated("/Flag"), invalidText("/Doc/a")},
			[]string{"/Text", "/Doc/a"}},
		{"record", "nothing was read", []Fault{wrong("", wantObject)}, []string{""}},
		{"syntax", "nothing was read", syntax(ReasonEmpty), []string{""}},
		{"too deep", "nothing was read", []Fault{{Kind: TooDeep}}, []string{""}},
		{"too many", "which members is not known", make([]Fault, MaxFaults), []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, Unread(tt.faults), tt.reason)
		})
	}
}
