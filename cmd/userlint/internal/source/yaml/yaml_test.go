package yaml

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
	"github.com/userlint/userlint/rules"
)

var start = sourcetest.Start(func(in *window.Window) source.Records {
	return New(in, source.Options{Service: "generic", Shape: sourcetest.Shape})
})

// read returns the records of a stream.
func read(t testing.TB, in io.Reader) []source.Record {
	t.Helper()
	all, err := start.Read(t, in)
	require.NoError(t, err)
	return all
}

func TestYAMLStream(t *testing.T) {
	start.Test(t, []sourcetest.Case{
		{"a document", "it is a payload", "S: a\n", []string{`1:1 {"S":"a"}`}},
		{"documents", "each is a payload", "S: a\n---\nS: b\n--- {S: c}\n", []string{`1:1 {"S":"a"}`, `3:1 {"S":"b"}`, `4:5 {"S":"c"}`}},
		{"a list", "each item is a payload", "- S: a\n-\n  S: b\n", []string{`1:3 {"S":"a"}`, `3:3 {"S":"b"}`}},
		{"a list in flow style", "each item is a payload", "[{S: a}, {S: b}]", []string{`1:2 {"S":"a"}`, `1:10 {"S":"b"}`}},
		{"an indented list", "each item is a payload", "  - S: a\n  - S: b\n", []string{`1:5 {"S":"a"}`, `2:5 {"S":"b"}`}},
		{"nothing", "no record", "", nil},
		{"comments", "no record", "# a\n\n  # b\n", nil},
		{"empty documents", "no records", "---\n---\n# a\n...\n...\n---\n", nil},
		{"null", "a payload, of a wrong type", "---\n~\n--- null\n", []string{"2:1 null", "3:5 null"}},
		{"scalars", "payloads of a wrong type", "a b\n--- 5\n--- ''\n", []string{`1:1 "a b"`, `2:5 "5"`, `3:5 ""`}},
		{"null items", "payloads of a wrong type", "- ~\n-\n", []string{"1:3 null", "2:2 null"}},
		{"directives", "they belong to the next document", "%YAML 1.2\n---\nS: a\n...\n%YAML 1.1\n%TAG !y! tag:yaml.org,2002:\n---\nI: !y!int 5\n",
			[]string{`3:1 {"S":"a"}`, `8:1 {"I":5}`}},
		{"a future version", "not this YAML", "%YAML 2.0\n---\nS: a\n", []string{"1:1 broken YAML: a YAML version that is not 1.1 or 1.2"}},
		{"CRLF", "lines end with it as well", "S: a\r\nI: 5\r\n---\r\nS: b\r\n", []string{`1:1 {"S":"a","I":5}`, `4:1 {"S":"b"}`}},
		{"a lone carriage return", "YAML ends lines there, and positions do not", "S: a\rI: 5\r---\rS: b\nI: 6", []string{`1:1 {"S":"a","I":5}`, `1:15 {"S":"b","I":6}`}},
		{"content behind a lone carriage return", "the line's beginning does not hide it", "\r{S: a}\n--- # c\r{S: b}\n...\n%YAML 1.2\r---\r{S: c}\n---\n# c\rS: d\n",
			[]string{`1:2 {"S":"a"}`, `2:9 {"S":"b"}`, `4:15 {"S":"c"}`, `6:5 {"S":"d"}`}},
		{"content behind much white space", "the same", "---" + strings.Repeat(" ", 2000) + "{S: a}\n", []string{`1:2004 {"S":"a"}`}},
		{"byte-order mark", "it is no column", "\uFEFFS: a\n", []string{`1:1 {"S":"a"}`}},
		{"byte-order marks", "files that are written one after the other have several", "\uFEFF---\nS: a\n\uFEFF---\nS: b\n\uFEFF--- {S: c}\n",
			[]string{`2:1 {"S":"a"}`, `4:1 {"S":"b"}`, `5:5 {"S":"c"}`}},
		{"a marker within text", "no marker: it does not begin the line", "S: |\n  a\n  ---\n  b\n", []string{`1:1 {"S":"a\u000a---\u000ab\u000a"}`}},
	})
}

