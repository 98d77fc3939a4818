package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// tokens reads all tokens. Names that are there twice and broken UTF-8 are
// errors, as the package has it where nothing else is asked for.
func tokens(file io.ReadSeeker) (list found, err error) {
	decoder := jsontext.NewDecoder(file)
	for {
		token, err := decoder.ReadToken()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return list, err
		}
		if decoder.StackDepth() == 0 && token.Kind() == jsontext.KindEndObject {
			list.Records++
		}
	}
}

// typed decodes each record into a request of its own. After a record that is
// wrong it goes on with the next line.
func typed[R any](file io.ReadSeeker) (list found, err error) {
	decoder, start := jsontext.NewDecoder(file), int64(0)
	for {
		err := json.UnmarshalDecode(decoder, new(R), json.RejectUnknownMembers(true))
		if err == io.EOF {
			return list, nil
		}
		list.Records++
		if err == nil {
			continue
		}
		if _, semantic := errors.AsType[*json.SemanticError](err); !semantic {
			return list, fmt.Errorf("record %d is not JSON", list.Records)
		}
		list.Refused = append(list.Refused, list.Records)
		if start, err = nextLine(file, start+decoder.InputOffset()); err != nil {
			return list, err
		}
		decoder.Reset(file)
	}
}

// nextLine seeks the line after the one that an offset is in, and returns where
// it starts.
func nextLine(file io.ReadSeeker, offset int64) (int64, error) {
	if _, err := file.Seek(offset, io.SeekStart); err != nil {
		return 0, err
	}
	rest, err := bufio.NewReader(file).ReadBytes('\n')
	if err != nil && err != io.EOF {
		return 0, err
	}
	offset += int64(len(rest))
	_, err = file.Seek(offset, io.SeekStart)
	return offset, err
}
