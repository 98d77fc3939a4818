package main

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/bench/harness"
)

// TestCommand measures everything on tiny sizes. That it succeeds says that all
// contestants have found what there is; here, that all of them were there.
func TestCommand(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command, and installs a contestant")
	}
	var out, messages strings.Builder
	require.NoError(t, run(t.Context(), &out, &messages, []string{"-quick", "-huge", "-dir", t.TempDir()}), &messages)
	tables := tablesOf(t, out.String())

	for _, service := range []string{"identitystore", "connect"} {
		title := "#### A list of " + service
		for _, name := range []string{
			oneCore, twoCores, "userlint, duplicates on, one core", "userlint, all cores",
			"line scan in Go", bareScan, "go-json-experiment, strict decoding",
		} {
			assert.Contains(t, tables[title], name, title)
		}
		for _, name := range []string{"wc -l", "jq -c .", "node, ajv"} {
			_, there := tables[title][name]
			assert.True(t, there != strings.Contains(out.String(), "- left out of "+service+": "+name), "%s: %s is either there or said to be left out", title, name)
		}
		assert.Contains(t, tables["#### Lists of "+service], "5000")
	}
	assert.Contains(t, tables["#### Lists of identitystore"], "10000", "the run that -huge asks for")
	assert.Len(t, tables["### Start-up"], 4)

	worst := tables["### Worst cases"]
	for _, c := range allCases([]string{"text", "jsonl"}) {
		assert.Contains(t, worst, c.title())
	}
	assert.NotContains(t, out.String(), "which is wrong")

	page, err := os.ReadFile("../../docs/performance.md")
	require.NoError(t, err)
	_, held, found := strings.Cut(string(page), "\n## The command\n")
	require.True(t, found)
	assert.Equal(t, outline(out.String()), outline("## The command\n"+held), "docs/performance.md holds what the command prints")
}

// outline is that of a page, without contestants that may not be installed and
// how many sizes of list there are.
func outline(page string) []string {
	return slices.Compact(slices.DeleteFunc(harness.Outline(page), func(line string) bool {
		return slices.Contains([]string{"| wc -l", "| jq -c .", "| node, ajv"}, line)
	}))
}

// tablesOf returns the rows of each table by the first cell, and the tables by
// the title above them.
func tablesOf(t *testing.T, text string) map[string]map[string][]string {
	tables := make(map[string]map[string][]string)
	title, columns := "", 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
			title = line
		case !strings.HasPrefix(line, "|"):
			columns = 0
		default:
			cells := strings.Split(strings.Trim(line, "| "), "|")
			if columns == 0 {
				columns = len(cells)
				tables[title] = make(map[string][]string)
				continue
			}
			require.Len(t, cells, columns, line)
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
				assert.NotEmpty(t, cells[i], line)
			}
			if !strings.HasPrefix(cells[0], "--") {
				tables[title][cells[0]] = cells
			}
		}
	}
	return tables
}

// TestWrongIsFound: a contestant that has found something else than there is
// does not get into a table.
func TestWrongIsFound(t *testing.T) {
	want := tally{Records: 5000, Refused: []int{1000, 2000, 3000, 4000, 5000}}
	tests := []struct {
		name, reason string
		found        tally
		wrong        bool
	}{
		{"the same", "nothing is wrong with it", want, false},
		{"a record less", "it has not read the end", tally{4999, want.Refused}, true},
		{"none refused", "it has not judged", tally{5000, nil}, true},
		{"one not refused", "it has passed over a fault", tally{5000, want.Refused[1:]}, true},
		{"one too many", "it refuses what is sound", tally{5000, append([]int{1}, want.Refused...)}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.wrong, tt.found.check(want) != nil, tt.reason)
		})
	}
}

