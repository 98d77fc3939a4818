package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPositionsOfMadeText(t *testing.T) {
	record := Record{
		Start: Position{7, 1},
		Text:  `{"UserName":"jdoe","Title":"x"}`,
		Origins: Origins{
			{Offset: 12, Position: Position{8, 11}},
			{Offset: 27, Position: Position{9, 8}},
		},
	}
	tests := []struct {
		name   string
		reason string
		offset int
		want   Position
	}{
		{"before all", "the record itself is where it starts", 0, Position{7, 1}},
		{"at a part", "a value is where it came from", 12, Position{8, 11}},
		{"within a part", "what has no origin of its own belongs to the part before it", 20, Position{8, 11}},
		{"at the last", "parts do not overlap", 27, Position{9, 8}},
		{"beyond", "the end belongs to the last part", 99, Position{9, 8}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, []Position{test.want}, record.Positions([]int{test.offset}), test.reason)
		})
	}
}
