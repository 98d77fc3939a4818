package formats

import (
	"strings"
	"testing"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

func BenchmarkReader(b *testing.B) {
	payload := `{"IdentityStoreId":"d-1234567890","UserName":"jdoe","Name":{"FamilyName":"Doe","GivenName":"Jane"},` +
		`"Emails":[{"Value":"jdoe@example.com","Type":"work","Primary":true}]}`
	const n = 10_000
	inputs := map[string]string{
		"jsonl": strings.Repeat(payload+"\n", n),
		"array": "[" + strings.Repeat(payload+",\n", n) + "{}]",
	}
	for name, input := range inputs {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(input)))
			b.ReportAllocs()
			for b.Loop() {
				reader := NewReader("", strings.NewReader(input), source.Auto, generic)
				for {
					if _, err := reader.Next(); err != nil {
						break
					}
				}
			}
		})
	}
}
