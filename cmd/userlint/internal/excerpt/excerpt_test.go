package excerpt_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/excerpt"
)

func public(name string) bool { return name == "UserName" || name == "Emails" || name == "Value" }

// at returns the excerpt for the place of a text that is set off by ‸.
func at(text, pointer string) *excerpt.Excerpt {
	offset := strings.Index(text, "‸")
	text = strings.Replace(text, "‸", "", 1)
	return excerpt.Of(text, []excerpt.Mark{{Offset: offset, Pointer: pointer}}, 0, public)[0]
}

func TestOf(t *testing.T) {
	long := `"x": "` + strings.Repeat("y", 90) + `", `
	tests := []struct {
		name, reason  string
		text, pointer string
		shown, caret  string
	}{
		{"a string", "its value is masked, whatever its length", `{"UserName": ‸"hunter2", "Value": 12}`, "/UserName",
			`{"UserName": "***", "Value": ***}`,
			`             ^^^^^`},
		{"other values", "null says that there is none", `{"Value":‸-1.5e3,"Value":null,"UserName":true}`, "",
			`{"Value":***,"Value":null,"UserName":***}`,
			`         ^^^`},
		{"an object", "a missing member is shown where it should be", `‸{"UserName": "a"}`, "/Emails",
			`{"UserName": "***"}`,
			`^`},
		{"names that nobody knows", "a key can be as secret as a value", `{"hunter2": ‸"a", "secret": {"Value": 1}}`, "",
			`{"***": "***", "***": {"Value": ***}}`,
			`        ^^^^^`},
		{"a name in the pointer", "it is in the report anyway", `{"a\u002fb~": ‸"x"}`, "/a~1b~0",
			`{"a/b~": "***"}`,
			`         ^^^^^`},
		{"a name as a value", "only what stands before a colon is a name", `{"Value": ‸"UserName"}`, "",
			`{"Value": "***"}`,
			`          ^^^^^`},
		{"wide names", "columns are counted, not characters", `{"漢字😀": ‸"x"}`, "/漢字😀",
			`{"漢字😀": "***"}`,
			`           ^^^^^`},
		{"marks without a width", "they take no column", "{\"e\u0301\": ‸1}", "/e\u0301",
			"{\"e\u0301\": ***}",
			`      ^^^`},
		{"names that are not for a terminal", "they are escaped", "{\"\\u001b[2J\": ‸1}", "/\x1b[2J",
			`{"\u001b[2J": ***}`,
			`              ^^^`},
		{"several lines", "only that of the place is shown", "{\n  \"UserName\":\t‸\"a\",\r\n  \"Value\": 1\r\n}", "",
			`  "UserName": "***",`,
			`              ^^^^^`},
		{"a long line", "what is far away is left out", `{"UserName": 1, ` + strings.Repeat(long, 9) + `"Value": ‸"z", ` + strings.Repeat(long, 9), "",
			`… {"***": "***"}`, ``},
		{"text that is no JSON", "it could be a value", `{"UserName": hunter2 ‸hunter3"}`, "",
			`{"UserName": *** ***"***"`,
			`                 ^^^`},
		{"a string without an end", "the next line is not taken for it", "{\"UserName\": ‸\"hunter2\n\"Value\": 2}", "",
			`{"UserName": "***"`,
			`             ^^^^^`},
		{"the end of the text", "there is nothing to underline", `{"UserName": "hunter2" ‸`, "",
			`{"UserName": "***" `,
			`                   ^`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := at(test.text, test.pointer)
			if test.name == "a long line" {
				assert.Equal(t, `… "***": "***", "***": "***", "Value": "***", "***": "***", "***": "***", "***": "***", "***": "***", …`, e.Text)
				assert.Equal(t, len(`. "***": "***", "***": "***", "Value": `), e.Caret)
				return
			}
			assert.Equal(t, test.shown, e.Text, test.reason)
			assert.Equal(t, test.caret, strings.Repeat(" ", e.Caret)+strings.Repeat("^", e.Width), test.reason)
		})
	}
}

