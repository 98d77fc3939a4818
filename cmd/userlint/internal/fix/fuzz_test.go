package fix_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/fix"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/internal/vectors"
)

// outcome is what fixing a text gives.
type outcome struct {
	text    string
	changes []fix.Change
	left    []check.Finding
}

func fixed(t *testing.T, service, text string, duplicates bool, as ...source.Format) (o outcome) {
	t.Helper()
	final, known := check.NewService(service, check.Options{Duplicates: duplicates})
	require.True(t, known)
	plain := final
	if duplicates {
		plain, _ = check.NewService(service, check.Options{})
	}
	in := &fix.Input{
		Name: "-", Open: opener(strings.NewReader(text), int64(len(text))),
		Service: final, Plain: plain, Format: formatOf(as),
	}
	f := fix.Fixer{
		Inputs:    []*fix.Input{in},
		Changed:   func(c fix.Change) error { o.changes = append(o.changes, c); return nil },
		Remaining: func(left []check.Finding) error { o.left = append(o.left, left...); return nil },
	}
	var out bytes.Buffer
	_, err := f.Fix(in, &out)
	require.NoError(t, err)
	o.text = out.String()
	return o
}

// formatOf returns the one format of a list, which is Auto if it is empty.
func formatOf(as []source.Format) source.Format {
	if len(as) == 0 {
		return source.Auto
	}
	return as[0]
}

// opener returns what opens a text.
func opener(text io.ReaderAt, size int64) func() (*io.SectionReader, func(), error) {
	return func() (*io.SectionReader, func(), error) { return io.NewSectionReader(text, 0, size), func() {}, nil }
}

func found(t *testing.T, service, text string, duplicates bool, as ...source.Format) (all []check.Finding) {
	t.Helper()
	s, _ := check.NewService(service, check.Options{Duplicates: duplicates})
	run := check.Run{Service: s, Report: func(f check.Finding) error { all = append(all, f); return nil }}
	_, err := run.Input("-", strings.NewReader(text), formatOf(as))
	require.NoError(t, err)
	return all
}

// rule and pointer of findings, for messages of tests.
func brief(findings []check.Finding) (all []string) {
	for _, f := range findings {
		all = append(all, f.Rule+" "+f.Pointer)
	}
	return all
}

// checkFix checks what holds of every text.
func checkFix(t *testing.T, service, text string, duplicates bool, as ...source.Format) {
	t.Helper()
	before := found(t, service, text, duplicates, as...)
	o := fixed(t, service, text, duplicates, as...)
	after := found(t, service, o.text, duplicates, as...)

	assert.Equal(t, brief(after), brief(o.left), "what is said to be left is what is left")
	assert.LessOrEqual(t, len(after), len(before), "no more is wrong than before")
	if len(o.changes) == 0 {
		assert.Equal(t, text, o.text, "without a change nothing changes")
	} else {
		assert.Less(t, len(after), len(before), "a change mends something")
	}
	type key struct {
		record        int
		rule, pointer string
	}
	known := make(map[key]int)
	for _, f := range before {
		known[key{f.Record, f.Rule, f.Pointer}]++
	}
	for _, f := range after {
		k := key{f.Record, f.Rule, f.Pointer}
		known[k]--
		assert.GreaterOrEqual(t, known[k], 0, "%v was not wrong before", k)
	}
	again := fixed(t, service, o.text, duplicates, as...)
	assert.Equal(t, o.text, again.text, "fixed text is fixed")
	assert.Empty(t, again.changes)
	if formatOf(as) != source.YAML {
		assert.Equal(t, outside(text), outside(o.text), "what is not in a string, true, false or a number stays")
	}
}

// outside returns the bytes of a text that no change can touch: none in a
// string, and no letter, digit or minus.
func outside(text string) string {
	var b strings.Builder
	within := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case within && c == '\\':
			i++
		case c == '"':
			within = !within
		case within, 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '-':
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// mutilate changes the case of names and writes values as texts, as the bytes
// of a seed say.
func mutilate(text, seed string) string {
	if seed == "" {
		return text
	}
	replaced := 0
	next := func() byte {
		replaced++
		return seed[replaced%len(seed)]
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c >= 'A' && c <= 'Z' && next()%3 == 0:
			c += 'a' - 'A'
		case strings.HasPrefix(text[i:], "true") && next()%2 == 0:
			b.WriteString(`"true"`)
			i += 3
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// FuzzFix checks that fixing is sound on any bytes, and on payloads with the
// mistakes that it is for.
func FuzzFix(f *testing.F) {
	for i, service := range check.Services() {
		for _, line := range vectorLines(f, service, 0, 60) {
			f.Add(uint8(i), line, "\x00\x01\x02\x06")
		}
	}
	two := `{"InstanceId":"i","Username":"a","IdentityInfo":{"FirstName":"e\u0301","LastName":"n\u0303"}}`
	f.Add(uint8(3), two+"\n"+two, "\x03\x00\x01")
	f.Add(uint8(1), `{"organizationId":"o","Username":"b"}`+"\n"+`{"username":"b"}`, "")
	f.Add(uint8(1), `{"username":"b"}`+"\n"+`{"organizationId":"o","Username":"b"}`, "")
	f.Add(uint8(4), `{"UserId":"b","clientRequestToken":"0123456789"}`+"\n"+`{"UserId":"b","ClientRequestToken":"0123456789"}`, "")
	f.Add(uint8(0), `[{"username":1,"USERNAME":2},{"UserName":"x","username":"x"},{"Emails":[{"primary":"true"`, "")
	f.Fuzz(func(t *testing.T, number uint8, text, seed string) {
		services := check.Services()
		service := services[int(number)%len(services)]
		checkFix(t, service, mutilate(text, seed), number%2 == 0)
		checkFix(t, service, mutilate(text+"\n"+text, seed), true)
	})
}

// vectorLines returns requests of a service's vectors, a line each: one out of
// so many, from the first one on.
func vectorLines(t testing.TB, service string, first, outOf int) (lines []string) {
	t.Helper()
	for i, v := range vectors.Load(t, "../../../../testdata/vectors", service) {
		var line bytes.Buffer
		if i%outOf == first && !v.Response && json.Compact(&line, v.Payload) == nil {
			lines = append(lines, line.String())
		}
	}
	require.NotEmpty(t, lines)
	return lines
}

// TestFixVectors fixes payloads of a service as one batch, with their
// names in several cases.
func TestFixVectors(t *testing.T) {
	for _, service := range check.Services() {
		t.Run(service, func(t *testing.T) {
			for i, seed := range []string{"", "\x00", "\x00\x01", "\x01\x01\x00\x02\x05", "\x07\x03\x00\x01\x01\x01\x01\x01\x01\x01"} {
				lines := strings.Join(vectorLines(t, service, i, 20), "\n")
				checkFix(t, service, mutilate(lines, seed), true)
			}
		})
	}
}
