package source_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

func TestLines(t *testing.T) {
	lines := source.Lines{Text: "a\r\n\nc", Number: 7}
	for number, want := range map[int]source.Lines{
		1: lines, 7: lines, 8: {Text: "\nc", Number: 8}, 9: {Text: "c", Number: 9}, 10: {Number: 10}, 99: {Number: 10},
	} {
		assert.Equal(t, want, lines.From(number), number)
	}
	assert.Equal(t, "a", lines.First())
	assert.Empty(t, lines.From(8).First())
	assert.Equal(t, "c", lines.From(9).First())
	assert.Empty(t, source.Lines{}.From(3).First())
}
