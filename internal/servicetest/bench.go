package servicetest

import (
	"testing"

	"github.com/userlint/userlint/internal/vectors"
)

// Benchmark measures a check of the full payload, and what it takes to read
// that payload with encoding/json, to compare with.
func (s *Service[Request, Response]) Benchmark(b *testing.B) {
	payload := vectors.Base(b, Folder, s.Name, "full")
	request := Decode[Request](b, "full", payload)
	b.Run("validate", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := s.Validate(vectors.Context{}, request); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("decode", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := decode[Request](payload); err != nil {
				b.Fatal(err)
			}
		}
	})
}
