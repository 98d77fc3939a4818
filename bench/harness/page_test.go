package harness_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/bench/harness"
)

// TestPage: what was aimed at comes first, and where it was measured last.
func TestPage(t *testing.T) {
	p := harness.NewPage("Speed")
	fmt.Fprint(p, "### A table\n\n| a | b |\n|---|--:|\n| 1,024 bytes | 2 |\n\n")
	p.Goal("fast", "2", true, true)
	p.Goal("faster", "2, in the median 3", true, false)
	p.Goal("fastest", "9", false, false)
	var b strings.Builder
	require.NoError(t, p.Finish(&b, "Measured here."))
	want := strings.Join([]string{
		"## Speed", "",
		"| goal | measured | met |", "|---|---|---|",
		"| fast | 2 | yes |", "| faster | 2, in the median 3 | at best |", "| fastest | 9 | no |", "",
		"### A table", "", "| a | b |", "|---|--:|", "| 1,024 bytes | 2 |", "",
		"Measured here.", "",
	}, "\n")
	assert.Equal(t, want, b.String())
	assert.Equal(t, []string{
		"## Speed", "| goal", "| fast", "| faster", "| fastest", "### A table", "| a", "| n bytes",
	}, harness.Outline(want))
}

// TestMachine names what everybody needs to know, and the modules asked for.
func TestMachine(t *testing.T) {
	sentence := harness.NewMachine().Sentence([]string{"github.com/stretchr/testify"}, []string{"jq 1"})
	assert.Regexp(t, `^Measured on \d+ \w+ \d{4} with go\S+ on \w+/\w+, \d+ cores.* Versions: .*jq 1\.$`, sentence)
}
