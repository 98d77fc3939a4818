package source

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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
		all, err := converted(t, bytes.NewReader(input), CSV, forConnect)
		require.NoError(t, err)
		drops, err := converted(t, &fewReader{bytes.NewReader(input), int(size) + 1}, CSV, forConnect)
		require.NoError(t, err)
		require.Equal(t, all, drops, "the sizes in which an input arrives do not matter")
		lines := bytes.Count(input, []byte("\n")) + 1
		assert.LessOrEqual(t, len(all), lines, "a line is no more than one record")
		for _, rec := range all {
			assert.LessOrEqual(t, rec.Start.Line, lines)
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
		in := newInput(&fewReader{strings.NewReader(input), 2})
		s := rowScanner{delim: ','}
		var got [][]string
		for {
			row, err := s.row(&in)
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			require.Less(t, row.wrong, 0)
			in.take(len(row.text))
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
