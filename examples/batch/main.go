// Command batch shows an import of many users: it reads JSON Lines, and
// reports what AWS would refuse and which users are there twice, by line. An
// import that finds nothing is ready to be sent.
//
//	go run ./examples/batch < examples/identitystore.jsonl
//
// It reads with encoding/json, which lets misspelt case, repeated members and
// broken UTF-8 pass. The command userlint does not.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

func main() {
	refused, err := check(os.Stdin, os.Stdout)
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "batch:", err)
		os.Exit(3)
	case refused > 0:
		os.Exit(1)
	}
}

// check reports what is wrong with the users of a file, and returns how many
// of them would be refused.
func check(in io.Reader, out io.Writer) (refused int, err error) {
	store := identitystore.Store{IdentityCenter: true}
	batch := identitystore.Batch{Store: store}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, rules.MaxBytes)
	for line := 1; lines.Scan(); line++ {
		request, err := decode(lines.Bytes())
		if err != nil {
			refused++
			fmt.Fprintf(out, "line %d: error: not the JSON of a user\n", line) // err may hold values
		}
		// Each line is a record of the batch, also one without a user, so that
		// what the batch calls record 2 is line 2.
		violations := batch.Inspect(request)
		if request == nil {
			continue
		}
		violations = append(store.Inspect(request), violations...)
		for _, v := range violations {
			fmt.Fprintf(out, "line %d: %s: %v\n", line, v.Severity, v)
		}
		if slices.ContainsFunc(violations, func(v rules.Violation) bool { return v.Severity == rules.Error }) {
			refused++
		}
	}
	if err := lines.Err(); err != nil {
		return refused, fmt.Errorf("read users: %w", err)
	}
	return refused, nil
}

// decode returns the user of a line, or nil for a blank one.
func decode(line []byte) (*identitystore.CreateUserRequest, error) {
	if len(bytes.TrimSpace(line)) == 0 {
		return nil, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	request := new(identitystore.CreateUserRequest)
	if err := decoder.Decode(request); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the user")
	}
	return request, nil
}
