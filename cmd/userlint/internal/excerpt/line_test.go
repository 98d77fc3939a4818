package excerpt_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/excerpt"
)

// columnOf returns a line and the column of the place that is set off by ‸.
func columnOf(text string) (line string, column int) {
	before, after, _ := strings.Cut(text, "‸")
	return before + after, utf8.RuneCountInString(before) + 1
}

func TestOfLine(t *testing.T) {
	tests := []struct {
		name, reason string
		text         string
		pointer      string
		shown, caret string
	}{
		{"a member", "its value is masked", `  UserName: ‸hunter2 # hunter3`, "", `  UserName: ***`, `            ^^^`},
		{"the first member of an item", "", `- UserName: ‸"hunter2"`, "", `- UserName: ***`, `            ^^^`},
		{"a name in quotes", "", `"UserName" : ‸hunter2`, "", `"UserName": ***`, `            ^^^`},
		{"an object", "a missing member is shown where it should be", `- ‸UserName: hunter2`, "/Emails", `- UserName: …`, `  ^`},
		{"an object that begins with a list", "", `‸Emails:`, "", `Emails:`, `^`},
		{"a name in the pointer", "it is in the report anyway", "a\u202eb: ‸x", "/a\u202eb", `a\u202eb: ***`, `          ^^^`},
		{"a name that nobody knows", "it can be as secret as a value", `hunter2: ‸x`, "", `… ***`, `  ^^^`},
		{"an object in brackets", "what is before it may be a value", `Emails: [{Value: hunter2, UserName: ‸x}]`, "", `… UserName: ***`, `            ^^^`},
		{"a list in brackets", "", `hunter2: [a, ‸b]`, "", `… ***`, `  ^^^`},
		{"an item", "", `    - ‸hunter2`, "", `    - ***`, `      ^^^`},
		{"a text that begins as a member does", "a colon without a space ends no name", `‸UserName:hunter2`, "", `***`, `^^^`},
		{"a tab", "it takes a column", "UserName:\t‸x", "", `UserName: ***`, `          ^^^`},
		{"the end of the line", "there is nothing to underline", "  UserName: ‸", "", `  UserName: `, `            ^`},
		{"wide names", "columns are counted, not characters", `漢字: ‸x`, "/漢字", `漢字: ***`, `      ^^^`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			line, column := columnOf(test.text)
			e := excerpt.OfLine(line, column, test.pointer, public)
			assert.Equal(t, test.shown, e.Text, test.reason)
			assert.Equal(t, test.caret, strings.Repeat(" ", e.Caret)+strings.Repeat("^", e.Width), test.reason)
		})
	}
	deep := excerpt.OfLine(strings.Repeat(" ", 1000)+"UserName: x", 1011, "", public)
	assert.Equal(t, `… UserName: ***`, deep.Text)
	assert.Equal(t, `***`, excerpt.OfLine("x", 0, "", public).Text)
	assert.Equal(t, `… `, excerpt.OfLine("x", 1000, "", public).Text)
}

// FuzzOfLine checks that no line brings anything but dashes and public names
// out.
func FuzzOfLine(f *testing.F) {
	f.Add(`- "UserName": {Value: hunter2, Emails: x`, 12)
	f.Add("\t- - 'Value' :x\xff", 9)
	allowed := regexp.MustCompile(`^(… )?[ -]*((UserName|Emails|Value): *|(["'])(UserName|Emails|Value)(["']): *){0,2}(\*\*\*| ?…)?$`)
	f.Fuzz(func(t *testing.T, line string, column int) {
		e := excerpt.OfLine(line, column, "", public)
		if !allowed.MatchString(e.Text) || len(e.Text) > 140 {
			t.Fatalf("%q at %d shows %q", line, column, e.Text)
		}
	})
}