func TestYAMLBroken(t *testing.T) {
	start.Test(t, []sourcetest.Case{
		{"one of the documents", "the next goes on", "S: a: b\n---\nS: c\n",
			[]string{"1:5 broken YAML: a colon where no member can be (text with a colon and a space needs quotes)", `3:1 {"S":"c"}`}},
		{"one of the items", "the others go on", "- S: a\n- S: b: c\n- S: d\n",
			[]string{`1:3 {"S":"a"}`, "2:7 broken YAML: a colon where no member can be (text with a colon and a space needs quotes)", `3:3 {"S":"d"}`}},
		{"one of the items, with an end", "the next document is no item", "- S: a\n- S: b: c\n...\n- S: d\n",
			[]string{`1:3 {"S":"a"}`, "2:7 broken YAML: a colon where no member can be (text with a colon and a space needs quotes)", `4:3 {"S":"d"}`}},
		{"one of the items, with anchors", "they hold for the whole list, which is broken then", "- &a S: a\n- S: b: c\n",
			[]string{"2:7 broken YAML: a colon where no member can be (text with a colon and a space needs quotes)"}},
		{"an open bracket", "where it is missed", "S: [a, b\nI: 5\n", []string{"2:2 broken YAML: a comma or closing bracket is missing"}},
		{"an open quote", "the rest of the document is in it, and the quote is what is wrong", "S: \"a\n---\nS: b\n", []string{"1:4 broken YAML: a quote that is not closed", `3:1 {"S":"b"}`}},
		{"a tab", "it does not indent", "T:\n\tS: a\n", []string{"2:1 broken YAML: a tab where only spaces can indent"}},
		{"a tab behind spaces", "nor does it there", "T:\n  S: é\n \tB: a\n", []string{"3:2 broken YAML: a tab where only spaces can indent"}},
		{"a sign", "YAML keeps it for itself", "S: @a\n", []string{"1:4 broken YAML: a character that no value begins with (it needs quotes)"}},
		{"a control character", "YAML has none", "S: a\nI: \x01\n", []string{"2:4 broken YAML: a control character"}},
		{"an unknown anchor", "nothing stands for it", "S: *a\n", []string{"1:4 broken YAML: an alias without an anchor before it"}},
		{"an anchor of another document", "they do not last", "S: &a x\n---\nS: *a\n", []string{`1:1 {"S":"x"}`, "3:4 broken YAML: an alias without an anchor before it"}},
		{"a tag of another program", "nobody knows what it stands for", "S: !vault |\n  a\n", []string{"1:4 broken YAML: a tag that is not one of YAML's own"}},
		{"a list with such a tag", "the same", "!x [{S: a}]\n", []string{"1:1 broken YAML: a tag that is not one of YAML's own"}},
		{"a key that is a list", "JSON has none", "? [a]\n: b\n", []string{"1:3 broken YAML: a key that is not a scalar"}},
		{"a merge with text", "it has no members", "<<: a\n", []string{"1:5 broken YAML: a merge with what is not a mapping"}},
		{"too deep for the parser", "found as too deep, as in JSON", strings.Repeat("[", 20000), []string{"1:10001 " + strings.Repeat("[", rules.MaxDepth+1)}},
	})
}

