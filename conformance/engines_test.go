package conformance

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEnginesMatchWholeValues, and each value is carried to them as it is.
func TestEnginesMatchWholeValues(t *testing.T) {
	tests := []struct {
		name, reason      string
		expression, value string
		want              bool
	}{
		{"whole", "nothing is left over", `a`, "a", true},
		{"start", "the end is left over", `a`, "ab", false},
		{"end", "the start is left over", `a`, "ba", false},
		{"alternative", "an anchor must not belong to one branch only", `a|b`, "ab", false},
		{"line end", "$ is true before it, the end of the value is not there", `a$`, "a\n", false},
		{"second line", "^ is the start of the value", `^a`, "b\na", false},
		{"empty", "an empty value is one", `a*`, "", true},
		{"line ends", "they are carried as they are", `\n\r\n`, "\n\r\n", true},
		{"NUL", "it is carried as it is", `\x00a`, "\x00a", true},
		{"character beyond 16 bits", "it is one character", `[^a]`, "\U0001f600", true},
		{"two such", "they are two", `[^a]`, "\U0001f600\U0001f600", false},
		{"case", "it counts", `a`, "A", false},
		{"digits", "they are ASCII", `\d`, "\u0663", false},
		{"word characters", "they are ASCII", `\w`, "\u00e9", false},
		{"letters", "they are not", `\p{L}`, "\u00e9", true},
	}
	for name, e := range enginesOf(t) {
		if e == nil {
			continue
		}
		for _, test := range tests {
			program, err := e.compile(test.expression)
			require.NoError(t, err, test.name)
			verdicts, err := program.match([]string{"x", test.value, "y"})
			require.NoError(t, err, test.name)
			assert.Equal(t, test.want, verdicts[1], "%s under %s: %s", test.name, name, test.reason)
		}
		program, err := e.compile(`<[a-c\x{1F600}]>`)
		require.NoError(t, err)
		for characters, want := range map[string][]bool{
			"azc\U0001f600": {true, false, true, true},
			"b\n":           {true, false},
		} {
			verdicts, err := program.around(place{"<", ">"}, []rune(characters))
			require.NoError(t, err)
			assert.Equal(t, want, verdicts, "each character at its place under %s", name)
		}
		_, err = e.compile(`(`)
		assert.Error(t, err, "%s compiles what is no expression", name)
	}
}
