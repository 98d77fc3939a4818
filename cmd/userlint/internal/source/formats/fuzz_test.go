package formats

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
)

// cutFormats are the formats whose records are parts of the input.
var cutFormats = []source.Format{source.Auto, source.JSON, source.JSONL}

// decided returns the format that an input is read as, and Auto for one that is refused as a whole.
func decided(input []byte, chosen source.Format) source.Format {
	reader := NewReader("", bytes.NewReader(input), chosen, generic)
	reader.in.SkipMark()
	format, _ := reader.decide()
	if reader.in.IsUTF16() {
		return source.Auto
	}
	return format
}

// FuzzReader compares what a Reader makes of any input with simpler ways to find it out.
func FuzzReader(f *testing.F) {
	for _, input := range []string{
		"", "\uFEFF{}\r\n\r\n{\"a\":\"é\"}\n", "[{}, [1,{\"a\":\"\\\"]\"}],3]", "[1,,2] x", "[{\"a\":[1}, {]", "[\"a\nb\", \xf0\x9f\x98]",
		"{\n \"a\": 1\n}", "{\"a\"\n{}\n{\"b\":1}",
	} {
		for format := range cutFormats {
			f.Add([]byte(input), uint8(format), uint16(3))
		}
	}
	f.Fuzz(func(t *testing.T, input []byte, format uint8, size uint16) {
		chosen := cutFormats[int(format)%len(cutFormats)]
		read := func(r io.Reader) []source.Record {
			all, err := sourcetest.Read(t, NewReader("", r, chosen, generic))
			require.NoError(t, err)
			return all
		}
		all := read(bytes.NewReader(input))
		inDrops := read(sourcetest.Few(bytes.NewReader(input), int(size)+1))
		require.Equal(t, all, inDrops, "the sizes in which an input arrives do not matter")

		sourcetest.CheckOffsets(t, string(input), all)
		text := strings.TrimPrefix(string(input), "\uFEFF")
		if decided := decided(input, chosen); decided != source.JSON && decided != source.JSONL {
			return
		}
		uncovered := checkPlaces(t, text, all)
		if chosen == source.JSONL {
			assert.Empty(t, strings.Trim(uncovered, " \t\r\n"), "nothing of a line is lost")
		}
		var elements []json.RawMessage
		if chosen == source.JSON && json.Unmarshal([]byte(text), &elements) == nil && elements != nil {
			checkElements(t, elements, all)
		} else if chosen == source.JSON && strings.Trim(text, " \t\r\n") != "" && !json.Valid([]byte(text)) {
			assert.NotEmpty(t, all, "what is wrong gives a record")
		}
	})
}

// checkPlaces checks that each record is at its place, and returns what of the text is in no record.
func checkPlaces(t *testing.T, text string, all []source.Record) string {
	offsets := map[source.Position]int{}
	for offset, at := range sourcetest.Places(text) {
		if _, within := offsets[at]; !within { // the first byte of a character has its position
			offsets[at] = offset
		}
	}
	var uncovered strings.Builder
	end := 0
	for i, rec := range all {
		assert.Equal(t, i+1, rec.Number)
		start, known := offsets[rec.Start]
		require.True(t, known, "record %d is at %v", rec.Number, rec.Start)
		require.GreaterOrEqual(t, start, end, "record %d begins before the last one ends", rec.Number)
		require.True(t, strings.HasPrefix(text[start:], rec.Text), "record %d at %v: %q", rec.Number, rec.Start, rec.Text)
		require.Equal(t, strings.Trim(rec.Text, " \t\r\n"), rec.Text)
		uncovered.WriteString(text[end:start])
		end = start + len(rec.Text)
	}
	uncovered.WriteString(text[end:])
	return uncovered.String()
}

// checkElements checks that the records of a valid array are its elements.
func checkElements(t *testing.T, elements []json.RawMessage, all []source.Record) {
	require.Len(t, all, len(elements))
	for i, element := range elements {
		require.Equal(t, string(element), all[i].Text)
	}
}