// TestSeveral: the order of the places does not matter.
func TestSeveral(t *testing.T) {
	text := "{\"UserName\": \"a\",\n\"Value\": \"b\"}"
	marks := []excerpt.Mark{{Offset: strings.Index(text, `"b"`)}, {Offset: 0}, {Offset: strings.Index(text, `"a"`)}, {Offset: len(text)}}
	got := excerpt.Of(text, marks, 0, public)
	assert.Equal(t, &excerpt.Excerpt{Text: `"Value": "***"}`, Caret: 9, Width: 5}, got[0])
	assert.Equal(t, &excerpt.Excerpt{Text: `{"UserName": "***",`, Caret: 0, Width: 1}, got[1])
	assert.Equal(t, &excerpt.Excerpt{Text: `{"UserName": "***",`, Caret: 13, Width: 5}, got[2])
	assert.Equal(t, &excerpt.Excerpt{Text: `"Value": "***"}`, Caret: 15, Width: 1}, got[3])
	assert.Empty(t, excerpt.Of(text, nil, 0, public))
}

// TestLast: where the text is no JSON from a place on, what follows could be a
// part of a value, also a bracket.
func TestLast(t *testing.T) {
	tests := []struct{ name, text, shown, caret string }{
		{"a quote within a value", `{"UserName": "a" ‸b", [c:d}`, `{"UserName": "***" *** …`, `                   ^^^`},
		{"the end of the line", "{\"UserName\": 1 ‸b\n[c:d}", `{"UserName": *** ***`, `                 ^^^`},
		{"the end of the text", `{"UserName": ‸"a`, `{"UserName": "***"`, `             ^^^^^`},
		{"nothing", `{"UserName": 1‸`, `{"UserName": ***`, `                ^`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			offset := strings.Index(test.text, "‸")
			text := strings.Replace(test.text, "‸", "", 1)
			e := excerpt.Of(text, []excerpt.Mark{{Offset: offset, Last: true}}, 0, public)[0]
			assert.Equal(t, test.shown, e.Text)
			assert.Equal(t, test.caret, strings.Repeat(" ", e.Caret)+strings.Repeat("^", e.Width))
		})
	}
}

// TestWidth: an excerpt fits into a terminal that is narrow, and has its place.
func TestWidth(t *testing.T) {
	text := "{" + strings.Repeat(`"UserName": "x", `, 20) + `"Value": "z", ` + strings.Repeat(`"Emails": [1, 2], `, 20) + "}"
	mark := []excerpt.Mark{{Offset: strings.Index(text, `"z"`)}, {Offset: 0}, {Offset: len(text)}}
	for _, width := range []int{1, 40, 57, 68, 90, 108, 200, 0} {
		for _, e := range excerpt.Of(text, mark, width, public) {
			shown := runewidth.StringWidth(e.Text)
			if width > 0 {
				assert.LessOrEqual(t, shown, max(width, 40), e.Text)
			}
			assert.LessOrEqual(t, e.Caret+e.Width, max(shown, 1)+1, e.Text)
		}
	}
	assert.Equal(t, excerpt.Of(text, mark, 0, public), excerpt.Of(text, mark, 200, public))
}

// FuzzOf checks that no text brings anything but structure and public names
// out, or a caret that is beside the line.
func FuzzOf(f *testing.F) {
	f.Add(`{"UserName": "hunter2", "b": [1, true, null]}`, 13, 30)
	f.Add("\"\\\n\"\"a\":\r\n\tfoo\"", 3, 4)
	allowed := regexp.MustCompile(`^(… ?|[ {}\[\],:]|"\*\*\*"|"(UserName|Emails|Value)"|\*\*\*|null)*$`)
	f.Fuzz(func(t *testing.T, text string, a, b int) {
		marks := []excerpt.Mark{{Offset: a}, {Offset: b, Last: a > b}}
		for i, e := range excerpt.Of(text, marks, max(0, a-b), public) {
			if !allowed.MatchString(e.Text) {
				t.Fatalf("%q shows %q", text, e.Text)
			}
			width := runewidth.StringWidth(e.Text)
			if e.Caret < 0 || e.Width < 1 || e.Caret+e.Width > width+1 {
				t.Fatalf("%q at %d: caret at %d, %d wide, in %q", text, marks[i].Offset, e.Caret, e.Width, e.Text)
			}
			if width > 140 || !utf8.ValidString(e.Text) {
				t.Fatalf("%q shows %q", text, e.Text)
			}
		}
	})
}

func TestKind(t *testing.T) {
	for value, want := range map[string]string{
		`"a"`: "a string", "{}": "an object", "[]": "an array", "-1": "a number", "7": "a number",
		"true": "a boolean", "false": "a boolean", "null": "null", "x": "", "": "",
	} {
		assert.Equal(t, want, excerpt.Kind(" "+value, 1), value)
	}
	assert.Empty(t, excerpt.Kind("1", -1))
}