func TestYAMLScalars(t *testing.T) {
	start.Test(t, []sourcetest.Case{
		{"strings", "what is plain stays as it is written", "M: {a: no, b: 0777, c: 2024-01-01, d: 1.0, e: true, f: 0x1F, g: .inf, h: 12:30:45}",
			[]string{`1:1 {"M":{"a":"no","b":"0777","c":"2024-01-01","d":"1.0","e":"true","f":"0x1F","g":".inf","h":"12:30:45"}}`}},
		{"nulls", "they mean absent as in JSON, quoted ones do not", "M: {a: ~, b: null, c: , d: Null, e: NULL, f: 'null', g: \"~\", h: nULL}",
			[]string{`1:1 {"M":{"a":null,"b":null,"c":null,"d":null,"e":null,"f":"null","g":"~","h":"nULL"}}`}},
		{"items of a list of strings", "what is plain stays as it is written", "L: [1, no, ~, \"2\"]", []string{`1:1 {"L":["1","no",null,"2"]}`}},
		{"members of items", "each has its type", "L:\n- S: 1\n  I: 2", []string{`1:1 {"L":[{"S":"1","I":2}]}`}},
		{"booleans", "only the core schema's are any", "- B: true\n- B: False\n- B: TRUE\n- B: yes\n- B: 'true'\n- B: 1\n- B: ~",
			[]string{`1:3 {"B":true}`, `2:3 {"B":false}`, `3:3 {"B":true}`, `4:3 {"B":"yes"}`, `5:3 {"B":"true"}`, `6:3 {"B":"1"}`, `7:3 {"B":null}`}},
		{"integers", "only the core schema's are any", "- I: 5\n- I: -07\n- I: +1\n- I: 0o17\n- I: 0x1F\n- I: 1.0\n- I: '5'\n- I: 1_000\n- I: 0b1\n- I: -0\n- I: 99999999999999999999",
			[]string{`1:3 {"I":5}`, `2:3 {"I":-7}`, `3:3 {"I":1}`, `4:3 {"I":15}`, `5:3 {"I":31}`, `6:3 {"I":"1.0"}`, `7:3 {"I":"5"}`,
				`8:3 {"I":"1_000"}`, `9:3 {"I":"0b1"}`, `10:3 {"I":-0}`, `11:3 {"I":99999999999999999999}`}},
		{"documents", "they follow the core schema", "D: {a: {b: [1, 1.50, .5, 5., 1e3, -0.0, true, no, ~, 0o7, 0x10, .nan, 007, 'x', 2024-01-01]}}",
			[]string{`1:1 {"D":{"a":{"b":[1,1.50,0.5,5.0,1e3,-0.0,true,"no",null,7,16,".nan",7,"x","2024-01-01"]}}}`}},
		{"unknown members", "they follow the core schema", "X: 5", []string{`1:1 {"X":5}`}},
		{"quoted and blocks", "strings whatever is in them", "- I: \"5\"\n- S: |\n    5\n- S: >-\n    a\n    b\n- B: >-\n    true",
			[]string{`1:3 {"I":"5"}`, `2:3 {"S":"5\u000a"}`, `4:3 {"S":"a b"}`, `7:3 {"B":"true"}`}},
		{"tags", "they go before the member's type, where the text has their form", "- S: !!int 5\n- S: !!str 5\n- B: !!bool \"true\"\n- I: !!int x\n- S: !!null ~\n- I: !!float 5\n- S: !!binary aGk=",
			[]string{`1:3 {"S":5}`, `2:3 {"S":"5"}`, `3:3 {"B":true}`, `4:3 {"I":"x"}`, `5:3 {"S":null}`, `6:3 {"I":5}`, `7:3 {"S":"aGk="}`}},
		{"keys", "text as it is written, also twice", "5: a\nno: b\n~: c\n5: d\n\"x\\ty\": e", []string{`1:1 {"5":"a","no":"b","~":"c","5":"d","x\u0009y":"e"}`}},
		{"wrong kinds", "composed as they are", "S: {a: b}\nT: x\nL: y", []string{`1:1 {"S":{"a":"b"},"T":"x","L":"y"}`}},
		{"odd characters", "text of YAML 1.2, and no line breaks", "S: \"a\u0085b\u2028c\x7fd\uFEFFe\uFFFFf\U000f0001g\"\nI: 5",
			[]string{"1:1 {\"S\":\"a\u0085b\u2028c\x7fd\uFEFFe\uFFFFf\U000f0001g\",\"I\":5}"}},
		{"bytes that are no text", "they come out as they are, for whoever reads the record", "S: a\xffb\xed\xa0\x80\nT: {S: \xc3}\n",
			[]string{"1:1 {\"S\":\"a\xffb\xed\xa0\x80\",\"T\":{\"S\":\"\xc3\"}}"}},
	})
}

// TestYAMLOfJSON: a document that is JSON has the types that it is written in.
func TestYAMLOfJSON(t *testing.T) {
	start.Test(t, []sourcetest.Case{
		{"an object", "its text is the record's", "---\n{\"S\": 5}\n", []string{`2:1 {"S": 5}`}},
		{"an array", "cut as JSON", "--- [{\"S\": \"\\ud83d\\ude00\"},\n {\"S\": 1}]\n---\nS: 1\n", []string{`1:6 {"S": "\ud83d\ude00"}`, `2:2 {"S": 1}`, `4:1 {"S":"1"}`}},
		{"behind others", "also those that are read again item by item", "\uFEFF---\r\n {\"S\": 1}\r\n---\n- S: é\n- S: [\n...\n\uFEFF---\n{\"S\": 2}\n", []string{
			`2:2 {"S": 1}`, `4:3 {"S":"é"}`, "6:1 broken YAML: unexpected text here", `8:1 {"S": 2}`}},
		{"behind a comment and a mark", "the mark belongs to no text", "# é\n\uFEFF--- {\"S\": 2}\n", []string{`2:5 {"S": 2}`}},
		{"not quite", "then it is YAML", "{\"S\": 5,}\n", []string{`1:1 {"S":"5"}`}},
	})
}

