package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// tally is what a contestant has found in a list: the number of records, and
// the numbers of those that it refuses.
type tally struct {
	Records int   `json:"records"`
	Refused []int `json:"refused"`
}

// check fails where a tally is not the one that it must be. It names no more
// than the first number that differs.
func (t tally) check(want tally) error {
	if t.Records != want.Records {
		return fmt.Errorf("found %d records of %d", t.Records, want.Records)
	}
	if slices.Equal(t.Refused, want.Refused) {
		return nil
	}
	for i := range min(len(t.Refused), len(want.Refused)) {
		if t.Refused[i] != want.Refused[i] {
			return fmt.Errorf("refused record %d, and record %d is the next that is wrong", t.Refused[i], want.Refused[i])
		}
	}
	return fmt.Errorf("refused %d records, and %d are wrong", len(t.Refused), len(want.Refused))
}

// readTally reads a tally as JSON.
func readTally(r io.Reader) (t tally, err error) {
	return t, json.NewDecoder(r).Decode(&t)
}

// countLines takes each line for a record.
func countLines(r io.Reader) (t tally, err error) {
	buffer := make([]byte, 64<<10)
	for {
		n, err := r.Read(buffer)
		t.Records += bytes.Count(buffer[:n], []byte("\n"))
		if err == io.EOF {
			return t, nil
		}
		if err != nil {
			return t, err
		}
	}
}

// countOne reads the number that wc writes.
func countOne(r io.Reader) (t tally, err error) {
	_, err = fmt.Fscan(r, &t.Records)
	return t, err
}

// findings reads the findings that the command writes as JSON Lines, in the
// order of the records.
func findings(r io.Reader, take func(record int, isError bool)) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 64*mib) // a pointer may have a key of a map, whatever its length
	for lines.Scan() {
		var f struct {
			Record   int
			Severity string
		}
		if err := json.Unmarshal(lines.Bytes(), &f); err != nil {
			return fmt.Errorf("read a finding: %w", err)
		}
		take(f.Record, f.Severity == "error")
	}
	return lines.Err()
}

// refusals reads the findings that the command writes. The last record of a
// list is wrong, and so tells how many there are.
func refusals(r io.Reader) (t tally, err error) {
	err = findings(r, func(record int, isError bool) {
		if isError && t.Records != record {
			t.Records = record
			t.Refused = append(t.Refused, record)
		}
	})
	return t, err
}
