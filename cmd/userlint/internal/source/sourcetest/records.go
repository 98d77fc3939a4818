// Package sourcetest has what the tests of all formats need.
package sourcetest

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// Start is a function that makes records of an input.
type Start func(*window.Window) source.Records

// Window returns the window at the front of an input, behind a byte-order mark.
func Window(r io.Reader) *window.Window {
	w := window.New(r)
	w.SkipMark()
	return w
}

// Read returns the records of an input, and the error that ended them unless it is io.EOF.
func (start Start) Read(t testing.TB, r io.Reader) ([]source.Record, error) {
	t.Helper()
	return Read(t, start(Window(r)))
}

// Read returns all records, and the error that ended them unless it is io.EOF. No record comes with an error, and each
// has a text or says why there is none.
func Read(t testing.TB, records source.Records) ([]source.Record, error) {
	t.Helper()
	var all []source.Record
	for {
		rec, err := records.Next()
		if err != nil {
			assert.Zero(t, rec, "no record comes with an error")
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return all, err
		}
		require.Equal(t, rec.TooLarge || rec.Broken != "", rec.Text == "", "record %d", len(all))
		all = append(all, rec)
	}
}

// Show returns a record as LINE:COLUMN and its text, or what is wrong with it.
func Show(rec source.Record) string {
	what := rec.Text
	switch {
	case rec.TooLarge:
		what = "too large"
	case rec.Syntax != "":
		what = "broken " + rec.Syntax + ": " + rec.Broken
	case rec.Broken != "":
		what = "broken: " + rec.Broken
	}
	return fmt.Sprintf("%d:%d %s", rec.Start.Line, rec.Start.Column, what)
}

// ShowAll returns what [Show] does of each.
func ShowAll(all []source.Record) []string {
	var shown []string
	for _, rec := range all {
		shown = append(shown, Show(rec))
	}
	return shown
}

// At is a position.
func At(line, column int) source.Position { return source.Position{Line: line, Column: column} }

// Case is an input and the records that it has, as [Show] has them.
type Case = struct {
	Name   string
	Reason string
	Input  string
	Want   []string
}

// Test checks what records are made of inputs, in whatever way they arrive.
func (start Start) Test(t *testing.T, tests []Case) {
	t.Helper()
	for _, tt := range tests {
		for arrival, arrive := range Arrivals {
			t.Run(tt.Name+"/"+arrival, func(t *testing.T) {
				all, err := start.Read(t, arrive(strings.NewReader(tt.Input)))
				require.NoError(t, err)
				assert.Equal(t, tt.Want, ShowAll(all), tt.Reason)
				CheckOffsets(t, tt.Input, all)
			})
		}
	}
}

// CheckOffsets checks that the text of each record that is the input's own is where it says.
func CheckOffsets(t testing.TB, input string, all []source.Record) {
	t.Helper()
	for _, rec := range all {
		if rec.Origins == nil && rec.Text != "" {
			own := rec.Offset <= int64(len(input)) && strings.HasPrefix(input[rec.Offset:], rec.Text)
			assert.True(t, own, "record at %v, offset %d", rec.Start, rec.Offset)
		}
	}
}
