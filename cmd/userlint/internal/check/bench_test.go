package check_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/internal/vectors"
)

// BenchmarkInput measures a whole run over a list of the same full payload,
// with nothing to report.
func BenchmarkInput(b *testing.B) {
	for _, name := range check.Services() {
		var line bytes.Buffer
		base := vectors.Base(b, "../../../../testdata/vectors", name, "full")
		if err := json.Compact(&line, base); err != nil {
			b.Fatal(err)
		}
		line.WriteByte('\n')
		const lines = 1000
		input := bytes.Repeat(line.Bytes(), lines)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(input)))
			b.ReportAllocs()
			for b.Loop() {
				service, _ := check.NewService(name, check.Options{})
				run := check.Run{Service: service, Report: func(check.Finding) error { return nil }}
				if _, err := run.Input("-", bytes.NewReader(input), source.JSONL); err != nil {
					b.Fatal(err)
				}
				if run.Totals.Errors > 0 {
					b.Fatal("errors")
				}
			}
		})
	}
}
