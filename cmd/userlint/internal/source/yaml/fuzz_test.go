package yaml

import "testing"

// FuzzYAML checks that any bytes come out as records that are at a place of the input, however they arrive.
func FuzzYAML(f *testing.F) {
	for _, seed := range []string{
		"", "S: a\n---\n- S: b\n- &a {T: *a}\n...\n", "%YAML 1.2\n---\nS: \xff\u2028\r\rI: 0x1\n", "[{a: b}, {\"c\":\"\\ud83d\"}]",
		"? [a]\n: b\n", "<<: {a: b}\n<<: [*a]\n", "S: |2-\n   x\n# c\n  # d\n- e", "--- !!map {!!str a: !x b}\n",
	} {
		f.Add([]byte(seed), uint8(2))
	}
	f.Fuzz(func(t *testing.T, input []byte, size uint8) {
		start.Fuzzed(t, input, int(size)+1)
	})
}
