package cloudformation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// FuzzTemplates checks that any bytes come out as records that are at a place of the input, however they arrive.
func FuzzTemplates(f *testing.F) {
	for _, seed := range []string{
		"", "Resources: {A: {Type: AWS::Connect::User, Properties: {Username: !Ref x, Tags: [{Key: a}]}}}",
		`{"Resources":{"A":{"Type":"AWS::Connect::User","Properties":{"SecurityProfileArns":[{"Fn::If":["a",{"Ref":"AWS::NoValue"}]}]}}}}`,
		"Resources:\n  Fn::ForEach::U: [N, [a], {A: {Type: AWS::Connect::User, Properties: {Username: \"${N}\", Tags: {Fn::Transform: 1}}}}]\n",
		"X: &x {<<: *x}\n---\nResources: &r\n  A: *r\n",
	} {
		f.Add([]byte(seed), uint8(2))
	}
	f.Fuzz(func(t *testing.T, input []byte, size uint8) {
		for _, rec := range start.Fuzzed(t, input, int(size)+1) {
			assert.Equal(t, "connect", rec.Service)
		}
	})
}
