package source

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// generic are the options of inputs for a service that does not matter.
var generic = Options{Service: "generic"}

// got is a Record whose text outlives the next call to Next.
type got struct {
	Number   int
	At       string // LINE:COLUMN
	Text     string
	TooLarge bool
	Broken   string
}

// text and broken are the two kinds of records that most tests expect. They are numbered by numbered.
func text(at, text string) got     { return got{At: at, Text: text} }
func broken(at, reason string) got { return got{At: at, Broken: reason} }

func numbered(records []got) []got {
	for i := range records {
		records[i].Number = i + 1
	}
	return records
}

// readAll returns all records of r, and the error that ended them unless it is io.EOF.
func readAll(t testing.TB, name string, r io.Reader, f Format) ([]got, error) {
	t.Helper()
	reader := NewReader(name, r, f, generic)
	var all []got
	for {
		rec, err := reader.Next()
		if err != nil {
			_, again := reader.Next()
			assert.Equal(t, err, again, "an error stays")
			assert.Zero(t, rec, "no record comes with an error")
			if err == io.EOF {
				err = nil
			}
			return all, err
		}
		withoutText := rec.TooLarge || rec.Broken != ""
		assert.Equal(t, withoutText, len(rec.Text) == 0, "record %d", rec.Number)
		all = append(all, got{
			Number: rec.Number, At: fmt.Sprintf("%d:%d", rec.Start.Line, rec.Start.Column),
			Text: rec.Text, TooLarge: rec.TooLarge, Broken: rec.Broken,
		})
	}
}

// arrivals are ways in which the same bytes can arrive.
var arrivals = map[string]func(io.Reader) io.Reader{
	"at once":       func(r io.Reader) io.Reader { return r },
	"byte by byte":  iotest.OneByteReader,
	"in halves":     iotest.HalfReader,
	"with the EOF":  iotest.DataErrReader,
	"three by time": func(r io.Reader) io.Reader { return &fewReader{r, 3} },
}

type fewReader struct {
	r io.Reader
	n int
}

func (f *fewReader) Read(p []byte) (int, error) { return f.r.Read(p[:min(len(p), f.n)]) }

type readerTest struct {
	name   string
	reason string
	input  string
	want   []got
}

// testReader checks what a Reader makes of inputs in the given format, in whatever way they arrive.
func testReader(t *testing.T, format Format, tests []readerTest) {
	for _, tt := range tests {
		for arrival, arrive := range arrivals {
			t.Run(tt.name+"/"+arrival, func(t *testing.T) {
				all, err := readAll(t, "-", arrive(strings.NewReader(tt.input)), format)
				require.NoError(t, err)
				assert.Equal(t, numbered(tt.want), all, tt.reason)
			})
		}
	}
}

func TestReaderJSONL(t *testing.T) {
	testReader(t, JSONL, []readerTest{
		{"lines", "one record a line", "{\"a\":1}\n{\"b\":2}\n", []got{text("1:1", `{"a":1}`), text("2:1", `{"b":2}`)}},
		{"without a last line feed", "the last line is a record", "{}\n[]", []got{text("1:1", "{}"), text("2:1", "[]")}},
		{"CRLF", "the carriage return is not text", "{}\r\n[]\r\n", []got{text("1:1", "{}"), text("2:1", "[]")}},
		{"blank lines", "they are no records but count as lines", "\n \t\r\n\n{}\n\r\n  {}  \n\n",
			[]got{text("4:1", "{}"), text("6:3", "{}")}},
		{"indented first line", "the column counts the white space that was read to judge the format", "\n  {}\n",
			[]got{text("2:3", "{}")}},
		{"byte-order mark", "it is no column", "\uFEFF {}\n{}", []got{text("1:2", "{}"), text("2:1", "{}")}},
		{"second byte-order mark", "only the very start is skipped", "{}\n\uFEFF{}",
			[]got{text("1:1", "{}"), text("2:1", "\uFEFF{}")}},
		{"broken lines", "a line is a record whatever it holds", "{\n]\n\x00\xff\n\u00a0\n{}",
			[]got{text("1:1", "{"), text("2:1", "]"), text("3:1", "\x00\xff"), text("4:1", "\u00a0"), text("5:1", "{}")}},
		{"lone carriage return", "it ends no line", "{}\r{}\n", []got{text("1:1", "{}\r{}")}},
		{"array", "a line is a record also where it is an array", "[{},{}]\n", []got{text("1:1", "[{},{}]")}},
	})
}

func TestReaderNothing(t *testing.T) {
	for _, format := range []Format{Auto, JSON, JSONL} {
		t.Run(format.String(), func(t *testing.T) {
			testReader(t, format, []readerTest{
				{"empty", "no records", "", nil},
				{"white space", "no records", " \r\n\t\n", nil},
				{"byte-order mark", "no records", "\uFEFF", nil},
				{"byte-order mark and white space", "no records", "\uFEFF\n", nil},
			})
		})
	}
}

func TestReaderPayload(t *testing.T) {
	testReader(t, JSON, []readerTest{
		{"object", "the document is the record", "\n {\n \"a\": 1\n}\n", []got{text("2:2", "{\n \"a\": 1\n}")}},
		{"object and garbage", "the garbage is the decoder's to report", "{} x\n{}", []got{text("1:1", "{} x\n{}")}},
		{"scalar", "what a payload is, the decoder knows", " 12 ", []got{text("1:2", "12")}},
		{"cut short", "delivered as it is", `{"a":`, []got{text("1:1", `{"a":`)}},
		{"closing bracket only", "delivered as it is", `]`, []got{text("1:1", `]`)}},
	})
}
