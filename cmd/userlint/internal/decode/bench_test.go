package decode

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/identitystore"
)

// BenchmarkDecode decodes the full Identity Store payload, and by encoding/json in the same run.
func BenchmarkDecode(b *testing.B) {
	var compact bytes.Buffer
	require.NoError(b, json.Compact(&compact, basePayload(b, "identitystore", "full")))
	text := compact.String()
	plan := PlanOf(reflect.TypeFor[identitystore.CreateUserRequest]())

	b.Run("decode", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			if plan.Decode(text, new(identitystore.CreateUserRequest)) != nil {
				b.Fatal("a fault")
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			if json.Unmarshal([]byte(text), new(identitystore.CreateUserRequest)) != nil {
				b.Fatal("an error")
			}
		}
	})
	b.Run("locate", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			Locate(text, []string{"/UserName", "/Roles/0/Value"})
		}
	})
}
