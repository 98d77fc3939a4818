package cut

import (
	"testing"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// The two ways to cut an input.
var (
	document = sourcetest.Start(func(in *window.Window) source.Records { return Document(in) })
	lines    = sourcetest.Start(func(in *window.Window) source.Records { return Lines(in) })
)

// text and broken are the two kinds of records that most tests expect, as [sourcetest.Show] has them.
func text(at, text string) string     { return at + " " + text }
func broken(at, reason string) string { return at + " broken: " + reason }

func TestReaderJSONL(t *testing.T) {
	lines.Test(t, []sourcetest.Case{
		{"lines", "one record a line", "{\"a\":1}\n{\"b\":2}\n", []string{text("1:1", `{"a":1}`), text("2:1", `{"b":2}`)}},
		{"without a last line feed", "the last line is a record", "{}\n[]", []string{text("1:1", "{}"), text("2:1", "[]")}},
		{"CRLF", "the carriage return is not text", "{}\r\n[]\r\n", []string{text("1:1", "{}"), text("2:1", "[]")}},
		{"blank lines", "they are no records but count as lines", "\n \t\r\n\n{}\n\r\n  {}  \n\n",
			[]string{text("4:1", "{}"), text("6:3", "{}")}},
		{"indented first line", "the column counts the white space before it", "\n  {}\n",
			[]string{text("2:3", "{}")}},
		{"byte-order mark", "it is no column", "\uFEFF {}\n{}", []string{text("1:2", "{}"), text("2:1", "{}")}},
		{"second byte-order mark", "only the very start is skipped", "{}\n\uFEFF{}",
			[]string{text("1:1", "{}"), text("2:1", "\uFEFF{}")}},
		{"broken lines", "a line is a record whatever it holds", "{\n]\n\x00\xff\n\u00a0\n{}",
			[]string{text("1:1", "{"), text("2:1", "]"), text("3:1", "\x00\xff"), text("4:1", "\u00a0"), text("5:1", "{}")}},
		{"lone carriage return", "it ends no line", "{}\r{}\n", []string{text("1:1", "{}\r{}")}},
		{"array", "a line is a record also where it is an array", "[{},{}]\n", []string{text("1:1", "[{},{}]")}},
	})
}

func TestReaderNothing(t *testing.T) {
	nothing := []sourcetest.Case{
		{"empty", "no records", "", nil},
		{"white space", "no records", " \r\n\t\n", nil},
		{"byte-order mark", "no records", "\uFEFF", nil},
		{"byte-order mark and white space", "no records", "\uFEFF\n", nil},
	}
	document.Test(t, nothing)
	lines.Test(t, nothing)
}

func TestReaderPayload(t *testing.T) {
	document.Test(t, []sourcetest.Case{
		{"object", "the document is the record", "\n {\n \"a\": 1\n}\n", []string{text("2:2", "{\n \"a\": 1\n}")}},
		{"object and garbage", "the garbage is the decoder's to report", "{} x\n{}", []string{text("1:1", "{} x\n{}")}},
		{"scalar", "what a payload is, the decoder knows", " 12 ", []string{text("1:2", "12")}},
		{"cut short", "delivered as it is", `{"a":`, []string{text("1:1", `{"a":`)}},
		{"closing bracket only", "delivered as it is", `]`, []string{text("1:1", `]`)}},
	})
}
