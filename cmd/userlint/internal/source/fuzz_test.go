package source

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cutFormats are the formats whose records are parts of the input.
var cutFormats = []Format{Auto, JSON, JSONL}

// decided returns the format that an input is read as, and Auto for one that is refused as a whole.
func decided(input []byte, chosen Format) Format {
	reader := NewReader("", bytes.NewReader(input), chosen, generic)
	reader.in.skipMark()
	format, _ := reader.decide()
	if reader.in.isUTF16() {
		return Auto
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
		all, err := readAll(t, "", bytes.NewReader(input), chosen)
		require.NoError(t, err)

		inDrops, err := readAll(t, "", &fewReader{bytes.NewReader(input), int(size) + 1}, chosen)
		require.NoError(t, err)
		require.Equal(t, all, inDrops, "the sizes in which an input arrives do not matter")

		text := strings.TrimPrefix(string(input), "\uFEFF")
		if decided := decided(input, chosen); decided != JSON && decided != JSONL {
			return
		}
		uncovered := checkPlaces(t, text, all)
		if chosen == JSONL {
			assert.Empty(t, strings.Trim(uncovered, " \t\r\n"), "nothing of a line is lost")
		}
		var elements []json.RawMessage
		if chosen == JSON && json.Unmarshal([]byte(text), &elements) == nil && elements != nil {
			checkElements(t, elements, all)
		} else if chosen == JSON && strings.Trim(text, " \t\r\n") != "" && !json.Valid([]byte(text)) {
			assert.NotEmpty(t, all, "what is wrong gives a record")
		}
	})
}

// checkPlaces checks that each record is at its place, and returns what of the text is in no record.
func checkPlaces(t *testing.T, text string, all []got) string {
	offsets := map[string]int{}
	for offset, at := range naive(text) {
		key := fmt.Sprintf("%d:%d", at.Line, at.Column)
		if _, within := offsets[key]; !within { // the first byte of a character has its position
			offsets[key] = offset
		}
	}
	var uncovered strings.Builder
	end := 0
	for i, rec := range all {
		assert.Equal(t, i+1, rec.Number)
		start, known := offsets[rec.At]
		require.True(t, known, "record %d is at %s", rec.Number, rec.At)
		require.GreaterOrEqual(t, start, end, "record %d begins before the last one ends", rec.Number)
		require.True(t, strings.HasPrefix(text[start:], rec.Text), "record %d at %s: %q", rec.Number, rec.At, rec.Text)
		require.Equal(t, strings.Trim(rec.Text, " \t\r\n"), rec.Text)
		uncovered.WriteString(text[end:start])
		end = start + len(rec.Text)
	}
	uncovered.WriteString(text[end:])
	return uncovered.String()
}

// checkElements checks that the records of a valid array are its elements.
func checkElements(t *testing.T, elements []json.RawMessage, all []got) {
	require.Len(t, all, len(elements))
	for i, element := range elements {
		require.Equal(t, string(element), all[i].Text)
	}
}
