package model

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// MaxBytes is how long a model may be, unpacked. The longest that AWS publishes
// has a tenth of it.
const MaxBytes = 64 << 20

// ErrTooLarge says that a model is longer than MaxBytes.
var ErrTooLarge = errors.New("is larger than 64 MiB")

// ErrUnknown says that a document is no model of a kind that can be read.
var ErrUnknown = errors.New("is neither botocore's service-2.json nor a Smithy JSON model")

// ErrNoOperation says that a model does not have the operation.
var ErrNoOperation = errors.New("the model does not have the operation " + Operation)

// Read reads a model, which may be packed with gzip, as newer botocores have
// theirs.
func Read(r io.Reader) (*Model, error) {
	text, err := read(r)
	if err != nil {
		return nil, err
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	var kind struct {
		Smithy   jsontext.Value `json:"smithy"`
		Metadata jsontext.Value `json:"metadata"`
		Shapes   jsontext.Value `json:"shapes"`
	}
	if err := json.Unmarshal(text, &kind); err != nil {
		return nil, invalid(text, err)
	}
	switch {
	case kind.Shapes == nil:
		return nil, ErrUnknown
	case kind.Smithy != nil:
		return readSmithy(text)
	case kind.Metadata != nil:
		return readBotocore(text)
	}
	return nil, ErrUnknown
}

// read returns what is there, unpacked.
func read(r io.Reader) ([]byte, error) {
	text, err := limited(r)
	if err != nil || !bytes.HasPrefix(text, []byte{0x1f, 0x8b}) {
		return text, err
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(text))
	if err == nil {
		text, err = limited(unpacked)
	}
	if err != nil && !errors.Is(err, ErrTooLarge) {
		err = fmt.Errorf("unpack: %w", err)
	}
	return text, err
}

func limited(r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err == nil && len(text) > MaxBytes {
		return nil, ErrTooLarge
	}
	return text, err
}

// invalid tells a document that is no JSON from JSON that is no model.
func invalid(text []byte, err error) error {
	if jsontext.Value(text).IsValid() {
		return ErrUnknown
	}
	return fmt.Errorf("is not valid JSON: %w", err)
}

// decode reads a part of a model.
func decode(what string, text jsontext.Value, into any) error {
	if err := json.Unmarshal(text, into); err != nil {
		return fmt.Errorf("read %s: %w", what, err)
	}
	return nil
}
