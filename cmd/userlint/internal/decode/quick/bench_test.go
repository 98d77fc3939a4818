package quick_test

import (
	"bytes"
	"encoding/json"
	"io"
	"testing"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/internal/vectors"
)

// BenchmarkRead compares a reader with decode, and with reading nothing but
// the tokens of the same payload.
func BenchmarkRead(b *testing.B) {
	for _, r := range readers() {
		var line bytes.Buffer
		if err := json.Compact(&line, vectors.Base(b, folder, r.service, "full")); err != nil {
			b.Fatal(err)
		}
		text := line.String()
		b.Run(r.service+"/read", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := r.read(text); !ok {
					b.Fatal("not read")
				}
			}
		})
		b.Run(r.service+"/decode", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, faults := r.decode(text); faults != nil {
					b.Fatal(faults)
				}
			}
		})
		b.Run(r.service+"/tokens", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			in, decoder := bytes.NewReader(nil), new(jsontext.Decoder)
			for b.Loop() {
				in.Reset([]byte(text))
				decoder.Reset(in)
				for {
					if _, err := decoder.ReadToken(); err == io.EOF {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
