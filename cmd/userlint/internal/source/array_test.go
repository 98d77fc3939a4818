package source

import "testing"

func TestReaderArray(t *testing.T) {
	testReader(t, JSON, []readerTest{
		{"array", "one record an element", `[{"a":[1,{}]}, {"b":"],["}]`,
			[]got{text("1:2", `{"a":[1,{}]}`), text("1:16", `{"b":"],["}`)}},
		{"indented", "places over lines, and characters as columns", "[\n  {\"é😀\":1}, {}\r\n ,\n{}\n]\n",
			[]got{text("2:3", `{"é😀":1}`), text("2:13", `{}`), text("4:1", `{}`)}},
		{"broken bytes before an element", "each counts as one column", "[\"\xf0\x9f\x98\", \"\xff\xe2\x82\", 3]",
			[]got{text("1:2", "\"\xf0\x9f\x98\""), text("1:9", "\"\xff\xe2\x82\""), text("1:16", "3")}},
		{"byte-order mark", "it is no column", "\uFEFF[1]", []got{text("1:2", "1")}},
		{"empty", "no records", " [ ] ", nil},
		{"scalars", "what a payload is, the decoder knows", "[1,null]", []got{text("1:2", "1"), text("1:4", "null")}},
		{"escapes", "an escaped quote ends no string, an escaped backslash escapes nothing", `["\"],",  "\\"]`,
			[]got{text("1:2", `"\"],"`), text("1:11", `"\\"`)}},
	})
}

// A broken element does not take the next ones with it.
func TestReaderBrokenElement(t *testing.T) {
	testReader(t, JSON, []readerTest{
		{"missing comma", "one record with garbage after its value", `[{} {}]`, []got{text("1:2", `{} {}`)}},
		{"forgotten square bracket", "the curly one ends what is open", `[{"a":[1}, {}]`,
			[]got{text("1:2", `{"a":[1}`), text("1:12", `{}`)}},
		{"forgotten curly bracket in a list", "the square one ends what is open", `[{"a":[{"b":1]}, {}]`,
			[]got{text("1:2", `{"a":[{"b":1]}`), text("1:18", `{}`)}},
		{"square for curly", "the slip ends the innermost object", `[{"a":{"b":1]}, {}]`,
			[]got{text("1:2", `{"a":{"b":1]}`), text("1:17", `{}`)}},
		{"square for the last curly", "the slip does not end the array", `[{"a":1], {}]`,
			[]got{text("1:2", `{"a":1]`), text("1:11", `{}`)}},
		{"curly for square", "the slip ends the innermost list", `[[1}, {}]`, []got{text("1:2", `[1}`), text("1:7", `{}`)}},
		{"one curly too many", "it stays in its element", `[{}}, {}]`, []got{text("1:2", `{}}`), text("1:7", `{}`)}},
		{"forgotten quote", "no string goes over a line's end", "[{\"a\": \"x,\n\"b\": \"y\"},\n{}]",
			[]got{text("1:2", "{\"a\": \"x,\n\"b\": \"y\"}"), text("3:1", "{}")}},
		{"forgotten curly bracket at the end", "one syntax error: the bracket is taken for the element's", "[{}, {\"a\":1 ]\n",
			[]got{text("1:2", `{}`), text("1:6", `{"a":1 ]`)}},
		{"cut short in an element", "the element is the syntax error", `[{}, {"a":`, []got{text("1:2", `{}`), text("1:6", `{"a":`)}},
		{"cut short in a string", "the element is the syntax error, and its bracket is no bracket", `["a]`,
			[]got{text("1:2", `"a]`)}},
	})
}

// Nothing of an array is passed over in silence.
func TestReaderBrokenArray(t *testing.T) {
	testReader(t, JSON, []readerTest{
		{"comma before the end", "an element is missing", `[{},]`, []got{text("1:2", `{}`), broken("1:5", ReasonMissing)}},
		{"comma first", "an element is missing", `[ ,{}]`, []got{broken("1:3", ReasonMissing), text("1:4", `{}`)}},
		{"two commas", "an element is missing", `[1,,2]`,
			[]got{text("1:2", `1`), broken("1:4", ReasonMissing), text("1:5", `2`)}},
		{"only a comma", "two are missing", `[,]`, []got{broken("1:2", ReasonMissing), broken("1:3", ReasonMissing)}},
		{"garbage after the array", "a record of its own", "[{}]\n x [{}]", []got{text("1:2", `{}`), broken("2:2", ReasonTrailing)}},
		{"second array", "a document is one value", "[]\n[]", []got{broken("2:1", ReasonTrailing)}},
		{"bracket after the array", "garbage", "[]]", []got{broken("1:3", ReasonTrailing)}},
		{"lone bracket", "not closed, said at the end", "[ \n", []got{broken("2:1", ReasonUnclosed)}},
		{"unclosed after an element", "the element may be fine", "[{} \n", []got{text("1:2", `{}`), broken("2:1", ReasonUnclosed)}},
		{"unclosed after a comma", "no missing element: that the array is cut short says it", "[{},",
			[]got{text("1:2", `{}`), broken("1:5", ReasonUnclosed)}},
	})
}
