// Command scan reads a list of users in JSON Lines in one of several ways, and
// prints what it has found as JSON:
//
//	scan lines FILE
//	scan tokens FILE
//	scan typed SERVICE FILE
//
// The ways are what the checking of a list is compared with: to look for the
// ends of lines only, to read all tokens of JSON, and to decode into requests
// while unknown members, wrong types and repeated names are errors.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
)

// bufferSize is that of the command which is compared.
const bufferSize = 256 << 10

// found is what the list has: how many records, and the numbers, from 1, of
// those that are wrong as far as the way to read them tells.
type found struct {
	Records int   `json:"records"`
	Refused []int `json:"refused"`
}

func main() {
	if err := run(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "scan:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, arguments []string) error {
	if len(arguments) < 2 {
		return errors.New("want a way to read and a file")
	}
	read, err := way(arguments[:len(arguments)-1])
	if err != nil {
		return err
	}
	file, err := os.Open(arguments[len(arguments)-1])
	if err != nil {
		return err
	}
	defer file.Close()
	list, err := read(file)
	if err != nil {
		return err
	}
	return json.NewEncoder(w).Encode(list)
}

func way(names []string) (func(io.ReadSeeker) (found, error), error) {
	switch fmt.Sprint(names) {
	case "[lines]":
		return lines, nil
	case "[tokens]":
		return tokens, nil
	case "[typed identitystore]":
		return typed[identitystore.CreateUserRequest], nil
	case "[typed connect]":
		return typed[connect.CreateUserRequest], nil
	}
	return nil, fmt.Errorf("no way to read is called %v", names)
}

// lines counts the lines, and touches every byte for that.
func lines(file io.ReadSeeker) (list found, err error) {
	reader := bufio.NewReaderSize(file, bufferSize)
	for {
		_, err := reader.ReadSlice('\n')
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return list, err
		}
		list.Records++
	}
}
