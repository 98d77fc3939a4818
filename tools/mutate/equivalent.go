package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
)

// equivalent is an entry of equivalent.jsonl: a mutant that changes nothing
// which can be observed, with the reason why not.
type equivalent struct {
	Mutant string `json:"mutant"`
	Reason string `json:"reason"`
}

// readEquivalents returns the reasons by the names of the mutants.
func readEquivalents(name string) (map[string]string, error) {
	text, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) {
		return map[string]string{}, nil
	}
	if err != nil {
		return nil, err
	}
	known := map[string]string{}
	for line := range bytes.Lines(text) {
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.DisallowUnknownFields()
		var e equivalent
		if err := decoder.Decode(&e); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if e.Mutant == "" || e.Reason == "" || known[e.Mutant] != "" {
			return nil, fmt.Errorf("%s: %q needs a reason, once", name, e.Mutant)
		}
		known[e.Mutant] = e.Reason
	}
	return known, nil
}
