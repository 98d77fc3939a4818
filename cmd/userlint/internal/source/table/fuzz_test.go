package table

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// FuzzTable reads anything as a table, whole and in drops.
func FuzzTable(f *testing.F) {
	for _, input := range []string{
		"", "UserName;Name.GivenName\r\na;\"b;\"\"c\"\r\n", bulk2024 + "a,b,c,,,d\n", "Username,Tags.a,Tags.b\n\xff,\"\n,\"x\",\n\"",
		"sep=|\nUsername|SecurityProfileIds[3]\n1|2|3\n", "Username,PhoneConfig\na,{\"x\":1}\nb,\"{\"\"x\"\":1}\"\n", "a,b\n1,2\n",
	} {
		f.Add([]byte(input), uint16(3))
	}
	f.Fuzz(func(t *testing.T, input []byte, size uint16) {
		all := start(sourcetest.Connect).Fuzzed(t, input, int(size)+1)
		assert.LessOrEqual(t, len(all), bytes.Count(input, []byte("\n"))+1, "a line is no more than one record")
		for _, rec := range all {
			if rec.Broken == "" && !rec.TooLarge {
				assert.True(t, json.Valid([]byte(strings.ToValidUTF8(rec.Text, "x"))), "the text is JSON")
			}
		}
	})
}

// FuzzRows compares the cells of rows with those that package encoding/csv reads where it finds nothing wrong.
func FuzzRows(f *testing.F) {
	for _, input := range []string{
		"a,b\nc", "\"a\"\"\",\"b\nc\"\r\n\r\n,\n", "\"a\"b\nc", "a\r", "\"\r\n\"", "\"a\",\"\"", "a\"b,c", ",\n\n\"\n",
	} {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, input string) {
		reader := csv.NewReader(strings.NewReader(input))
		reader.FieldsPerRecord, reader.LazyQuotes = -1, true
		want, err := reader.ReadAll()
		strict := csv.NewReader(strings.NewReader(input))
		strict.FieldsPerRecord = -1
		if _, strictErr := strict.ReadAll(); err != nil || strictErr != nil || strings.Contains(input, "\r\r") {
			t.Skip("there is something wrong, or several carriage returns, of which the package reads some as one")
		}
		in := window.New(sourcetest.Few(strings.NewReader(input), 2))
		s := rowScanner{delim: ','}
		var got [][]string
		for {
			row, err := s.row(in)
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			require.Less(t, row.wrong, 0)
			in.Take(len(row.text))
			values := cellValues(row.text, s.cells)
			if row.text == "\n" || row.text == "\r\n" || row.text == "\r" {
				continue // no row for the package
			}
			for i, value := range values {
				values[i] = strings.ReplaceAll(value, "\r\n", "\n")
			}
			got = append(got, values)
		}
		assert.Equal(t, want, got)
	})
}
