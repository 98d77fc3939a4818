package source

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzYAML checks that any bytes come out as records that are at a place of the input, however they arrive.
func FuzzYAML(f *testing.F) {
	for _, seed := range []string{
		"", "S: a\n---\n- S: b\n- &a {T: *a}\n...\n", "%YAML 1.2\n---\nS: \xff\u2028\r\rI: 0x1\n", "[{a: b}, {\"c\":\"\\ud83d\"}]",
		"? [a]\n: b\n", "<<: {a: b}\n<<: [*a]\n", "S: |2-\n   x\n# c\n  # d\n- e", "--- !!map {!!str a: !x b}\n", "Resources: {A: {Type: AWS::Connect::User, Properties: {Username: !Ref x, Tags: [{Key: a}]}}}",
		`{"Resources":{"A":{"Type":"AWS::Connect::User","Properties":{"SecurityProfileArns":[{"Fn::If":["a",{"Ref":"AWS::NoValue"}]}]}}}}`,
		"Resources:\n  Fn::ForEach::U: [N, [a], {A: {Type: AWS::Connect::User, Properties: {Username: \"${N}\", Tags: {Fn::Transform: 1}}}}]\n",
	} {
		f.Add([]byte(seed), uint8(2))
	}
	f.Fuzz(func(t *testing.T, input []byte, size uint8) {
		lines := bytes.Count(input, []byte("\n")) + 1
		for format, o := range map[Format]Options{
			YAML:           {Service: "generic", Shape: testShape},
			CloudFormation: {Shapes: func(string) Shape { return testShape }},
		} {
			all := readRecords(t, bytes.NewReader(input), format, o)
			inDrops := readRecords(t, &fewReader{bytes.NewReader(input), int(size) + 1}, format, o)
			require.Equal(t, all, inDrops, "the sizes in which an input arrives do not matter")
			for _, rec := range all {
				withText := !rec.TooLarge && rec.Broken == ""
				assert.Equal(t, withText, rec.Text != "")
				if format == CloudFormation {
					assert.Equal(t, "connect", rec.Service)
				}
				places := []Position{rec.Start}
				for _, origin := range rec.Origins {
					places = append(places, origin.Position)
				}
				for _, at := range places {
					assert.True(t, 1 <= at.Line && at.Line <= lines && at.Column >= 1, "%v of %d lines", at, lines)
				}
			}
		}
	})
}