func TestYAMLAliases(t *testing.T) {
	start.Test(t, []sourcetest.Case{
		{"an alias", "it stands for the value", "- &a {S: x}\n- T: *a\n", []string{`1:3 {"S":"x"}`, `2:3 {"T":{"S":"x"}}`}},
		{"redefined", "the last anchor before it counts", "M: {a: &a 1, b: *a, c: &a 2, d: *a}", []string{`1:1 {"M":{"a":"1","b":"1","c":"2","d":"2"}}`}},
		{"a merge", "what is there goes before it, wherever it stands", "- &a {S: x, I: 5}\n- <<: *a\n  S: y\n- S: z\n  <<: *a\n",
			[]string{`1:3 {"S":"x","I":5}`, `2:3 {"S":"y","I":5}`, `4:3 {"S":"z","I":5}`}},
		{"a list of merges", "the first goes before the others", "- &a {S: x}\n- &b {S: y, I: 5}\n- <<: [*a, *b, {B: true}]\n",
			[]string{`1:3 {"S":"x"}`, `2:3 {"S":"y","I":5}`, `3:3 {"S":"x","I":5,"B":true}`}},
		{"merges of merges", "they hold through", "- &a {S: x}\n- &b {<<: *a, I: 5}\n- {<<: *b}\n", []string{`1:3 {"S":"x"}`, `2:3 {"I":5,"S":"x"}`, `3:3 {"I":5,"S":"x"}`}},
		{"a quoted merge", "it is a name", "\"<<\": 5\n", []string{`1:1 {"<<":5}`}},
		{"within itself", "there is no end to it", "M: &a {b: *a}\n---\nM: &a\n  <<: *a\n---\nL: &a [*a]\n",
			[]string{"1:11 broken YAML: an alias within what it stands for", "4:7 broken YAML: an alias within what it stands for", "6:8 broken YAML: an alias within what it stands for"}},
		{"an alias for a key", "it stands for the text", "- &a S\n- {*a : x}\n", []string{`1:3 "S"`, `2:3 {"S":"x"}`}},
	})
}

func TestYAMLPlaces(t *testing.T) {
	tests := []struct{ name, reason, input, value, want string }{
		{"a value", "columns count characters", "T: {S: é, \"B\":   yes}\n", `"yes"`, "1:18"},
		{"a block", "where the sign is", "I: 5\nS: |\n  x\n", `"x`, "2:4"},
		{"an anchored value", "with its anchor", "S: &a x\n", `"x"`, "1:4"},
		{"an alias", "the alias itself", "S: &a x\nT: {S: *a}\n", `"x"}`, "2:8"},
		{"within an alias", "where it is written", "T: &a\n  S: x\nM: {b: *a}\n", `"x"}}`, "2:6"},
		{"merged", "where it is written", "T: &a {S: x}\nM:\n  <<: *a\n", `"x"}}`, "1:11"},
		{"a mapping", "its first key", "T:\n\n  # c\n  S: x\n", `{"S"`, "4:3"},
		{"after odd characters", "each is one", "S: a\u2028\xff\u0085b\nI: [x,\u2028y, 5]\n", `5]`, "2:11"},
		{"after a lone carriage return", "it ends no line", "T: {\rS: x,\r B: y}\nI: zz\n", `"y"`, "1:16"},
		{"a line on from that", "it ends no line", "T: {\rS: x,\r B: y}\nI: zz\n", `"zz"`, "2:4"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all := read(t, strings.NewReader("---\n"+tt.input))
			require.Len(t, all, 1)
			offset := strings.Index(all[0].Text, tt.value)
			require.GreaterOrEqual(t, offset, 0, "%s in %s", tt.value, all[0].Text)
			at := all[0].Positions([]int{offset})[0]
			assert.Equal(t, tt.want, fmt.Sprintf("%d:%d", at.Line-1, at.Column), tt.reason)
		})
	}
}
