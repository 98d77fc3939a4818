package vectors

import (
	"encoding/json"
	"errors"
	"testing"
)

// Batch is a sequence of payloads with the duplicates that must be found in it.
type Batch struct {
	// Name is the file and line that the batch stands in and its reason.
	Name    string
	Service string
	Reason  string
	Context Context
	// Payloads are the records as JSON, in order.
	Payloads [][]byte
	// Errors and Warnings are the duplicates that must be found, in any order.
	Errors, Warnings []Duplicate
}

// Duplicate is a record that names the user of an earlier one. Records are
// counted from 1.
type Duplicate struct {
	Finding

	// Record is the later record, at which the duplicate is reported.
	Record int `json:"record"`
	// First is the earliest record that names the same user.
	First int `json:"first"`
}

// LoadBatches returns the batches of a service, in the order of batches.jsonl.
func LoadBatches(t testing.TB, folder, service string) []Batch {
	t.Helper()
	var batches []Batch
	for name, line := range lines(t, folder, "batches.jsonl") {
		var l batchLine
		must(t, name, decodeStrictly(line, &l))
		batch, err := l.build(name)
		must(t, name, err)
		if batch.Service == service {
			batches = append(batches, batch)
		}
	}
	return batches
}

type batchLine struct {
	Service  string            `json:"service"`
	Context  Context           `json:"context"`
	Reason   string            `json:"reason"`
	Records  []json.RawMessage `json:"records"`
	Errors   *[]Duplicate      `json:"errors"`
	Warnings *[]Duplicate      `json:"warnings"`
}

func (l *batchLine) build(name string) (Batch, error) {
	if l.Reason == "" || l.Records == nil || l.Errors == nil || l.Warnings == nil {
		return Batch{}, errors.New("reason, records, errors and warnings are required")
	}
	b := Batch{
		Name:     name + " " + l.Reason,
		Service:  l.Service,
		Reason:   l.Reason,
		Context:  l.Context,
		Errors:   *l.Errors,
		Warnings: *l.Warnings,
	}
	for _, record := range l.Records {
		b.Payloads = append(b.Payloads, record)
	}
	return b, nil
}
