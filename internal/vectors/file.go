package vectors

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"testing"
)

// bases are the payloads of a service by name.
type bases struct {
	Requests  map[string]json.RawMessage
	Responses map[string]json.RawMessage
}

func loadBases(t testing.TB, folder string) map[string]bases {
	t.Helper()
	const name = "bases.json"
	text, err := os.ReadFile(filepath.Join(folder, name))
	must(t, name, err)
	var services map[string]map[string]json.RawMessage
	must(t, name, decodeStrictly(text, &services))
	all := make(map[string]bases)
	for service, requests := range services {
		var responses map[string]json.RawMessage
		must(t, name, decodeStrictly(requests["response"], &responses))
		delete(requests, "response")
		all[service] = bases{requests, responses}
	}
	return all
}

// lines yields the lines of a file that are not blank, each with its place.
func lines(t testing.TB, folder, name string) iter.Seq2[string, []byte] {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, name))
	must(t, name, err)
	return func(yield func(string, []byte) bool) {
		number := 0
		for line := range bytes.Lines(text) {
			number++
			if line = bytes.TrimSpace(line); len(line) == 0 {
				continue
			}
			if !yield(fmt.Sprintf("%s:%d", name, number), line) {
				return
			}
		}
	}
}

func decodeStrictly(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	decoder.UseNumber()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one JSON value")
	}
	return nil
}

func must(t testing.TB, place string, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", place, err)
	}
}
