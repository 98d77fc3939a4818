package compose

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/rules"
)

func TestComposer(t *testing.T) {
	var c Composer
	at := func(line int) source.Position { return sourcetest.At(line, 1) }
	c.BeginObject(at(1))
	c.Name("a\"\\\n\x00")
	c.String("b\t\x7f\xff é\u2028", at(2))
	c.Name("l")
	c.BeginArray(at(3))
	c.Integer(-5, at(4))
	c.Bool(true, at(5))
	c.BeginObject(at(6))
	c.EndObject()
	c.Unknown("/l/3", at(7))
	c.BeginArray(at(8))
	c.EndArray()
	c.EndArray()
	c.Name("n")
	c.Null(at(9))
	c.Name("f")
	c.Number("1.50", at(10))
	c.EndObject()
	rec := c.Record(at(1))

	want := "{\"a\\\"\\\\\\u000a\\u0000\":\"b\\u0009\x7f\xff é\u2028\",\"l\":[-5,true,{},null,[]],\"n\":null,\"f\":1.50}"
	assert.Equal(t, want, rec.Text)
	assert.True(t, json.Valid([]byte(rec.Text)))
	assert.Equal(t, []string{"/l/3"}, rec.Unknown)
	for value, line := range map[string]int{`"b\u`: 2, "[-5": 3, "-5": 4, "true": 5, "{}": 6, "[]": 8, "1.50": 10} {
		offset := strings.Index(rec.Text, value)
		assert.Equal(t, []source.Position{at(line)}, rec.Positions([]int{offset}), value)
	}

	c.String("x", at(3))
	assert.Equal(t, source.Record{Start: at(2), Text: `"x"`, Origins: source.Origins{{Offset: 0, Position: at(3)}}}, c.Record(at(2)), "it begins anew")
}

func TestComposerLimits(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		write  func(*Composer)
		large  bool
	}{
		{"a string of the limit", "its quotes do not fit", func(c *Composer) { c.String(strings.Repeat("x", source.Limit), source.Position{}) }, true},
		{"a string that fits", "the limit itself is fine", func(c *Composer) { c.String(strings.Repeat("x", source.Limit-2), source.Position{}) }, false},
		{"a string that grows", "escapes count", func(c *Composer) { c.String(strings.Repeat("\n", source.Limit/3), source.Position{}) }, true},
		{"many values", "commas and brackets count", func(c *Composer) {
			c.BeginArray(source.Position{})
			for range source.Limit/2 + 1 {
				c.Number("1", source.Position{})
			}
			c.EndArray()
		}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var c Composer
			tt.write(&c)
			assert.Equal(t, tt.large, c.Full())
			rec := c.Record(sourcetest.At(4, 2))
			assert.Equal(t, tt.large, rec.TooLarge, tt.reason)
			assert.Equal(t, tt.large, rec.Text == "")
			assert.LessOrEqual(t, len(rec.Text), source.Limit)
			assert.Equal(t, sourcetest.At(4, 2), rec.Start)
			assert.False(t, c.Full(), "it begins anew")
		})
	}
}

func TestComposerDepth(t *testing.T) {
	var c Composer
	n := 0
	for ; !c.Full(); n++ {
		c.BeginArray(sourcetest.At(1, n+1))
		require.LessOrEqual(t, n, rules.MaxDepth+1)
	}
	c.String("canary", source.Position{})
	rec := c.Record(sourcetest.At(1, 1))
	assert.Equal(t, strings.Repeat("[", rules.MaxDepth+1), rec.Text, "the bracket that is one too many is there, and nothing after it")
}
