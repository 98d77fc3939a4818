package identitystoresdk

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/identitystore/document"
	"github.com/aws/smithy-go"
	smithydocument "github.com/aws/smithy-go/document"

	"github.com/userlint/userlint/rules"
)

// documentsOf returns the documents of an input as encoding/json has them. With
// an error, those that could not be marshalled are null.
func documentsOf(extensions map[string]document.Interface) (map[string]any, error) {
	if extensions == nil {
		return nil, nil
	}
	var failed error
	documents := make(map[string]any, len(extensions))
	for _, name := range slices.Sorted(maps.Keys(extensions)) {
		value, err := documentOf(extensions[name])
		if err != nil && failed == nil {
			failed = &smithy.SerializationError{Err: fmt.Errorf("/Extensions/%s: %w", rules.EscapeToken(name), err)}
		}
		documents[name] = value
	}
	return documents, failed
}

// errUnmarshallable stands for the errors of the SDK's encoder, which hold
// values.
var errUnmarshallable = errors.New("the document holds what cannot be written as JSON")

// documentOf returns the value that a document was made of, where it is one
// that encoding/json decodes, and what is sent for it otherwise. In what it
// sends the SDK replaces broken UTF-8, so that only the value tells of it.
func documentOf(d document.Interface) (any, error) {
	if d == nil {
		return nil, nil
	}
	if made, ok := d.(interface{ Value() any }); ok {
		value, err := rebuild(made.Value(), 0, plain)
		switch {
		case err == nil:
			return value, nil
		case errors.Is(err, errTooDeep):
			return made.Value(), nil
		}
	}
	text, err := marshal(d)
	if err != nil {
		return nil, errUnmarshallable
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, errUnmarshallable
	}
	return value, nil
}

// marshal returns what is sent for a document. The SDK's encoder panics where a
// number is infinite.
func marshal(d document.Interface) (text []byte, err error) {
	defer func() {
		if recover() != nil {
			err = errUnmarshallable
		}
	}()
	return d.MarshalSmithyDocument()
}

// inputDocuments returns the SDK's documents for those of a request.
func inputDocuments(extensions map[string]any) map[string]document.Interface {
	if extensions == nil {
		return nil
	}
	documents := make(map[string]document.Interface, len(extensions))
	for name, value := range extensions {
		if rebuilt, err := rebuild(value, 0, numbered); err == nil {
			value = rebuilt
		}
		documents[name] = document.NewLazyDocument(value)
	}
	return documents
}

// errTooDeep is returned for what nests deeper than the rules allow, such as
// what holds itself: the rules refuse it, and it cannot be copied.
var errTooDeep = errors.New("nested too deep")

// errOther is returned for a Go value that encoding/json does not decode to, or
// that the SDK cannot marshal.
var errOther = errors.New("no value as encoding/json decodes it")

// rebuild copies a document, with what scalar makes of all in it that is
// neither a list nor a map.
func rebuild(value any, depth int, scalar func(any) (any, error)) (any, error) {
	if depth > rules.MaxDepth {
		return nil, errTooDeep
	}
	switch value := value.(type) {
	case []any:
		if value == nil && depth == 0 {
			return nil, nil // as the SDK sends it, unlike one inside another
		}
		all := make([]any, len(value))
		for i, item := range value {
			rebuilt, err := rebuild(item, depth+1, scalar)
			if err != nil {
				return nil, err
			}
			all[i] = rebuilt
		}
		return all, nil
	case map[string]any:
		if value == nil && depth == 0 {
			return nil, nil
		}
		all := make(map[string]any, len(value))
		for key, entry := range value {
			if key == "" {
				return nil, errOther
			}
			rebuilt, err := rebuild(entry, depth+1, scalar)
			if err != nil {
				return nil, err
			}
			all[key] = rebuilt
		}
		return all, nil
	}
	return scalar(value)
}

// plain returns a scalar as it is if encoding/json has it so.
func plain(value any) (any, error) {
	switch value := value.(type) {
	case nil, bool, string, int, int32, int64:
		return value, nil
	case float64:
		if !math.IsNaN(value) && !math.IsInf(value, 0) {
			return value, nil
		}
	}
	return nil, errOther
}

// numbered returns the SDK's type for a number that is text: of encoding/json's
// it would make a string.
func numbered(value any) (any, error) {
	if number, isNumber := value.(json.Number); isNumber {
		return smithydocument.Number(number), nil
	}
	return value, nil
}
