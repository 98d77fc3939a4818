package yaml

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
	"github.com/userlint/userlint/rules"
)

func TestYAMLTooLarge(t *testing.T) {
	over := strings.Repeat("x", source.Limit)
	tests := []struct {
		name   string
		reason string
		input  []string
		want   []string
	}{
		{"a document", "it is not kept, and the next one goes on", []string{"S: ", over, "\n---\nS: a\n"}, []string{"1:1 too large", `3:1 {"S":"a"}`}},
		{"a document of many lines", "it is not kept, and the next one goes on",
			[]string{"S: >\n", strings.Repeat("  "+over[:1000]+"\n", source.Limit/1000), "---\nS: a\n"}, []string{"1:1 too large", `16780:1 {"S":"a"}`}},
		{"an item", "the others go on", []string{"- S: a\n- S: ", over, "\n- S: b\n"}, []string{`1:3 {"S":"a"}`, "2:1 too large", `3:3 {"S":"b"}`}},
		{"JSON", "the same", []string{`{"S": "`, over, `"}`}, []string{"1:1 too large"}},
		{"many values", "they take more room than text", []string{"L: [", strings.Repeat("a,", yamltree.MaxParts), "a]\n---\nS: a\n"},
			[]string{"1:1 broken YAML: " + yamltree.ReasonTooMany, `3:1 {"S":"a"}`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, sourcetest.ShowAll(read(t, sourcetest.Parts(tt.input...))), tt.reason)
		})
	}
}

// TestYAMLMemory reads far more than may be held at once.
func TestYAMLMemory(t *testing.T) {
	item := "- S: " + strings.Repeat("é", 100) + "\n  T: {S: a, B: true}\n"
	const n = 30_000
	for name, test := range map[string]struct {
		input   io.Reader
		records int
	}{
		"list":             {sourcetest.Repeat(item, n), n},
		"carriage returns": {sourcetest.Repeat("- S: a\r  I: 5\r", n), n},
		"documents":        {sourcetest.Repeat("---\n"+item, n), n},
		"JSON":             {sourcetest.Repeat("---\n{\"S\": \"a\"}\n", n), n},
		"comments":         {sourcetest.Repeat("# "+item[5:50]+"\n", 10*n), 0},
		"a line":           {sourcetest.Repeat("S: a ", 100*n), 1},
		"brackets":         {sourcetest.Repeat("[", 200*n), 1},
	} {
		t.Run(name, func(t *testing.T) {
			in := window.New(test.input)
			reader := start(in)
			records := 0
			for {
				_, err := reader.Next()
				if err == io.EOF {
					break
				}
				require.NoError(t, err)
				records++
				if name == "list" && records > 2*n/3 {
					require.LessOrEqual(t, len(in.Arrived()), 8*window.Ahead)
				}
			}
			assert.Equal(t, test.records, records)
		})
	}
}

// TestYAMLFarAnchor: in a list that is read item by item, an anchor holds for its item alone.
func TestYAMLFarAnchor(t *testing.T) {
	list := "- &a {S: x}\n- {<<: *a, I: 5}\n- {T: &b {S: x}, M: *b}\n"
	long := strings.Repeat("- {S: a, I: 5, T: {S: b}}\n", yamltree.MaxParts/5)
	all := read(t, strings.NewReader(list))
	assert.Equal(t, []string{`1:3 {"S":"x"}`, `2:3 {"I":5,"S":"x"}`, `3:3 {"T":{"S":"x"},"M":{"S":"x"}}`}, sourcetest.ShowAll(all))
	all = read(t, strings.NewReader(list+long))
	require.Len(t, all, 3+yamltree.MaxParts/5)
	assert.Equal(t, []string{`1:3 {"S":"x"}`, "2:8 broken YAML: " + yamltree.ReasonFarAnchor, `3:3 {"T":{"S":"x"},"M":{"S":"x"}}`}, sourcetest.ShowAll(all[:3]))
}

// TestYAMLBombs: a few lines that stand for more than any memory holds come to an end.
func TestYAMLBombs(t *testing.T) {
	lists, merges := "L0: &l0 [x, x]\n", "- &m0 {a: x, b: x}\n"
	for i := 1; i < 64; i++ {
		lists += fmt.Sprintf("L%d: &l%d [*l%d, *l%d]\n", i, i, i-1, i-1)
		merges += fmt.Sprintf("- &m%d {<<: [*m%d, *m%d], c%d: x}\n", i, i-1, i-1, i)
	}
	text := "S: &s " + strings.Repeat("x", 1<<20) + "\n"
	for name, input := range map[string]string{
		"lists":           lists,
		"merges":          merges,
		"a long text":     text + "L: [" + strings.Repeat("*s, ", 1000) + "]\n",
		"a bomb an item":  strings.ReplaceAll(merges, "x", "y") + strings.Repeat("- {<<: *m63}\n", 10_000),
		"a bomb an item2": "- " + strings.ReplaceAll(lists, "\n", "\n  ") + "\n" + strings.Repeat("- *l63\n", 10_000),
	} {
		t.Run(name, func(t *testing.T) {
			all := read(t, strings.NewReader(input))
			last := all[len(all)-1]
			assert.True(t, last.Broken == yamltree.ReasonExpansion || last.TooLarge, sourcetest.Show(source.Record{Start: last.Start, Broken: last.Broken}))
			if last.Broken != "" {
				line := strings.Split(input, "\n")[last.Start.Line-1]
				assert.Equal(t, "*", line[last.Start.Column-1:last.Start.Column], "the alias that stands for too much is the place")
			}
			size := 0
			for _, rec := range all {
				size += len(rec.Text)
			}
			assert.LessOrEqual(t, size, source.Limit/2+16*len(input), "what all records have together is bounded")
		})
	}
	usual := "- &d {S: " + strings.Repeat("x", 500) + ", I: 5, T: {S: a, B: true}}\n" + strings.Repeat("- {<<: *d, S: y}\n", 10_000)
	for _, rec := range read(t, strings.NewReader(usual)) {
		require.Empty(t, rec.Broken, "defaults that many users share are no bomb")
	}
}

func TestYAMLDepth(t *testing.T) {
	deep := strings.Repeat("[", rules.MaxDepth-1) + strings.Repeat("]", rules.MaxDepth-1)
	all := read(t, strings.NewReader("L: "+deep+"\n---\nL: ["+deep+"]\n"))
	require.Len(t, all, 2)
	assert.Equal(t, `{"L":`+deep+`}`, all[0].Text)
	assert.Equal(t, `{"L":`+strings.Repeat("[", rules.MaxDepth), all[1].Text, "it ends with the bracket that is one too many")
}
