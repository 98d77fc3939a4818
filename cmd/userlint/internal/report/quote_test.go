package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// quoteSlowly is what appendQuoted must be equal to.
func quoteSlowly(t testing.TB, value any) string {
	t.Helper()
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	require.NoError(t, encoder.Encode(value))
	return terminal.Escape(strings.TrimSuffix(b.String(), "\n"))
}

func TestAppendQuoted(t *testing.T) {
	tests := []string{
		"", "plain", `"\/`, "\b\f\n\r\t\x00\x1f\x7f", "é漢😀", "\u0080\u009b\u00a0\u2028\u2029\u202e\ufeff",
		"\U000e0001", "\ufffd", "\xff", "a\xc3", "\xed\xa0\x80", "<&>", "e\u0301",
	}
	for _, text := range tests {
		assert.Equal(t, "x"+quoteSlowly(t, text), string(appendQuoted([]byte("x"), text)), "%q", text)
	}
}

func FuzzAppendQuoted(f *testing.F) {
	f.Add("a\x1b\u202e\xff\"\\𐍈\n")
	f.Fuzz(func(t *testing.T, text string) {
		if want, got := quoteSlowly(t, text), string(appendQuoted(nil, text)); got != want {
			t.Fatalf("%q becomes %s, not %s", text, got, want)
		}
	})
}

// line is a finding as encoding/json has it. Names and order are promised.
type line struct {
	place
	Service   string `json:"service"`
	Address   string `json:"address,omitempty"`
	Severity  string `json:"severity"`
	Exception string `json:"exception"`
	Rule      string `json:"rule"`
	Kind      string `json:"kind"`
	Basis     string `json:"basis"`
	Pointer   string `json:"pointer"`
	Message   string `json:"message"`
	Related   *place `json:"related,omitempty"`
	Hint      string `json:"hint,omitempty"`
}

type place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Record int    `json:"record"`
}

func lineOf(f *check.Finding) line {
	return line{
		place: place(f.Place), Service: f.Service, Severity: f.Severity.String(), Exception: f.Exception,
		Rule: f.Rule, Kind: string(f.Kind), Basis: f.Basis.String(), Pointer: f.Pointer, Message: f.Message(),
		Related: (*place)(f.Related), Hint: hintFor(f), Address: f.Address,
	}
}

// FuzzObject compares the objects of findings with those of encoding/json,
// several made of one vocabulary and in one buffer.
func FuzzObject(f *testing.F) {
	f.Add("a.jsonl", "/A/b\x1b", "connect.Tags.key.pattern", "SAML", 1, 2, uint8(3))
	f.Add("", "", "connect.unknown-member", "", -1, 0, uint8(255))
	f.Fuzz(func(t *testing.T, file, pointer, rule, context string, row, column int, choice uint8) {
		names := []string{file, context}
		constraints := []rules.Constraint{
			rules.Required{}, rules.Length{Max: row}, rules.Enum{Values: names}, rules.Reserved{Names: names},
			rules.UnknownMember{Nearest: context}, &rules.Pattern{Published: file}, rules.Syntax{Reason: context},
			rules.Enum{Values: []string{pointer}}, rules.Enum{},
		}
		var words vocabulary
		var object object
		for i, constraint := range constraints {
			finding := check.Finding{
				Place: check.Place{File: file, Line: row, Column: column, Record: i}, Service: "connect",
				Violation: rules.Violation{
					Pointer: pointer, Rule: rule, Kind: rules.Kind(context), Constraint: constraint, Exception: context,
					Basis: rules.Basis(choice % 6), Severity: rules.Severity(choice % 4), Context: context,
				},
			}
			if choice&8 != 0 {
				finding.Related = &check.Place{File: pointer, Line: column}
			}
			if choice&16 != 0 {
				finding.Address = context
			}
			for range 2 {
				got := string(object.of(&entry{&finding, words.of(&finding)}))
				if want := quoteSlowly(t, lineOf(&finding)); got != want {
					t.Fatalf("got  %s\nwant %s", got, want)
				}
			}
		}
	})
}

// TestVocabulary checks that findings which differ in one thing have words of
// their own, however many there are.
func TestVocabulary(t *testing.T) {
	var words vocabulary
	for i := range 3 * manyWords {
		f := check.Finding{Violation: rules.Violation{Constraint: rules.Length{Max: i + 1}}}
		assert.Equal(t, fmt.Sprintf("have length less than or equal to %d", i+1), words.of(&f).must)
	}
	assert.LessOrEqual(t, len(words), manyWords)
}

func benchmarkFinding() check.Finding {
	return check.Finding{
		Place: check.Place{File: "users.jsonl", Line: 3, Column: 14, Record: 3}, Service: "identitystore",
		Violation: rules.Violation{
			Pointer: "/UserName", Rule: "identitystore.UserName.length", Kind: "length", Constraint: rules.Length{Max: 128},
			Has: 140, Basis: rules.Documented, Severity: rules.Error, Exception: "ValidationException",
		},
	}
}

func writerOf(t testing.TB, format string) *Writer {
	t.Helper()
	o, err := ParseOutput(format)
	require.NoError(t, err)
	w, err := Open([]Output{o}, Settings{Stdout: io.Discard})
	require.NoError(t, err)
	return w
}

func TestJSONLAllocatesNothing(t *testing.T) {
	w, f := writerOf(t, "jsonl"), benchmarkFinding()
	require.NoError(t, w.Write(f))
	assert.Zero(t, testing.AllocsPerRun(1000, func() { _ = w.Write(f) }))
}

func BenchmarkWrite(b *testing.B) {
	for _, format := range Formats() {
		b.Run(format, func(b *testing.B) {
			w, f := writerOf(b, format), benchmarkFinding()
			defer w.Abandon()
			b.ReportAllocs()
			for b.Loop() {
				if err := w.Write(f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
