package sourcetest

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// Fuzzed returns the records of an input after it has checked that they are the same in whatever sizes the input
// arrives, and that all places are within it.
func (start Start) Fuzzed(t testing.TB, input []byte, size int) []source.Record {
	t.Helper()
	all, err := start.Read(t, bytes.NewReader(input))
	require.NoError(t, err)
	inDrops, err := start.Read(t, Few(bytes.NewReader(input), size))
	require.NoError(t, err)
	require.Equal(t, all, inDrops, "the sizes in which an input arrives do not matter")
	CheckOffsets(t, string(input), all)
	lines := bytes.Count(input, []byte("\n")) + 1
	for _, rec := range all {
		places := []source.Position{rec.Start}
		for _, origin := range rec.Origins {
			places = append(places, origin.Position)
		}
		for _, at := range places {
			assert.True(t, 1 <= at.Line && at.Line <= lines && at.Column >= 1, "%v of %d lines", at, lines)
		}
	}
	return all
}
