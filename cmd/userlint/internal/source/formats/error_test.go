package formats

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
)

func TestReaderError(t *testing.T) {
	failure := errors.New("the disk is gone")
	tests := []struct {
		name   string
		reason string
		input  string
		format source.Format
		want   []string
	}{
		{"at once", "no record, and no EOF either", "", source.Auto, nil},
		{"within a line", "the line is not known to its end", "{}\n{\"a\"", source.JSONL, []string{text("1:1", "{}")}},
		{"after a line", "complete lines are delivered", "{}\n{}\n", source.JSONL, []string{text("1:1", "{}"), text("2:1", "{}")}},
		{"within an element", "the element is not known to its end", "[1,2", source.JSON, []string{text("1:2", "1")}},
		{"after an element", "delivered: its end is known", "[1,2,", source.JSON, []string{text("1:2", "1"), text("1:4", "2")}},
		{"after an array", "garbage might follow", "[1]", source.JSON, []string{text("1:2", "1")}},
		{"within garbage", "the garbage is known by then", "[1]x", source.JSON, []string{text("1:2", "1"), broken("1:4", source.ReasonTrailing)}},
		{"within a lone payload", "not known to its end", "{}", source.JSON, nil},
		{"while the format is judged", "what arrived decides, and the line is not known to its end", "{}", source.Auto, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			input := io.MultiReader(strings.NewReader(tt.input), iotest.ErrReader(failure), strings.NewReader("\n{}\n{}]"))
			all, err := readAll(t, "", input, tt.format)
			assert.ErrorIs(t, err, failure)
			assert.Equal(t, tt.want, all, tt.reason)
		})
	}
}

// A reader that fails once and goes on would show a hole.
func TestReaderErrorOnce(t *testing.T) {
	input := iotest.TimeoutReader(sourcetest.Few(strings.NewReader("{}\n{}\n{}\n"), 4))
	all, err := readAll(t, "", input, source.JSONL)
	assert.ErrorIs(t, err, iotest.ErrTimeout)
	assert.Equal(t, []string{text("1:1", "{}")}, all)
}
