package yaml

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"go.yaml.in/yaml/v4"
)

// FuzzYAML checks that any bytes come out as records that are at a place of the input, however they arrive, and that
// only what holds no value comes out as none.
func FuzzYAML(f *testing.F) {
	for _, seed := range []string{
		"", "S: a\n---\n- S: b\n- &a {T: *a}\n...\n", "%YAML 1.2\n---\nS: \xff\u2028\r\rI: 0x1\n", "[{a: b}, {\"c\":\"\\ud83d\"}]",
		"\r[a]\n--- # c\r- b", "# c\n\t\r- b", "# \u0085- a", "? [a]\n: b\n", "<<: {a: b}\n<<: [*a]\n", "S: |2-\n   x\n# c\n  # d\n- e", "--- !!map {!!str a: !x b}\n",
	} {
		f.Add([]byte(seed), uint8(2))
	}
	f.Fuzz(func(t *testing.T, input []byte, size uint8) {
		if len(start.Fuzzed(t, input, int(size)+1)) > 0 || bytes.ContainsAny(input, "\u0085\u2028\u2029") {
			return // those characters end lines for YAML 1.1 and the parser, but not in YAML 1.2
		}
		for documents := yaml.NewDecoder(bytes.NewReader(input)); ; {
			var document yaml.Node
			if documents.Decode(&document) != nil {
				return
			}
			assert.Empty(t, payloadsOf(&document), "a payload is lost")
		}
	})
}