// TestWorstCaseIsVerified by the findings, and by how often the rule is named
// in formats that are not read.
func TestWorstCaseIsVerified(t *testing.T) {
	finding := `{"record":1,"severity":"error","rule":"` + ruleOfLists + `"}` + "\n"
	tests := []struct {
		name, reason, format, output string
		want                         outcome
		wrong                        bool
	}{
		{"findings", "as many as there are", "", finding + finding, found(2), false},
		{"a finding less", "one is lost", "", finding, found(2), true},
		{"a finding more", "one is made up", "", finding + finding, found(1), true},
		{"a warning", "it is no error", "", strings.Replace(finding, "error", "warning", 1), found(1), true},
		{"no findings", "the output is no JSON", "", "nothing", outcome{}, true},
		{"a format", "each finding names the rule", "text", finding + finding, found(2), false},
		{"a format with less", "one is lost", "text", finding, found(2), true},
		{"a format that shows some", "the others it counts", "markdown", strings.Repeat(finding, 1000), found(1001), false},
		{"a format that shows less than it can", "one is lost", "markdown", strings.Repeat(finding, 999), found(1001), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := worstCase{format: tt.format}
			assert.Equal(t, tt.wrong, c.verify(strings.NewReader(tt.output), tt.want) != nil, tt.reason)
		})
	}
}

// TestCount: also where a text lies over the end of what is read at once.
func TestCount(t *testing.T) {
	text := strings.Repeat("x"+ruleOfLists, 50_000)
	for _, size := range []int{1, 7, 4096} {
		n, err := count(&slow{strings.NewReader(text), size}, ruleOfLists)
		require.NoError(t, err)
		assert.Equal(t, 50_000, n)
	}
}

// slow reads a few bytes at once.
type slow struct {
	from io.Reader
	size int
}

func (s *slow) Read(p []byte) (int, error) { return s.from.Read(p[:min(len(p), s.size)]) }

// TestListsAreTheSame in each run, and have the faults that they say.
func TestListsAreTheSame(t *testing.T) {
	for _, service := range []string{"identitystore", "connect"} {
		t.Run(service, func(t *testing.T) {
			l := list{service, 4001}
			var once, again bytes.Buffer
			require.NoError(t, l.write(&once, "\n"))
			require.NoError(t, l.write(&again, "\n"))
			assert.True(t, bytes.Equal(once.Bytes(), again.Bytes()))
			assert.Equal(t, []int{1000, 3000, 4001}, l.refused(value))
			assert.Equal(t, []int{2000, 4000}, l.refused(member))

			number, seen := 0, make(map[string]bool)
			for line := range strings.Lines(once.String()) {
				number++
				o := judges[service].judge(line)
				assert.Equal(t, l.faultOf(number) == value, o.errors > 0, "record %d", number)
				assert.True(t, o.warnings == 0 || o.errors > 0, "record %d has a warning", number)
				assert.False(t, seen[line], "record %d is there twice", number)
				seen[line] = true
			}
			assert.Equal(t, 4001, number)
		})
	}
}

// TestLeaves: each place that takes text is there once, and is a record.
func TestLeaves(t *testing.T) {
	places := map[string]int{"generic": 7, "workdocs": 9, "workmail": 8}
	for service, j := range judges {
		t.Run(service, func(t *testing.T) {
			seen := make(map[string]bool)
			for _, l := range j.leaves {
				seen[l.record("text")] = true
				j.judge(l.record("text")) // panics where it is no record
			}
			assert.Len(t, seen, len(j.leaves))
			if n, known := places[service]; known {
				assert.Len(t, j.leaves, n)
			}
		})
	}
}

func TestWrongUsage(t *testing.T) {
	for name, arguments := range map[string][]string{
		"a section that is not": {"-only", "everything"},
		"no size":               {"-size", "0"},
		"no rounds":             {"-rounds", "0"},
		"more than flags":       {"list.jsonl"},
		"a flag that is not":    {"-slow"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Error(t, run(t.Context(), io.Discard, io.Discard, arguments))
		})
	}
}
