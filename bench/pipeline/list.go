package main

import (
	"bufio"
	"errors"
	"io"
	"os"
)

// list is a list of users in JSON Lines, of which one in a thousand is wrong.
// What is in it depends on nothing but its fields.
type list struct {
	service string
	records int
}

// A fault is what is wrong with a user of a list.
type fault int

const (
	sound fault = iota
	// value: a value breaks a rule.
	value
	// member: there is a member that the request does not have.
	member
)

// period is the number of records among which there is one fault of each sort.
const period = 2000

// faultOf returns the fault of the user of a number, from 1. The last user has
// one, so that whoever finds all faults has read all of the list.
func (l list) faultOf(number int) fault {
	switch {
	case number == l.records, number%period == period/2:
		return value
	case number%period == 0:
		return member
	}
	return sound
}

// refused returns the numbers of the users with one of the faults.
func (l list) refused(faults ...fault) []int {
	var numbers []int
	for number := 1; number <= l.records; number++ {
		// Only these may have a fault.
		if number%(period/2) != 0 && number != l.records {
			continue
		}
		for _, f := range faults {
			if l.faultOf(number) == f {
				numbers = append(numbers, number)
			}
		}
	}
	return numbers
}

// append appends the user of a number.
func (l list) append(b []byte, number int) []byte {
	user, broken := identityStoreUser, `,"NickName":""}`
	if l.service == "connect" {
		user, broken = connectUser, `,"AutoAcceptConfigs":[{}]}`
	}
	b = user(b, number)
	switch l.faultOf(number) {
	case value:
		b = append(b[:len(b)-1], broken...)
	case member:
		b = append(b[:len(b)-1], `,"Departement":"Sales"}`...)
	}
	return b
}

// write writes the list with an end for each line.
func (l list) write(w io.Writer, lineEnd string) error {
	out := bufio.NewWriterSize(w, 256<<10)
	var record []byte
	for number := 1; number <= l.records; number++ {
		record = append(l.append(record[:0], number), lineEnd...)
		if _, err := out.Write(record); err != nil {
			return err
		}
	}
	return out.Flush()
}

// save writes the list to a file and returns its size in bytes.
func (l list) save(path string) (int64, error) {
	file, err := os.Create(path)
	if err != nil {
		return 0, err
	}
	err = errors.Join(l.write(file, "\n"), file.Close())
	if err != nil {
		return 0, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// listOf returns a list of about as many bytes.
func listOf(service string, bytes int64) list {
	const some = 1000
	sample := 0
	for number := 1; number <= some; number++ {
		sample += len(list{service, some}.append(nil, number)) + 1
	}
	return list{service, max(1, int(bytes*some/int64(sample)))}
}
