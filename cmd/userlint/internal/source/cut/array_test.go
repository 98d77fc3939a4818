package cut

import (
	"testing"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
)

func TestReaderArray(t *testing.T) {
	document.Test(t, []sourcetest.Case{
		{"array", "one record an element", `[{"a":[1,{}]}, {"b":"],["}]`,
			[]string{text("1:2", `{"a":[1,{}]}`), text("1:16", `{"b":"],["}`)}},
		{"indented", "places over lines, and characters as columns", "[\n  {\"é😀\":1}, {}\r\n ,\n{}\n]\n",
			[]string{text("2:3", `{"é😀":1}`), text("2:13", `{}`), text("4:1", `{}`)}},
		{"broken bytes before an element", "each counts as one column", "[\"\xf0\x9f\x98\", \"\xff\xe2\x82\", 3]",
			[]string{text("1:2", "\"\xf0\x9f\x98\""), text("1:9", "\"\xff\xe2\x82\""), text("1:16", "3")}},
		{"byte-order mark", "it is no column", "\uFEFF[1]", []string{text("1:2", "1")}},
		{"empty", "no records", " [ ] ", nil},
		{"scalars", "what a payload is, the decoder knows", "[1,null]", []string{text("1:2", "1"), text("1:4", "null")}},
		{"escapes", "an escaped quote ends no string, an escaped backslash escapes nothing", `["\"],",  "\\"]`,
			[]string{text("1:2", `"\"],"`), text("1:11", `"\\"`)}},
	})
}

// A broken element does not take the next ones with it.
func TestReaderBrokenElement(t *testing.T) {
	document.Test(t, []sourcetest.Case{
		{"missing comma", "one record with garbage after its value", `[{} {}]`, []string{text("1:2", `{} {}`)}},
		{"forgotten square bracket", "the curly one ends what is open", `[{"a":[1}, {}]`,
			[]string{text("1:2", `{"a":[1}`), text("1:12", `{}`)}},
		{"forgotten curly bracket in a list", "the square one ends what is open", `[{"a":[{"b":1]}, {}]`,
			[]string{text("1:2", `{"a":[{"b":1]}`), text("1:18", `{}`)}},
		{"square for curly", "the slip ends the innermost object", `[{"a":{"b":1]}, {}]`,
			[]string{text("1:2", `{"a":{"b":1]}`), text("1:17", `{}`)}},
		{"square for the last curly", "the slip does not end the array", `[{"a":1], {}]`,
			[]string{text("1:2", `{"a":1]`), text("1:11", `{}`)}},
		{"curly for square", "the slip ends the innermost list", `[[1}, {}]`, []string{text("1:2", `[1}`), text("1:7", `{}`)}},
		{"one curly too many", "it stays in its element", `[{}}, {}]`, []string{text("1:2", `{}}`), text("1:7", `{}`)}},
		{"forgotten quote", "no string goes over a line's end", "[{\"a\": \"x,\n\"b\": \"y\"},\n{}]",
			[]string{text("1:2", "{\"a\": \"x,\n\"b\": \"y\"}"), text("3:1", "{}")}},
		{"forgotten curly bracket at the end", "one syntax error: the bracket is taken for the element's", "[{}, {\"a\":1 ]\n",
			[]string{text("1:2", `{}`), text("1:6", `{"a":1 ]`)}},
		{"cut short in an element", "the element is the syntax error", `[{}, {"a":`, []string{text("1:2", `{}`), text("1:6", `{"a":`)}},
		{"cut short in a string", "the element is the syntax error, and its bracket is no bracket", `["a]`,
			[]string{text("1:2", `"a]`)}},
	})
}

// Nothing of an array is passed over in silence.
func TestReaderBrokenArray(t *testing.T) {
	document.Test(t, []sourcetest.Case{
		{"comma before the end", "an element is missing", `[{},]`, []string{text("1:2", `{}`), broken("1:5", source.ReasonMissing)}},
		{"comma first", "an element is missing", `[ ,{}]`, []string{broken("1:3", source.ReasonMissing), text("1:4", `{}`)}},
		{"two commas", "an element is missing", `[1,,2]`,
			[]string{text("1:2", `1`), broken("1:4", source.ReasonMissing), text("1:5", `2`)}},
		{"only a comma", "two are missing", `[,]`, []string{broken("1:2", source.ReasonMissing), broken("1:3", source.ReasonMissing)}},
		{"garbage after the array", "a record of its own", "[{}]\n x [{}]", []string{text("1:2", `{}`), broken("2:2", source.ReasonTrailing)}},
		{"second array", "a document is one value", "[]\n[]", []string{broken("2:1", source.ReasonTrailing)}},
		{"bracket after the array", "garbage", "[]]", []string{broken("1:3", source.ReasonTrailing)}},
		{"lone bracket", "not closed, said at the end", "[ \n", []string{broken("2:1", source.ReasonUnclosed)}},
		{"unclosed after an element", "the element may be fine", "[{} \n", []string{text("1:2", `{}`), broken("2:1", source.ReasonUnclosed)}},
		{"unclosed after a comma", "no missing element: that the array is cut short says it", "[{},",
			[]string{text("1:2", `{}`), broken("1:5", source.ReasonUnclosed)}},
	})
}
